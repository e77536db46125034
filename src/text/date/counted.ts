import { addDays, between, weekdayOf } from './calendar.ts';
import { calendarPeriod, stepped } from './period.ts';
import type { Unit } from './period.ts';
import type { Tense } from './rule.ts';
import type { DateRange, Iso } from './mention.ts';

/** The day with a weekday's name that is meant on a day; without a hint the last one, that day included. */
export function weekdayFor(
  day: Iso,
  nth: number,
  which: string | undefined,
  tense: Tense | undefined,
): Iso | undefined {
  const since = (((weekdayOf(day) - nth) % 7) + 7) % 7;
  if (which === 'this') return addDays(day, nth - weekdayOf(day));
  // The day before publication would be "yesterday" or plain "Thursday".
  if (which === 'last' || which?.endsWith('past')) return addDays(day, since <= 1 ? -7 - since : -since);
  if (which === 'next' || which?.endsWith('coming')) return addDays(day, 7 - since);
  return addDays(day, tense === 'future' && since !== 0 ? 7 - since : -since);
}

/** The period of a kind around a day that was counted to: "two weeks ago" is a few days, "two years ago" a year. */
export function around(day: Iso | undefined, unit: Unit): DateRange | undefined {
  if (day === undefined) return undefined;
  if (unit === 'week') return between(addDays(day, -3), addDays(day, 3));
  if (unit === 'day' || unit === 'month' || unit === 'year') return calendarPeriod(day, unit);
  return between(
    stepped(day, unit === 'century' ? -10 : -1, 'year'),
    stepped(day, unit === 'century' ? 10 : 1, 'year'),
  );
}
