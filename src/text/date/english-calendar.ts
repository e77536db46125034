import { between, daysIn, isoOf, monthIn } from './calendar.ts';
import {
  AND,
  DAY,
  END,
  MONTH,
  SP,
  TO,
  WEEKDAY_SHORT,
  YEAR,
  isCapital,
  monthOf,
  ordinalOf,
  weekdayFrom,
} from './english-words.ts';
import { isBareMonth } from './english-month.ts';
import { PART, englishPart } from './english-part.ts';
import { dayIn, partOf } from './period.ts';
import type { Part } from './period.ts';
import { fixed, inYear, rule, yearly } from './rule.ts';
import type { Groups, Reading, Rule } from './rule.ts';

const M = (name: string) => `(?<${name}>${MONTH})`;
const D = (name: string) => `(?<${name}>${DAY})`;
const Y = (name: string) => String.raw`(?<${name}>${YEAR})`;
const COMMA_Y = (name: string) => String.raw`(?:\s{0,2},\s{0,2}|${SP}(?:of${SP})?)${Y(name)}`;
const W = `(?:(?<weekday>${WEEKDAY_SHORT}),?${SP}(?:the${SP})?)?`;

const LAST_YEAR = `${SP}(?:of${SP})?(?<year>last|this|next)${SP}year${END}`;

/** Days and months of English, with or without their year. */
export const calendar: readonly Rule[] = [
  rule(`${W}${M('m')},?${SP}(?:the${SP})?${D('d')}(?:${COMMA_Y('y')})?`, day),
  rule(`${W}(?:the${SP})?${D('d')}${SP}(?:of${SP})?${M('m')}(?:,?${SP}${Y('y')})?`, day),
  rule(`${M('m')}${SP}${D('d')},?${LAST_YEAR}`, day),
  rule(`(?:the${SP})?${D('d')}${SP}(?:of${SP})?${M('m')},?${LAST_YEAR}`, day),
  rule(`(?:the${SP})?(?<fourth>fourth)${SP}of${SP}(?<m>july)(?:,?${SP}${Y('y')})?`, (groups) =>
    day({ ...groups, d: '4' }),
  ),
  // "June 3 and July 5, 2019": the year is said once, for both.
  rule(`${M('m')}${SP}${D('d')}(?=(?:,|,?${SP}and)${SP}${M('m2')}${SP}${D('d2')}${COMMA_Y('y')})`, day),
  rule(`${D('d')}${SP}${M('m')}(?=(?:,|,?${SP}and)${SP}${D('d2')}${SP}${M('m2')},?${SP}${Y('y')})`, day),
  rule(`${M('m')}${SP}${D('d')}${TO}${D('d2')}(?:${COMMA_Y('y')})?`, days),
  // Not "May 3 and 12 others".
  rule(`${M('m')}${SP}${D('d')}${AND}${D('d2')}(?:${COMMA_Y('y')}|(?=\\s{0,2}(?:[,.;:)]|$)))`, days),
  rule(
    `(?:(?:from|between)${SP})?(?:the${SP})?${D('d')}(?:${TO}|${AND})${D('d2')}${SP}(?:of${SP})?${M('m')}(?:,?${SP}${Y('y')})?`,
    days,
  ),
  rule(
    `(?:from|between)${SP}${M('m')}${SP}${D('d')}(?:${TO}|${AND})(?:${M('m2')}${SP})?${D('d2')}(?:${COMMA_Y('y')})?`,
    days,
  ),
  rule(
    `${M('m')}${SP}${D('d')}(?:${COMMA_Y('y1')})?${TO}${M('m2')}${SP}${D('d2')}(?:${COMMA_Y('y')})?`,
    days,
  ),
  rule(
    `(?:(?:from|between)${SP})?${D('d')}${SP}${M('m')}(?:,?${SP}${Y('y1')})?${TO}${D('d2')}${SP}${M('m2')}(?:,?${SP}${Y('y')})?`,
    days,
  ),
  rule(
    `between${SP}${D('d')}${SP}${M('m')}(?:,?${SP}${Y('y1')})?${AND}${D('d2')}${SP}${M('m2')}(?:,?${SP}${Y('y')})?`,
    days,
  ),
  rule(`(?:${PART})?${M('m')},?${SP}(?:of${SP})?${Y('y')}`, (groups) => month(groups)),
  rule(`(?:${PART})?${M('m')},?${LAST_YEAR}`, (groups) => month(groups)),
  rule(
    `(?:the${SP})?(?<nth>first|second|third|fourth|last|final)${SP}(?<unit>week|weekend|day)${SP}of${SP}${M('m')}(?:,?${SP}${Y('y')})?`,
    weekOfMonth,
  ),
  // "June, July and August 2019"
  rule(`${M('m')}(?=(?:,${SP}${MONTH}){0,4},?${SP}(?:and|or)${SP}${MONTH},?${SP}${Y('y')})`, (groups) =>
    month(groups),
  ),
  rule(`(?:from${SP})?${M('m')}(?:,?${SP}${Y('y1')})?${TO}${M('m2')}(?:,?${SP}${Y('y')})?`, monthsBetween),
  rule(`between${SP}${M('m')}(?:,?${SP}${Y('y1')})?${AND}${M('m2')}(?:,?${SP}${Y('y')})?`, monthsBetween),
  rule(`${PART}(?:(?<which>last|this|next)${SP})?${M('m')}`, (groups) => month(groups)),
  rule(`(?<which>last|this|next|this${SP}coming|this${SP}past)${SP}${M('m')}`, (groups) => month(groups)),
  rule(M('m'), (groups, site) => (isBareMonth(groups.m ?? '', site) ? month(groups) : undefined)),
];

