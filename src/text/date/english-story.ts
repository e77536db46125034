import { addDays, between, civil, monthIn, oneDay, weekdayOf } from './calendar.ts';
import {
  COUNT,
  END,
  FEW,
  MONTH,
  SEASON,
  SP,
  UNIT,
  WEEKDAY,
  countOf,
  isCapital,
  isFortnight,
  monthOf,
  unitOf,
  weekdayFrom,
} from './english-words.ts';
import { seasonName } from './english-period.ts';
import { calendarPeriod, season, stepped } from './period.ts';
import { after, before, nothing, rule } from './rule.ts';
import type { Groups, Reading, Rule, Site } from './rule.ts';
import type { DateRange, Iso } from './mention.ts';

const UNIT_NAME = `(?<unit>day|week|weekend|month|year|decade|century)${END}`;
const TIME = `(?<time>morning|afternoon|evening|night)${END}`;
const PAUSE = String.raw`(?=\s{0,2}(?:[,.;:!?)–—”"’]|$))`;

/** What English counts from the time that was spoken of last: "that same month", "the next day", "a year later". */
export const story: readonly Rule[] = [
  rule(
    `(?:(?:earlier|later|early|late)${SP})?(?:the|that)${SP}(?:very${SP})?same${SP}(?:${UNIT_NAME}|${TIME})`,
    same,
  ),
  rule(`(?:(?:earlier|later|early|late)${SP})?that${SP}(?:${UNIT_NAME}|${TIME})`, same),
  rule(`that${SP}(?:same${SP})?(?<season>${SEASON})`, sameSeason),
  rule(`the${SP}(?<which>following|next|previous|preceding)${SP}(?:${UNIT_NAME}|${TIME})`, neighbour),
  rule(`the${SP}(?:day|week|month|year|night)${SP}(?<which>before|after)${END}${PAUSE}`, (groups, site) =>
    neighbour(
      { ...groups, unit: /^the\s+(\p{L}+)/iu.exec(site.text.slice(site.span.start, site.span.end))?.[1] },
      site,
    ),
  ),
  rule(
    `(?:(?<which>the${SP}following|the${SP}next|the${SP}previous|that|that${SP}same)${SP})(?<weekday>${WEEKDAY})`,
    nearbyWeekday,
  ),
  rule(
    `(?:(?<which>the${SP}following|the${SP}next|the${SP}previous|that|that${SP}same)${SP})(?<m>${MONTH})`,
    nearbyMonth,
  ),
  rule(
    `(?:(?<count>${COUNT})|${FEW})${SP}(?<unit>${UNIT})${SP}(?<which>later|earlier|afterwards|on|beforehand)${END}`,
    counted,
  ),
  rule(
    `(?:(?<count>${COUNT})|${FEW})${SP}(?<unit>${UNIT})${SP}(?<which>before|after)${END}${PAUSE}`,
    counted,
  ),
];

function same({ unit: word, time }: Groups, site: Site): Reading | undefined {
  const unit = time === undefined ? unitOf(word) : 'day';
  // "That day on which", "that year's" are fine; "that night nurse" and "that day-care centre" are not.
  if (/^-\p{L}/u.test(after(site, 3))) return undefined;
  return { by: 'narrative', precision: 'resolved', unit, at: (anchor) => calendarPeriod(anchor.from, unit) };
}

function sameSeason({ season: name }: Groups): Reading {
  return {
    by: 'narrative',
    precision: 'approximate',
    unit: 'year',
    at: ({ from }) => season(civil(from).year, seasonName(name)),
  };
}

function neighbour({ which, unit: word, time }: Groups, site: Site): Reading | undefined {
  if (/^\s{1,3}of\b|^-\p{L}/iu.test(after(site, 6))) return undefined;
  const unit = time === undefined ? unitOf(word) : 'day';
  const shift = isBack(which) ? -1 : 1;
  return {
    by: 'narrative',
    precision: 'resolved',
    unit,
    at: ({ from, to }) => calendarPeriod(shift > 0 ? to : from, unit, shift),
  };
}

function nearbyWeekday({ which = '', weekday: word }: Groups, site: Site): Reading | undefined {
  if (!isCapital(word) || opensClause(which, site)) return undefined;
  const nth = weekdayFrom(word) ?? 1;
  return {
    by: 'narrative',
    precision: 'resolved',
    unit: 'week',
    at: ({ from, to }) => {
      const next = addDays(to, ((nth - weekdayOf(to) + 6) % 7) + 1);
      if (isBack(which)) return oneDay(addDays(from, -(((weekdayOf(from) - nth + 6) % 7) + 1)));
      return oneDay(/^that/iu.test(which) ? addDays(from, nth - weekdayOf(from)) : next);
    },
  };
}

function nearbyMonth({ which = '', m }: Groups, site: Site): Reading | undefined {
  if (!isCapital(m) || opensClause(which, site)) return undefined;
  const nth = monthOf(m);
  return {
    by: 'narrative',
    precision: 'resolved',
    unit: 'year',
    at: ({ from, to }) => {
      const { year, month } = civil(isBack(which) ? from : to);
      if (/^that/iu.test(which)) return monthIn(civil(from).year, nth);
      if (isBack(which)) return monthIn(nth < month ? year : year - 1, nth);
      return monthIn(nth > month ? year : year + 1, nth);
    },
  };
}

function counted({ count, unit: word, which }: Groups): Reading | undefined {
  if (count === undefined) return nothing;
  const unit = unitOf(word);
  const size = countOf(count) * (isFortnight(word) ? 2 : 1) * (isBack(which) ? -1 : 1);
  if (!Number.isInteger(size)) return nothing;
  const move = (day: Iso) => stepped(day, size, unit);
  return {
    by: 'narrative',
    precision: unit === 'day' ? 'resolved' : 'approximate',
    unit: unit === 'decade' || unit === 'century' ? 'year' : unit,
    at: ({ from, to }): DateRange | undefined => between(move(from), move(to)),
  };
}

/** "She said that May would be dry." */
function opensClause(which: string, site: Site): boolean {
  return (
    /^that$/iu.test(which) &&
    /(?<!\b(?:in|on|by|during|since|until|of|from|early|late))\s{1,3}$/iu.test(before(site, 12))
  );
}

function isBack(which = ''): boolean {
  return /previous|preceding|before|earlier/iu.test(which);
}
