import { describe, expect, it, vi } from 'vitest';
import { cite } from '../../src/library/citation.ts';
import { prove, quote, type Quote } from '../../src/library/quote.ts';
import fc from '../chance.ts';
import { written } from '../store/written-article.ts';

vi.setConfig({ testTimeout: 60_000 });

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        'The bridge ',
        'is old. ',
        '\n',
        '\r\n',
        '\u00a0',
        '👩‍👧',
        'e\u0301',
        '\u202e',
        '“no”',
        '\ud83d',
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join('')),
);
const place = fc.nat(130);

/** A quote, or undefined where the span is refused. */
function tried(text: string, start: number, end: number): Quote | undefined {
  const { article } = written(text);
  try {
    return quote(article, { start, end });
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    return undefined;
  }
}

describe('a quote', () => {
  it('is a slice inside one block without white space at its ends, or is refused', () => {
    fc.assert(
      fc.property(anyText, place, place, (text, start, end) => {
        const made = tried(text, start, end);
        if (made === undefined) return;
        const { article, span, exact } = made;
        expect(exact).toBe(text.slice(start, end));
        expect(exact).toBe(exact.trim());
        expect(exact).not.toBe('');
        expect(
          article.blocks.some((block) => block.span.start <= span.start && span.end <= block.span.end),
        ).toBe(true);
        expect(prove(made)).toBe(exact);
        expect(cite(made, { sample: false })).toMatchObject({ start, end, textSha256: article.textSha256 });
        expect(cite(made, { sample: false }).paragraph).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('never begins or ends with half of a character', () => {
    const { article } = written('A 🚢 came.');
    for (const span of [
      { start: 3, end: 6 },
      { start: 0, end: 3 },
    ])
      expect(() => quote(article, span)).toThrow('surrogate pair');
    expect(quote(article, { start: 2, end: 4 }).exact).toBe('🚢');
  });

  it('that was tampered with is not shown', () => {
    fc.assert(
      fc.property(
        anyText,
        place,
        place,
        fc.string({ unit: 'binary', maxLength: 5 }),
        fc.nat(5),
        (text, start, end, other, kind) => {
          const made = tried(text, start, end);
          if (made === undefined) return;
          const { article, span, exact } = made;
          const tampered = [
            { ...made, exact: exact + other },
            { ...made, exact: other },
            { ...made, span: { start: span.start, end: span.end + 1 } },
            { ...made, span: { start: span.start - 1, end: span.end } },
            { ...made, article: { ...article, text: text.slice(0, start) + other + text.slice(start) } },
            { ...made, article: { ...article, blocks: [] } },
          ][kind];
          if (tampered === undefined) return;
          const stored = tampered.article.text.slice(tampered.span.start, tampered.span.end);
          if (stored === tampered.exact && tampered.article.blocks.length > 0) return;
          expect(() => prove(tampered)).toThrow();
        },
      ),
      { numRuns: 2000 },
    );
  });
});
