import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { letters, nameLetters } from '../../src/web/letters.ts';
import fc from '../chance.ts';

/** Text that a browser would have in a paragraph, read by another library than the one that wrote it. */
function readBack(page: string): string {
  let text = '';
  const parser = new Parser({ ontext: (part) => (text += part) }, { decodeEntities: true });
  parser.end(page);
  return text;
}

const anything = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      "'",
      '\r',
      '\n',
      '\r\n',
      '</p>',
      '<script>',
      '&amp;',
      '&#60;',
      '\u202e',
      'é',
      '🦢',
      '\u0000',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});

// oxlint-disable-next-line no-control-regex -- what is shown as its symbol instead
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g;

describe('the letters of an article on a page', () => {
  it('are read back as they are, but for controls', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const seen = readBack(`<p dir="auto">${String(letters(text))}</p>`);
        expect(seen.length).toBe(text.length);
        expect(seen.replaceAll(/[\u2400-\u2421\ufffd]/g, '')).toBe(
          text.replaceAll(control, '').replaceAll(/[\u2400-\u2421\ufffd]/g, ''),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('make no element of their own', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(String(letters(text))).not.toMatch(/[<>"'\r\0]/);
        expect(String(nameLetters(text))).not.toMatch(/[<>"'\r\0\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 2000 },
    );
  });
});
