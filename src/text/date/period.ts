import { addDays, between, civil, dayNumber, daysIn, isoOf, monthIn, months, years } from './calendar.ts';
import type { DateRange, Iso } from './mention.ts';

/** Which stretch of a period is meant: "early 2020", "the end of March", "the second half of the 10th century". */
export type Part =
  | 'early'
  | 'mid'
  | 'late'
  | 'start'
  | 'end'
  | 'half-1'
  | 'half-2'
  | 'quarter-1'
  | 'quarter-2'
  | 'quarter-3'
  | 'quarter-4';

export type Unit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

const fractions: Readonly<Record<Part, readonly [from: number, to: number]>> = {
  early: [0, 1 / 3],
  mid: [1 / 3, 2 / 3],
  late: [2 / 3, 1],
  start: [0, 1 / 6],
  end: [5 / 6, 1],
  'half-1': [0, 1 / 2],
  'half-2': [1 / 2, 1],
  'quarter-1': [0, 1 / 4],
  'quarter-2': [1 / 4, 1 / 2],
  'quarter-3': [1 / 2, 3 / 4],
  'quarter-4': [3 / 4, 1],
};

/**
 * A stretch of a period. Whole years are cut in months and longer periods in years, because "mid-2016" is May to
 * August and not from noon on 1 May; a month has an early and a middle ten days, and "late January" begins on the 20th, as people use it.
 */
export function partOf(range: DateRange, part: Part | undefined): DateRange {
  if (part === undefined) return range;
  const [start, end] = fractions[part];
  const from = civil(range.from);
  const to = civil(range.to);
  const spanned = to.year - from.year + 1;
  const wholeYears = range.from.endsWith('-01-01') && range.to.endsWith('-12-31');
  if (wholeYears && spanned >= 10)
    return years(from.year + Math.round(start * spanned), from.year + Math.round(end * spanned) - 1) ?? range;
  if (wholeYears && spanned === 1)
    return months(from.year, 1 + Math.round(start * 12), Math.round(end * 12)) ?? range;
  const days = dayNumber(range.to) - dayNumber(range.from) + 1;
  const isMonth = days >= 28 && days <= 31;
  if (isMonth && (part === 'early' || part === 'mid'))
    return between(addDays(range.from, 30 * start), addDays(range.from, 30 * end - 1)) ?? range;
  const first = isMonth && part === 'late' ? 19 : Math.floor(start * days);
  return (
    between(addDays(range.from, first), addDays(range.from, Math.max(first, Math.ceil(end * days) - 1))) ??
    range
  );
}

/** The decade that begins with `first` (1990). "The 1900s" and "the 2000s" may be a century: see `hundredFrom`. */
export function decade(first: number): DateRange | undefined {
  return years(first, first + 9);
}

/** The `nth` century of our era: the 10th is 901 to 1000. */
export function century(nth: number, last: number = nth): DateRange | undefined {
  return years(100 * (nth - 1) + 1, 100 * last);
}

/** Meteorological and northern, so always approximate; a winter begins in the December of its year. */
export function season(year: number, which: Season): DateRange | undefined {
  const first = { spring: 3, summer: 6, autumn: 9, winter: 12 }[which];
  return months(year, first, first + 2);
}

export function quarter(year: number, nth: number): DateRange | undefined {
  return months(year, 3 * nth - 2, 3 * nth);
}

/** A day of a month, or undefined where that year has none. */
export function dayIn(year: number, month: number, day: number): DateRange | undefined {
  return between(isoOf(year, month, day), isoOf(year, month, day));
}

/** The calendar period of a kind that a day lies in, `shift` periods on: `('2018-10-24', 'week', -1)` is last week. */
export function calendarPeriod(day: Iso, unit: Unit, shift = 0): DateRange | undefined {
  const { year, month } = civil(day);
  const sinceMonday = (((dayNumber(day) + 3) % 7) + 7) % 7;
  switch (unit) {
    case 'day':
      return between(addDays(day, shift), addDays(day, shift));
    case 'week':
      return between(addDays(day, 7 * shift - sinceMonday), addDays(day, 7 * shift - sinceMonday + 6));
    case 'weekend':
      return between(addDays(day, 7 * shift - sinceMonday + 5), addDays(day, 7 * shift - sinceMonday + 6));
    case 'month':
      return monthIn(year, month + shift);
    case 'quarter':
      return months(year, 3 * (Math.ceil(month / 3) + shift) - 2, 3 * (Math.ceil(month / 3) + shift));
    case 'year':
      return years(year + shift);
    case 'decade':
      return decade(10 * (Math.floor(year / 10) + shift));
    case 'century':
      return century(Math.ceil(year / 100) + shift);
  }
}

/** The day that lies `count` units on, with the day of the month brought back to the month's last where needed. */
export function stepped(day: Iso, count: number, unit: Unit): Iso | undefined {
  if (unit === 'day') return addDays(day, count);
  if (unit === 'week' || unit === 'weekend') return addDays(day, 7 * count);
  const inMonths = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }[unit];
  const { year, month, day: ofMonth } = civil(day);
  const target = monthIn(year, month + count * inMonths);
  if (target === undefined) return undefined;
  const { year: y, month: m } = civil(target.from);
  return isoOf(y, m, Math.min(ofMonth, daysIn(y, m)));
}
