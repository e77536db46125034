import { describe, expect, it } from 'vitest';
import { isoOf } from '../../src/text/date/calendar.ts';
import { dateMentions } from '../../src/text/date.ts';
import { askedDates, typedRange } from '../../src/text/date-typed.ts';
import { lines } from '../../src/text/line.ts';
import fc from '../chance.ts';

const words =
  'the of in on from to and between last next this that same early mid- late May March Sept. Monday Fridays week month year days ago later 3 17 31 1998 2016 2019–21 10th century 1990s BC AD summer quarter every two few now today past following , . - – \n am 3. Mai vor zwei Wochen hace años el de siglo'.split(
    ' ',
  );
const phrases = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join(' '));
const texts = fc.oneof(phrases, fc.string({ unit: 'binary', maxLength: 200 }));
const days = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => isoOf(year, month, day) ?? '2000-01-01');
const options = fc.record(
  {
    published: days.map((day) => ({ from: day, to: day })),
    language: fc.constantFrom('en', 'en-US', 'de', 'es', 'xx'),
  },
  { requiredKeys: [] },
);

function isDay(iso: string): boolean {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return /^\d{4}-\d\d-\d\d$/.test(iso) && isoOf(year, month, day) === iso;
}

describe('mentions of any text', () => {
  it('lie inside the blocks, in order and apart, with real days', () => {
    fc.assert(
      fc.property(texts, options, (text, settings) => {
        const blocks = lines(text);
        const mentions = dateMentions(text, blocks, settings);
        let end = 0;
        for (const { span, range } of mentions) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(blocks.some((block) => block.start <= span.start && span.end <= block.end)).toBe(true);
          end = span.end;
          if (range === undefined) continue;
          expect(isDay(range.from) && isDay(range.to) && range.from <= range.to).toBe(true);
        }
        expect(dateMentions(text, blocks, settings)).toEqual(mentions);
      }),
      { numRuns: 500 },
    );
  });

  it('need the date of publication for nothing that has a basis in the text', () => {
    fc.assert(
      fc.property(phrases, (text) => {
        const mentions = dateMentions(text, lines(text), {});
        expect(mentions.every(({ basis, range }) => basis !== 'published' || range === undefined)).toBe(true);
      }),
    );
  });
});

it('reads what is typed without throwing, into real days', () => {
  fc.assert(
    fc.property(texts, days, (typed, today) => {
      const range = typedRange(typed, today);
      if (range !== undefined)
        expect(isDay(range.from) && isDay(range.to) && range.from <= range.to).toBe(true);
      for (const { range: asked } of askedDates(typed))
        if (asked !== undefined) expect(asked.from <= asked.to).toBe(true);
    }),
    { numRuns: 300 },
  );
});

describe('nasty long texts', () => {
  it.each([
    ['digits', '1'.repeat(200_000)],
    ['years', '1998 '.repeat(20_000)],
    ['year ranges', '1998–'.repeat(20_000)],
    ['months', 'May '.repeat(25_000)],
    ['white space', `in the${' '.repeat(200_000)}past`],
    ['articles', 'the '.repeat(50_000)],
    ['ordinals', 'the first half of the '.repeat(10_000)],
    ['counts', 'twenty-'.repeat(30_000)],
    ['weekdays', 'Monday to '.repeat(20_000)],
    ['letters', 'e'.repeat(200_000)],
  ])('take no more than a moment: %s', (_, text) => {
    for (const language of ['en', 'de', 'es']) {
      const found = dateMentions(text, [{ start: 0, end: text.length }], {
        language,
        published: { from: '2019-03-14', to: '2019-03-14' },
      });
      expect(found.every(({ span }) => span.end <= text.length)).toBe(true);
    }
  });
});
