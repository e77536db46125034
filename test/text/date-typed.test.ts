import { describe, expect, it } from 'vitest';
import { askedDates, typedRange } from '../../src/text/date-typed.ts';

const today = '2025-10-08';

describe('a date as somebody typed it', () => {
  it.each([
    ['last week', '2025-09-29', '2025-10-05'],
    ['march 2025', '2025-03-01', '2025-03-31'],
    ['17 sept', '2025-09-17', '2025-09-17'],
    ['Dec 25', '2024-12-25', '2024-12-25'],
    ['17.9.2025', '2025-09-17', '2025-09-17'],
    ['17/9/2025', '2025-09-17', '2025-09-17'],
    ['2025-03', '2025-03-01', '2025-03-31'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['  Yesterday ', '2025-10-07', '2025-10-07'],
    ['monday', '2025-10-06', '2025-10-06'],
    ['may', '2025-05-01', '2025-05-31'],
    ['in march', '2025-03-01', '2025-03-31'],
    ['last 30 days', '2025-09-08', '2025-10-08'],
    ['1 to 15 march 2025', '2025-03-01', '2025-03-15'],
    ['2024-12-24 to 2025-01-06', '2024-12-24', '2025-01-06'],
    ['the 1990s', '1990-01-01', '1999-12-31'],
    ['q3 2025', '2025-07-01', '2025-09-30'],
    ['3. Mai 2025', '2025-05-03', '2025-05-03'],
    ['letzte Woche', '2025-09-29', '2025-10-05'],
    ['la semana pasada', '2025-09-29', '2025-10-05'],
    ['3 mars 2025', '2025-03-03', '2025-03-03'],
  ])('%s', (typed, from, to) => {
    expect(typedRange(typed, today)).toEqual({ from, to });
  });

  it.each([
    '',
    'hello',
    'a',
    '5 pm',
    'three weeks',
    '3/4/2025',
    '31 February 2025',
    'may I',
    'x'.repeat(100),
  ])('is none: %s', (typed) => {
    expect(typedRange(typed, today)).toBeUndefined();
  });
});

describe('dates in a question', () => {
  it.each([
    ['what happened on sept 17', [{ month: 9, day: 17 }]],
    [
      'who resigned in July 2018?',
      [{ year: 2018, month: 7, range: { from: '2018-07-01', to: '2018-07-31' } }],
    ],
    ['what may happen in may?', [{ month: 5 }]],
    ['who won in 2016', [{ year: 2016, range: { from: '2016-01-01', to: '2016-12-31' } }]],
    [
      'was geschah am 3. Mai 2019?',
      [{ year: 2019, month: 5, day: 3, range: { from: '2019-05-03', to: '2019-05-03' } }],
    ],
    ['who left in the 1990s', [{ range: { from: '1990-01-01', to: '1999-12-31' } }]],
    ['how did the march end last week', []],
  ])('%s', (question, dates) => {
    expect(askedDates(question)).toEqual(
      dates.map((date) => ({ ...date, span: expect.anything() as unknown })),
    );
  });

  it('stand where they were typed', () => {
    const question = 'did she say so on 5 may 2019?';
    const [{ span } = { span: { start: 0, end: 0 } }] = askedDates(question);
    expect(question.slice(span.start, span.end)).toBe('5 may 2019');
  });
});