const shifts: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

function day(groups: Groups): Reading | undefined {
  if (!isCapital(groups.m) || !isCapital(groups.weekday)) return undefined;
  const inMonth = monthOf(groups.m);
  const nth = parseInt(groups.d ?? '', 10);
  if (groups.y !== undefined) return fixed(dayIn(Number(groups.y), inMonth, nth));
  if (groups.year !== undefined)
    return inYear((year) => dayIn(year, inMonth, nth), shifts[groups.year.toLowerCase()] ?? 0);
  const weekday = weekdayFrom(groups.weekday);
  // A leap year: 29 February is a day of some year.
  if (isoOf(2000, inMonth, nth) === undefined) return undefined;
  return yearly(inMonth, (year) => dayIn(year, inMonth, nth), weekday === undefined ? {} : { weekday });
}

function days(groups: Groups): Reading | undefined {
  if (!isCapital(groups.m) || !isCapital(groups.m2)) return undefined;
  const first = monthOf(groups.m);
  const last = groups.m2 === undefined ? first : monthOf(groups.m2);
  const from = parseInt(groups.d ?? '', 10);
  const to = parseInt(groups.d2 ?? '', 10);
  const at = (year: number) =>
    between(isoOf(year, first, from), isoOf(last < first ? year + 1 : year, last, to));
  if (at(2000) === undefined) return undefined;
  if (groups.y === undefined && groups.y1 === undefined) return yearly(last, at);
  const start = Number(groups.y1 ?? (last < first ? Number(groups.y) - 1 : groups.y));
  const end = Number(groups.y ?? (last < first ? start + 1 : start));
  return fixed(between(isoOf(start, first, from), isoOf(end, last, to)));
}

function month(groups: Groups): Reading | undefined {
  if (!isCapital(groups.m)) return undefined;
  const nth = monthOf(groups.m);
  const part = englishPart(groups);
  const at = (year: number) => stretch(year, nth, part);
  const precision = part === undefined ? 'resolved' : 'approximate';
  if (groups.y !== undefined) return fixed(at(Number(groups.y)), precision);
  if (groups.year !== undefined) return inYear(at, shifts[groups.year.toLowerCase()] ?? 0, precision);
  const which = whichOf(groups.which);
  return yearly(nth, at, { precision, ...(which === undefined ? {} : { which }) });
}

function whichOf(word: string | undefined): 'last' | 'this' | 'next' | undefined {
  const lower = word?.toLowerCase();
  if (lower === undefined) return undefined;
  if (lower.endsWith('coming') || lower === 'next') return 'next';
  return lower === 'this' ? 'this' : 'last';
}

/** "The first week of May" is its first seven days. */
function weekOfMonth(groups: Groups): Reading | undefined {
  if (!isCapital(groups.m)) return undefined;
  const word = groups.nth?.toLowerCase();
  const nth = word === 'last' || word === 'final' ? undefined : ordinalOf(word);
  const length = groups.unit?.toLowerCase() === 'day' ? 1 : 7;
  const inMonth = monthOf(groups.m);
  const at = (year: number) => {
    const last = daysIn(year, inMonth);
    const first = nth === undefined ? last - length + 1 : length * (nth - 1) + 1;
    return between(isoOf(year, inMonth, first), isoOf(year, inMonth, first + length - 1));
  };
  const precision = length === 1 ? 'resolved' : 'approximate';
  return groups.y === undefined ? yearly(inMonth, at, { precision }) : fixed(at(Number(groups.y)), precision);
}

function monthsBetween(groups: Groups): Reading | undefined {
  if (!isCapital(groups.m) || !isCapital(groups.m2)) return undefined;
  const first = monthOf(groups.m);
  const last = monthOf(groups.m2);
  const at = (year: number) =>
    between(monthIn(year, first)?.from, monthIn(last < first ? year + 1 : year, last)?.to);
  if (groups.y === undefined && groups.y1 === undefined) return yearly(last, at);
  const start = Number(groups.y1 ?? (last < first ? Number(groups.y) - 1 : groups.y));
  const end = Number(groups.y ?? (last < first ? start + 1 : start));
  return fixed(between(monthIn(start, first)?.from, monthIn(end, last)?.to));
}

function stretch(year: number, nth: number, part: Part | undefined) {
  const whole = monthIn(year, nth);
  return whole && partOf(whole, part);
}
