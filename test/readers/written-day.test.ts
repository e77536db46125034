import { expect, it } from 'vitest';
import { writtenDay } from '../../src/readers/html/written-day.ts';

it.each([
  ['2025-03-14', '2025-03-14'],
  ['2025-03-14T09:30:00Z', '2025-03-14'],
  // The paper's own calendar, though it was the 15th in Greenwich.
  ['2025-03-14T23:30:00-05:00', '2025-03-14'],
  ['20250314', '2025-03-14'],
  ['20250314T0930', '2025-03-14'],
  ['2025/3/4', '2025-03-04'],
  ['14 March 2025', '2025-03-14'],
  ['Friday 14 March 2025', '2025-03-14'],
  ['March 14, 2025', '2025-03-14'],
  ['Sept. 3rd, 2025', '2025-09-03'],
  ['Fri, 14 Mar 2025 10:00:00 GMT', '2025-03-14'],
  ['Friday, March 14, 2025 at 9:30', '2025-03-14'],
])('reads the day of %s', (written, day) => {
  expect(writtenDay(written)).toBe(day);
});

it.each([
  '',
  'yesterday',
  '2025',
  '2025-03',
  '2025-02-30',
  '03/04/2025',
  '14 Marcember 2025',
  '1741910400',
  '31 June 2025',
])('reads no day out of %j', (written) => {
  expect(writtenDay(written)).toBeUndefined();
});
