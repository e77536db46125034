import { expect, it, vi } from 'vitest';
import { cutLong, LONGEST } from '../../src/library/cut-long.ts';
import { read } from '../../src/library/reading.ts';
import { slice } from '../../src/text/span.ts';
import fc from '../chance.ts';
import { written } from '../store/written-article.ts';

vi.setConfig({ testTimeout: 60_000 });

const word = fc.constantFrom(
  'bridge',
  'a',
  '👩‍👧‍👦',
  'e\u0301',
  'न्दी',
  '东西',
  '\u{1f1e9}\u{1f1ea}',
  'x'.repeat(700),
);
const gap = fc.constantFrom(' ', ', ', '; ', ' – ', '\n', '\u00a0', '，', '');
const long = fc
  .array(fc.tuple(word, gap), { minLength: 1, maxLength: 400 })
  .map((parts) => parts.flat().join('').trim())
  .map((text) => (text === '' ? 'a' : text));
const unspaced = fc.array(word, { minLength: 200, maxLength: 900 }).map((words) => words.join(''));

const whole = (text: string) => ({ start: 0, end: text.length });
const clusters = (text: string) =>
  new Set(
    Array.from(
      new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text),
      ({ index }) => index,
    ),
  );

it('cuts nothing that is not too long', () => {
  const text = 'a, '.repeat(LONGEST / 3 - 1) + 'abc';
  expect(text).toHaveLength(LONGEST);
  expect(cutLong(text, whole(text))).toEqual([whole(text)]);
});

it('cuts after what ends a clause, else at white space', () => {
  const clause = `${'word '.repeat(150)}end, `;
  expect(cutLong(clause.repeat(2).trim(), { start: 0, end: 2 * clause.length - 1 })[0]).toEqual({
    start: 0,
    end: clause.length - 1,
  });
  const text = 'word '.repeat(54_000).trim();
  const pieces = cutLong(text, whole(text));
  expect(pieces.every((span) => /^word(?: word)*$/.test(slice(text, span)))).toBe(true);
});

it('leaves no sentence too long, loses nothing of it, and takes no character apart', () => {
  fc.assert(
    fc.property(fc.oneof(long, unspaced), (text) => {
      const pieces = cutLong(text, whole(text));
      const starts = clusters(text);
      let end = 0;
      for (const piece of pieces) {
        expect(piece.end - piece.start).toBeLessThanOrEqual(LONGEST);
        expect(piece.start).toBeLessThan(piece.end);
        expect(slice(text, { start: end, end: piece.start }).trim()).toBe('');
        expect(slice(text, piece)).toBe(slice(text, piece).trim());
        expect(starts.has(piece.start)).toBe(true);
        end = piece.end;
      }
      expect(end).toBe(text.length);
    }),
  );
});

it('cuts a character of endless marks between its marks, and pairs not at all', () => {
  const text = `a${'\u{1d165}'.repeat(5000)}`;
  const pieces = cutLong(text, whole(text)).map((span) => slice(text, span));
  expect(pieces.join('')).toBe(text);
  expect(pieces.every((piece) => piece.length <= LONGEST && piece.isWellFormed())).toBe(true);
});

it('is done for every sentence that is read', () => {
  const { article } = written(`Short one. ${'and so it went on '.repeat(15_000)}`);
  const { sentences } = read(article);
  expect(sentences.length).toBeGreaterThan(200);
  expect(Math.max(...sentences.map(({ span }) => span.end - span.start))).toBeLessThanOrEqual(LONGEST);
});
