import { expect, it } from 'vitest';
import { comingDay } from '../../src/guild/coming-day.ts';

const today = '2026-11-24';

it.each([
  ['2027-07-31', '2027-07-31'],
  [' 31 July 2027 ', '2027-07-31'],
  ['31.07.2027', '2027-07-31'],
  ['31. Juli 2027', '2027-07-31'],
  ['31 de julio de 2027', '2027-07-31'],
  // Without a year, the next: still this year, or the one to come.
  ['24 November', '2026-11-24'],
  ['23 November', '2027-11-23'],
  ['12 dec', '2026-12-12'],
  ['Dec 12', '2026-12-12'],
  ['12.12.', '2026-12-12'],
  ['1. März', '2027-03-01'],
  ['12 de diciembre', '2026-12-12'],
  ['today', '2026-11-24'],
  ['tomorrow', '2026-11-25'],
  ['morgen', '2026-11-25'],
])('reads %s as a day to come', (typed, day) => {
  expect(comingDay(typed, today)).toBe(day);
});

it.each([
  '',
  'soon',
  'yesterday',
  'December',
  'December 2026',
  '2026-11-23',
  '12 December 2025',
  '30 February',
  // Either may be the month.
  '3/12',
  '3-12',
  '3/12/2026',
  '9'.repeat(500),
])('reads no day to come in %j', (typed) => {
  expect(comingDay(typed, today)).toBeUndefined();
});
