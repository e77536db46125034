import { addDays, weekdayOf } from '../../text/date/calendar.ts';
import type { Iso } from '../../text/date.ts';

/** The Monday of the week that a day is in. */
export function mondayOf(day: Iso): Iso {
  return addDays(day, 1 - weekdayOf(day)) ?? day;
}
