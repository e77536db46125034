import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openReaders } from '../../src/readers/readers.ts';
import fc from '../chance.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const formats = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.endsWith('.expected.json'))
  .map(({ name }) => name);
const readers = openReaders();
afterAll(() => readers.close());

describe('A file', { timeout: 60_000 }, () => {
  it.each(formats)('such as %s reads as expected', async (file) => {
    const read = await readers.read(file, readFileSync(join(fixtures, file)));
    await expect(`${JSON.stringify(read, null, 2)}\n`).toMatchFileSnapshot(
      join(fixtures, `${file}.expected.json`),
    );
  });

  it('is read by its extension, whatever its case', async () => {
    const bytes = new TextEncoder().encode('# Words');
    expect(await readers.read('A.B.MD', bytes)).toEqual({
      decoded: { text: '# Words', format: 'markdown', warnings: [] },
    });
  });

  it.each(['letter.odt', 'letter', 'letter.txt.exe', '.txt', ''])(
    'of another kind is refused: %s',
    async (file) => {
      const read = await readers.read(file, new Uint8Array());
      expect('refused' in read && read.refused.code).toBe('refused-format');
    },
  );

  it.each([
    ['long.txt', 5],
    ['long.md', 5],
    ['long.html', 20],
  ])('%s with more than %i MB is refused', async (file, megabytes) => {
    const read = await readers.read(file, new Uint8Array(megabytes * 1024 * 1024 + 1));
    expect('refused' in read && read.refused.code).toBe('refused-too-large');
  });
});

describe('Any bytes', { timeout: 60_000 }, () => {
  it.each(['a.txt', 'a.md'])('never throw as %s', async (file) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const read = await readers.read(file, bytes);
        if ('decoded' in read) expect(read.decoded.text.isWellFormed()).toBe(true);
        else expect(read.refused.file).toBe(file);
      }),
      { numRuns: 2000 },
    );
  });

  it('never throw as a page', async () => {
    const tags = [
      '<p>',
      '</p>',
      '<div',
      '>',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '<html>',
      '<body>',
      '<title>',
      '&amp',
      '<li>',
      '<table><td>',
      '<svg>',
      '<![CDATA[',
      ' hidden ',
      '="',
      '<br>',
    ];
    const soup = fc.array(fc.oneof(fc.constantFrom(...tags), fc.string({ unit: 'binary', maxLength: 5 })));
    await fc.assert(
      fc.asyncProperty(soup, async (parts) => {
        const read = await readers.read('a.html', new TextEncoder().encode(parts.join('')));
        if ('decoded' in read) expect(read.decoded.text.isWellFormed()).toBe(true);
        else expect(read.refused.code).toMatch(/^refused-/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('UTF-8 text', () => {
  it('is kept unit for unit', () =>
    fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed()),
        async (text) => {
          const read = await readers.read('a.txt', new TextEncoder().encode(text));
          const whole = text.startsWith('\u{feff}') ? text.slice(1) : text;
          expect(read).toEqual({ decoded: { text: whole, format: 'text', warnings: [] } });
        },
      ),
      { numRuns: 1000 },
    ));
});
