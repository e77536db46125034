import * as chrono from 'chrono-node';
import { isoOf, monthIn, oneDay, years } from './calendar.ts';
import type { DateRange, Iso } from './mention.ts';

const parsers = [chrono.en.GB, chrono.fr, chrono.de, chrono.nl, chrono.pt, chrono.es];

/**
 * A date typed in one of chrono-node's languages, or a turn of English that only it knows ("3 mars 2025"). It has to
 * be the whole text, and a month or year that was not said with its day stays a month or year.
 */
export function foreignRange(text: string, today: Iso): DateRange | undefined {
  // It reads "la semaine dernière" as one day, which is wrong.
  if (/\s/u.test(text) && !/\d/u.test(text)) return undefined;
  // Noon in UTC, and told so: otherwise the machine's own time zone would decide.
  const reference = { instant: new Date(`${today}T12:00:00Z`), timezone: 0 };
  for (const parser of parsers) {
    const [result] = parser.parse(text, reference);
    if (result === undefined || result.text.length !== text.length) continue;
    const { start } = result;
    const [year, month, day] = [start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0];
    if (start.isCertain('hour') && !start.isCertain('day')) continue;
    if (start.isCertain('day') || start.isCertain('weekday')) return oneDay(isoOf(year, month, day));
    if (start.isCertain('month')) return monthIn(year, month);
    if (start.isCertain('year')) return years(year);
  }
  return undefined;
}
