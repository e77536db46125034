import { addDays, between, oneDay, weekdayOf } from './calendar.ts';
import {
  COUNT,
  END,
  SEASON,
  SP,
  UNIT,
  WEEKDAY,
  countOf,
  isCapital,
  isFortnight,
  unitOf,
  weekdayFrom,
} from './english-words.ts';
import { PART, englishPart } from './english-part.ts';
import { seasonName } from './english-period.ts';
import { calendarPeriod, season, stepped } from './period.ts';
import type { Unit } from './period.ts';
import { after, before, current, nothing, rule, yearly } from './rule.ts';
import { namedDays } from './english-day.ts';
import { around, weekdayFor } from './counted.ts';
import type { Groups, Reading, Rule, Site, Tense } from './rule.ts';
import type { DateRange, Iso } from './mention.ts';

const WHICH = `(?<which>last|this|next|previous|current|this${SP}past|this${SP}coming)`;
const PERIOD = `(?<unit>week|weekend|month|year|quarter|decade|century)${END}`;
const TIME = `(?:${SP}(?:morning|lunchtime|afternoon|evening|night)${END})?`;

/** What English counts from the day of publication: "last week", "on Wednesday", "two years ago". */
export const relative: readonly Rule[] = [
  ...namedDays,
  rule(`(?:(?<vaguely>earlier|later|sometime)${SP}|${PART})?${WHICH}${SP}${PERIOD}`, period),
  rule(`${PART}(?<unit>week|month|year|decade|century)${END}`, (groups, site) =>
    /\bof\s+the\s+\p{L}+$/iu.test(matched(site))
      ? current(unitOf(groups.unit), 0, englishPart(groups))
      : undefined,
  ),
  rule(
    `(?:(?:earlier|later|early|late)${SP})?(?<which>last|this|next)${SP}(?<season>${SEASON})`,
    whichSeason,
  ),
  rule(
    `(?:(?:early|late|earlier|later)${SP}(?:on${SP})?)?(?:(?<which>last|this|next|this${SP}past|this${SP}coming)${SP})?(?<weekday>${WEEKDAY})${TIME}`,
    weekday,
  ),
  rule(
    `(?<weekday>${WEEKDAY})${TIME}${SP}(?:of${SP})?(?<which>last|this|next)${SP}week${END}`,
    weekdayOfWeek,
  ),
  rule(`(?<count>${COUNT})${SP}(?<half>and${SP}a${SP}half${SP})?(?<unit>${UNIT})${SP}ago${END}`, ago),
  rule(
    `(?:the${SP})?(?<which>past|last|next|coming|previous)${SP}(?:(?<count>${COUNT})${SP})?(?<unit>${UNIT})`,
    rolling,
  ),
  rule(`(?<count>${COUNT})${SP}(?<unit>${UNIT})(?:['’]s?)?${SP}time${END}`, (groups, site) =>
    /\bin\s{1,3}$/iu.test(before(site, 6)) ? ahead(groups) : undefined,
  ),
  rule(`the${SP}weekend${END}`, (_, site) =>
    /\b(?:over|at|on|during|for)\s{1,3}$/iu.test(before(site, 10))
      ? { by: 'published', precision: 'resolved', at: theWeekend }
      : undefined,
  ),
];

function period(groups: Groups, site: Site): Reading | undefined {
  const unit = unitOf(groups.unit);
  // "The last week of March", "their next year".
  if (/\bthe\s{1,3}$/iu.test(before(site, 6)) || /^\s{1,3}of\b/iu.test(after(site, 6))) return undefined;
  const reading = current(unit, shiftOf(groups.which), englishPart(groups));
  return groups.vaguely !== undefined && reading.by === 'published'
    ? { ...reading, precision: 'approximate' }
    : reading;
}

function whichSeason({ which, season: name }: Groups): Reading {
  const lower = which?.toLowerCase();
  const is = seasonName(name);
  const month = { spring: 4, summer: 7, autumn: 10, winter: 12 }[is];
  return yearly(month, (year) => season(year, is), {
    precision: 'approximate',
    ...(lower === 'last' || lower === 'this' || lower === 'next' ? { which: lower } : {}),
  });
}

const daysWithNames =
  /\b(?:Black|Good|Ash|Palm|Cyber|Bloody|Super|Easter|Shrove|Fat|Whit|Giving|Maundy|Holy|Pancake|Mail\son|Sheffield|Ruby|Freaky|Casual|Remembrance)\s{1,3}$/u;
