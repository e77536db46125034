import type { DateRange, Iso } from './mention.ts';

/**
 * Arithmetic on UTC days, proleptic Gregorian, years 1 to 9999: what `Iso` can write. Everything here answers
 * undefined instead of leaving that range. A day's number counts from 1970-01-01. The two conversions are
 * Howard Hinnant's `days_from_civil` and `civil_from_days` (public domain).
 */

/** The day as ISO 8601, or undefined when there is no such day (30 February, year 0). */
export function isoOf(year: number, month: number, day: number): Iso | undefined {
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12)) return undefined;
  if (!(day >= 1 && day <= daysIn(year, month))) return undefined;
  return write(year, month, day);
}

/** Year, month (1–12) and day of a day in ISO 8601. */
export function civil(iso: Iso): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = NaN, month = NaN, day = NaN] = iso.split('-').map(Number);
  return { year, month, day };
}

/** Days since 1970-01-01. */
export function dayNumber(iso: Iso): number {
  const { year, month, day } = civil(iso);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

/** The day that is `days` after `iso` (before, when negative). */
export function addDays(iso: Iso, days: number): Iso | undefined {
  const number = dayNumber(iso) + days + 719_468;
  const era = Math.floor(number / 146_097);
  const ofEra = number - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return isoOf(year, month, ofYear - Math.floor((153 * shifted + 2) / 5) + 1);
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(iso: Iso): number {
  return ((((dayNumber(iso) + 3) % 7) + 7) % 7) + 1;
}

export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The inclusive range between two days, or undefined when one is missing or they are the wrong way round. */
export function between(from: Iso | undefined, to: Iso | undefined): DateRange | undefined {
  return from !== undefined && to !== undefined && from <= to ? { from, to } : undefined;
}

export function oneDay(iso: Iso | undefined): DateRange | undefined {
  return between(iso, iso);
}

/** The smallest range that covers both. */
export function cover(a: DateRange, b: DateRange): DateRange {
  return { from: a.from < b.from ? a.from : b.from, to: a.to > b.to ? a.to : b.to };
}

/** The whole years `first` to `last`. */
export function years(first: number, last: number = first): DateRange | undefined {
  return between(isoOf(first, 1, 1), isoOf(last, 12, 31));
}

/** A month that may lie outside its year: month 0 is the December before, 13 the January after. */
export function monthIn(year: number, month: number): DateRange | undefined {
  const y = year + Math.floor((month - 1) / 12);
  const m = ((((month - 1) % 12) + 12) % 12) + 1;
  return between(isoOf(y, m, 1), isoOf(y, m, daysIn(y, m)));
}

/** From the first day of one month to the last of another, months numbered as in `monthIn`. */
export function months(year: number, first: number, last: number): DateRange | undefined {
  return between(monthIn(year, first)?.from, monthIn(year, last)?.to);
}

function write(year: number, month: number, day: number): Iso {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
