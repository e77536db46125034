import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ingest } from '../../../src/ingest/ingest.ts';
import { cite } from '../../../src/library/citation.ts';
import { quote } from '../../../src/library/quote.ts';
import { faults } from '../../../src/library/sound.ts';
import { openReaders } from '../../../src/readers/readers.ts';
import fc from '../../chance.ts';
import { layouts } from './layouts.ts';
import { story } from './story.ts';

const fixtures = join(import.meta.dirname, '../fixtures/pdf');
const readers = openReaders();
afterAll(() => readers.close());

const bytesOf = (file: string) => new Uint8Array(readFileSync(join(fixtures, file)));

async function decodedOf(file: string) {
  const read = await readers.read(file, bytesOf(file));
  if ('refused' in read) throw new Error(`${file} was refused: ${read.refused.code}`);
  return read.decoded;
}

async function articleOf(file: string) {
  const source = { file, bytes: bytesOf(file), decoded: await decodedOf(file) };
  const { article } = ingest(source, new Map());
  if (article === undefined) throw new Error(`There is no article in ${file}`);
  return article;
}

/** The letters that a font draws as one are what they are: ﬁ is fi. */
const unligated = (text: string) => text.replaceAll(/[\ufb00-\ufb06]/gu, (one) => one.normalize('NFKC'));

describe('A PDF', { timeout: 60_000 }, () => {
  it.each(layouts)(
    'such as $file has the paragraphs of its story, letter for letter, on their pages',
    async (layout) => {
      const article = await articleOf(layout.file);
      expect(faults(article)).toEqual([]);
      const known = new Set<string>(story[layout.language]);
      const found = article.blocks.flatMap(({ span }) => {
        const words = quote(article, span);
        const plain = unligated(words.exact);
        return known.has(plain) ? [[plain, cite(words, { sample: false }).page?.split('–')[0]]] : [];
      });
      expect(found).toEqual(layout.paragraphs.map(([at, page]) => [story[layout.language][at], page]));
    },
  );

  it.each(layouts)(
    'such as $file says who wrote it, what it is called and when it came out',
    async ({ file, facts }) => {
      expect((await articleOf(file)).facts).toMatchObject(facts);
    },
  );

  it.each([...layouts.map(({ file }) => file), 'arabic.pdf'])('such as %s reads as it did', async (file) => {
    const { text, pages = [], headings = [], ...rest } = await decodedOf(file);
    const lines = text.split('\n\n');
    const paged = pages.map(({ start, label }) => `${label}: ${text.slice(start, start + 40)}`);
    const titles = headings.map((at) => text.slice(at).split('\n\n')[0]);
    await expect(
      `${JSON.stringify({ ...rest, pages: paged, headings: titles, lines }, null, 2)}\n`,
    ).toMatchFileSnapshot(join(fixtures, `${file}.expected.json`));
  });

  it.each([
    ['scanned.pdf', 'refused-no-text'],
    ['locked.pdf', 'refused-encrypted'],
    ['cut-off.pdf', 'refused-broken'],
    ['no-letters.pdf', 'refused-letters'],
    ['type-3.pdf', 'refused-letters'],
  ])('such as %s is refused with its reason', async (file, code) => {
    expect(await readers.read(file, bytesOf(file))).toMatchObject({ refused: { code, file } });
  });

  it('says which of its pages have no text', async () => {
    expect((await decodedOf('partly-scanned.pdf')).warnings).toEqual([
      { code: 'pages-without-text', file: 'partly-scanned.pdf', values: { number: 1, pages: '2' } },
    ]);
  });

  it('says what was done on the way to its text', async () => {
    expect((await articleOf('report.pdf')).extraction).toEqual(['running-lines', 'footnotes', 'tables']);
    expect((await articleOf('paper-two-columns.pdf')).extraction).toEqual([
      'hyphens',
      'columns',
      'running-lines',
      'footnotes',
    ]);
    expect((await articleOf('letter.pdf')).extraction).toEqual([]);
  });

  it('keeps a note at a page’s foot, and its number, out of the sentence that it is to', async () => {
    const { text } = await articleOf('paper-two-columns.pdf');
    expect(text).toContain('her three cats.\n\n“Nobody asked');
    expect(text).not.toContain('declined to be interviewed');
  });

  it('keeps captions out of the paragraph that they stand in', async () => {
    const { text } = await articleOf('paper-two-columns.pdf');
    expect(text).toMatch(/\n\nFigure 1: The tower as seen from the custom house, looking north\.\n\n/);
  });

  it('has a row of a table on a line, its cells a tab apart', async () => {
    expect((await articleOf('report.pdf')).text).toContain(
      '2021\t97\t4.2 per cent\n\n2023\t88\t4.1 per cent',
    );
  });

  it('is cited by both pages where a quotation goes over a page’s end', async () => {
    const article = await articleOf('book-roman.pdf');
    const words = 'described the report as a self-inflicted wound.';
    const at = unligated(article.text).indexOf(words);
    const block = article.blocks.find(({ span }) => span.start < at && at < span.end);
    if (block === undefined) throw new Error('The words are not there');
    expect(cite(quote(article, block.span), { sample: false }).page).toBe('1–2');
  });

  it('is read or refused with a reason, whatever bytes of it are others', async () => {
    const whole = bytesOf('letter.pdf');
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(changes, fc.integer({ min: 200, max: 2 * whole.length }), async (changed, end) => {
        const bytes = whole.slice(0, end);
        for (const [at, byte] of changed) bytes[at % bytes.length] = byte;
        const read = await readers.read('letter.pdf', bytes);
        if ('refused' in read) expect(read.refused.code).toMatch(/^refused-/);
        else expect(read.decoded.pages?.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it('is read whatever it is called', async () => {
    const read = await readers.read('letter.txt', bytesOf('letter.pdf'));
    expect(read).toMatchObject({ decoded: { format: 'pdf', warnings: [{ code: 'other-kind' }] } });
  });
});