const newspapers =
  /^\s{1,3}(?:Times|Telegraph|Mirror|Express|Mail|Post|World|Herald|Independent|People|Sun|Mercury|Club|Addams|Live|Lights|Football|Business|Age|Agreement|School|Roast|the\s13th)\b/u;

/** "Monday to Friday from 10 to 6 and": opening hours go on. */
const hours =
  /(?:days|day\s{0,3}(?:[-–]|to|through)\s{0,3}\p{Lu}\p{L}{2,5}day)\b[^!?;]{0,40}(?:,|\band)\s{1,3}$/u;

function weekday(groups: Groups, site: Site): Reading | undefined {
  const left = before(site, 24);
  if (!isCapital(groups.weekday) || daysWithNames.test(left) || newspapers.test(after(site, 20)))
    return undefined;
  if (/\b(?:every|each|any|one|a)\s{1,3}$/iu.test(left) || hours.test(before(site, 80))) return nothing;
  const nth = weekdayFrom(groups.weekday) ?? 1;
  const which = groups.which?.toLowerCase();
  return {
    by: 'published',
    precision: 'resolved',
    at: (day, tense) => oneDay(weekdayFor(day, nth, which, tense)),
  };
}

function weekdayOfWeek(groups: Groups): Reading | undefined {
  if (!isCapital(groups.weekday)) return undefined;
  const nth = weekdayFrom(groups.weekday) ?? 1;
  const shift = shiftOf(groups.which);
  return {
    by: 'published',
    precision: 'resolved',
    at: (day) => oneDay(addDays(day, nth - weekdayOf(day) + 7 * shift)),
  };
}

function ago({ count, half, unit: word }: Groups): Reading | undefined {
  const unit = unitOf(word);
  const size = countOf(count) * (isFortnight(word) ? 2 : 1);
  if (!Number.isInteger(size) || half !== undefined) return nothing;
  const coarser: Unit = unit === 'weekend' ? 'week' : unit;
  return {
    by: 'published',
    precision: unit === 'day' && size < 14 ? 'resolved' : 'approximate',
    at: (day) => around(stepped(day, -size, coarser), coarser),
  };
}

function rolling({ which, count, unit: word }: Groups, site: Site): Reading | undefined {
  const isThe = /^the/iu.test(matched(site));
  const isAhead = which?.toLowerCase() === 'next' || which?.toLowerCase() === 'coming';
  const left = before(site, 20);
  // "Last week" is a calendar week; "the next day" goes on from an earlier day; "the last day of the trial" neither.
  if (/^\s{1,3}of\b/iu.test(after(site, 6))) return undefined;
  const isStretch =
    /\b(?:in|over|for|during|within|throughout)\s{1,3}$/iu.test(left) ||
    (!isAhead && /\bof\s{1,3}$/iu.test(left));
  if (count === undefined && (!isThe || (!isStretch && which?.toLowerCase() !== 'past'))) return undefined;
  const unit = unitOf(word);
  const size = (count === undefined ? 1 : countOf(count)) * (isFortnight(word) ? 2 : 1);
  if (!Number.isInteger(size)) return nothing;
  if (count === undefined && /s$/iu.test(word ?? '')) return nothing;
  return {
    by: 'published',
    precision: 'vague',
    at: (day) => (isAhead ? between(day, stepped(day, size, unit)) : between(stepped(day, -size, unit), day)),
  };
}

function ahead({ count, unit: word }: Groups): Reading {
  const unit = unitOf(word);
  const size = countOf(count) * (isFortnight(word) ? 2 : 1);
  if (!Number.isInteger(size)) return nothing;
  return { by: 'published', precision: 'approximate', at: (day) => around(stepped(day, size, unit), unit) };
}

function theWeekend(day: Iso, tense: Tense | undefined): DateRange | undefined {
  const begun = weekdayOf(day) >= 6;
  return calendarPeriod(day, 'weekend', begun || tense === 'future' ? 0 : -1);
}

function shiftOf(which = ''): number {
  const lower = which.toLowerCase();
  if (lower === 'last' || lower === 'previous' || lower.endsWith('past')) return -1;
  return lower === 'next' || lower.endsWith('coming') ? 1 : 0;
}

function matched({ text, span }: Site): string {
  return text.slice(span.start, span.end);
}
