import type { Iso } from '../text/date.ts';
import { oneDay } from './one-day.ts';

/**
 * A day to come as somebody typed it: of days without a year ("12 December", "12.12."), the next; undefined where it is none, or
 * over.
 * @param today the first day that may be meant
 */
export function comingDay(typed: string, today: Iso): Iso | undefined {
  const isComing = (found: Iso | undefined) => found !== undefined && found >= today;
  const said = typed.trim();
  // Either number may be the month.
  if (/^\d{1,2}[/-]\d{1,2}$/.test(said)) return undefined;
  // What reads dates here takes a day without a year for the last one of it.
  const years = /\d{4}/.test(said) || !/\d/.test(said) ? [] : [0, 1].map((more) => yearOf(today) + more);
  const withYear = years.flatMap((year) => [`${said} ${year}`, `${said.replace(/\.?$/, '.')}${year}`]);
  return (withYear.length > 0 ? withYear : [said]).map((each) => oneDay(each, today)).find(isComing);
}

const yearOf = (day: Iso) => Number(day.slice(0, 4));
