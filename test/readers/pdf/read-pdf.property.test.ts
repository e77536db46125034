import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/readers/pdf/read-pdf.ts';
import type { PdfPage, Run } from '../../../src/readers/pdf/run.ts';
import fc from '../../chance.ts';

const word = fc.oneof(
  fc.constantFrom(
    'The',
    'well-',
    'known',
    'pro-',
    'visional',
    'bridge.',
    '12',
    '1',
    'Page 3',
    'Figure 1:',
    '•',
    '\u00ad',
    'ﬁ',
    'שלום',
    '東京',
    'e\u0301',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== ''),
);

const run: fc.Arbitrary<Run> = fc.record({
  text: word,
  x: fc.oneof(fc.integer({ min: -50, max: 700 }), fc.constantFrom(50, 50, 300)),
  y: fc.oneof(fc.integer({ min: -50, max: 900 }), fc.constantFrom(700, 712, 724)),
  width: fc.integer({ min: 0, max: 400 }),
  size: fc.constantFrom(7, 10, 10, 10, 18, 1000),
  font: fc.constantFrom('a', 'a', 'b'),
});

const pages = fc.array(
  fc.record({ width: fc.constant(600), height: fc.constant(800), runs: fc.array(run, { maxLength: 60 }) }),
  { maxLength: 5 },
);

const lettersOf = (text: string) => Array.from(text.replaceAll(/\s/gu, '')).toSorted();

/** What of the first list, both in order, is not in the second, as often. */
function missing(some: readonly string[], all: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const each of all) left.set(each, (left.get(each) ?? 0) + 1);
  return some.filter((each) => {
    const count = left.get(each) ?? 0;
    left.set(each, count - 1);
    return count <= 0;
  });
}

describe('Any letters in any places', () => {
  it('come out as they are, or not at all: none is invented', () => {
    fc.assert(
      fc.property(pages, (given) => {
        const read = readPdf({ pages: given, info: {} });
        if ('refused' in read) return;
        const all = given.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
        expect(missing(lettersOf(read.text), lettersOf(all))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('have pages in order, each of them once, with labels that can be shown', () => {
    fc.assert(
      fc.property(pages, fc.array(fc.string({ unit: 'binary', maxLength: 30 })), (given, labels) => {
        const read = readPdf({ pages: given, info: {}, labels });
        if ('refused' in read) return;
        const starts = read.pages.map(({ start }) => start);
        expect(read.pages).toHaveLength(given.length);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        expect(starts[0]).toBe(0);
        expect(starts.at(-1)).toBeLessThanOrEqual(read.text.length);
        for (const { label } of read.pages) expect(label).toMatch(/^(?=.{1,20}$)[^\p{Cc}\p{Cf}–]+$/su);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['all over the place', (at: number) => ({ x: (at * 7919) % 600, y: (at * 104_729) % 800 })],
    ['on one line', (at: number) => ({ x: at * 20, y: 100 })],
    ['in one column', (at: number) => ({ x: 50, y: at * 12 })],
    ['in one place', () => ({ x: 50, y: 100 })],
    ['in a grid', (at: number) => ({ x: (at % 200) * 30, y: Math.floor(at / 200) * 12 })],
    ['nowhere', () => ({ x: Number.NaN, y: Number.NaN })],
    ['far away', (at: number) => ({ x: 1e300 * at, y: -1e300 })],
  ])(
    'are read before anybody gives up, as many as a page may have: %s',
    (_, place) => {
      const runs = Array.from({ length: 40_000 }, (__, at): Run => ({
        text: `word${at % 7}`,
        ...place(at),
        width: 18,
        size: 10,
        font: 'a',
      }));
      const page: PdfPage = { width: 600, height: 800, runs };
      expect(readPdf({ pages: [page], info: {} })).toHaveProperty('text');
    },
    30_000,
  );
});
