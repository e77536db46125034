import { civil, cover, dayNumber, weekdayOf } from './calendar.ts';
import type { Unit } from './period.ts';
import type { Reading, Tense } from './rule.ts';
import type { Found } from './scan.ts';
import type { DateMention, DateRange, Iso } from './mention.ts';

type Yearly = Extract<Reading, { by: 'year' }>;

/** Days that a mention may span and still be "that same month" or "the next day" to somebody. */
const atMost: Readonly<Record<Unit, number>> = {
  day: 1,
  week: 7,
  weekend: 7,
  month: 31,
  quarter: 92,
  year: 366,
  decade: 3653,
  century: 36_525,
};

/**
 * A function that turns what was found in one block after the other into mentions. It remembers the mention before,
 * for "the same day"; and the year that a story is being told of, for "In June" after "in mid-2016". The year holds
 * only to the end of a block when the article has a date, since a new paragraph of news returns to the present.
 */
export function resolverFor(
  published: DateRange | undefined,
): (found: readonly Found[]) => readonly DateMention[] {
  let before: readonly DateRange[] = [];
  let story: DateRange | undefined;
  return (found) => {
    if (published !== undefined) story = undefined;
    let here: readonly DateRange[] = [];
    const mentions = found.map(({ site: { span }, reading, tense, setsScene }): DateMention => {
      const outcome = resolved(reading, tense, published, story, [...here, ...before]);
      const { range, basis, precision } = outcome;
      if (range === undefined) return { span, precision, basis };
      here = [range, ...here].slice(0, 3);
      if (setsScene && basis !== 'published') story = range;
      return { span, precision, range, basis };
    });
    before = here;
    return mentions;
  };
}

type Outcome = Pick<DateMention, 'range' | 'basis' | 'precision'>;

function resolved(
  reading: Reading,
  tense: Tense | undefined,
  published: DateRange | undefined,
  story: DateRange | undefined,
  earlier: readonly DateRange[],
): Outcome {
  const { by } = reading;
  if (by === 'nothing') return { precision: 'vague', basis: 'text' };
  if (by === 'text') return { range: reading.range, precision: reading.precision, basis: 'text' };
  if (by === 'published') return fromBoth(published, reading.precision, (day) => reading.at(day, tense));
  if (by === 'narrative') {
    const anchor = earlier.find((range) => length(range) <= atMost[reading.unit]);
    const range = anchor && reading.at(anchor);
    return range === undefined
      ? { precision: 'vague', basis: 'narrative' }
      : { range, precision: reading.precision, basis: 'narrative' };
  }
  // What has happened is not of a year that is still to come.
  const isAhead = published !== undefined && story !== undefined && story.from > published.to;
  if (story !== undefined && tense !== (isAhead ? 'past' : 'future') && reading.which === undefined) {
    const range = told(reading, story);
    if (range !== undefined) return { range, precision: reading.precision, basis: 'narrative' };
  }
  return fromBoth(published, reading.precision, (day) => nearest(reading, day, tense));
}

/** Worked out from either end of the days on which the article may have been published. */
function fromBoth(
  published: DateRange | undefined,
  precision: DateMention['precision'],
  at: (day: Iso) => DateRange | undefined,
): Outcome {
  const first = published && at(published.from);
  const last = published && at(published.to);
  if (first === undefined || last === undefined) return { precision: 'vague', basis: 'published' };
  const same = first.from === last.from && first.to === last.to;
  return {
    range: cover(first, last),
    precision: same || precision === 'vague' ? precision : 'approximate',
    basis: 'published',
  };
}

/** A month or day in the year of a story, or the next one when the story goes on past a December. */
function told(reading: Yearly, story: DateRange): DateRange | undefined {
  const { year, month } = civil(story.to);
  const isPrecise = length(story) <= atMost.month;
  const wraps = isPrecise && month - reading.month > 6;
  const range = reading.at(wraps ? year + 1 : year);
  return range && fits(reading, range) ? range : undefined;
}

/** Days; see `nearest`. */
const theseWeeks = 31;
const aYearAway = 300;

/** The time of the year that is meant on a day: the nearest, looking back or ahead as the words do. */
function nearest(reading: Yearly, day: Iso, tense: Tense | undefined): DateRange | undefined {
  const { year } = civil(day);
  const around = [year - 1, year, year + 1, year - 2, year + 2, year - 3, year + 3, year - 4, year + 4]
    .map((candidate) => reading.at(candidate))
    .filter((range) => range !== undefined)
    .filter((range) => fits(reading, range));
  const past = around.filter(({ from }) => from <= day).toSorted(later)[0];
  const future = around.filter(({ to }) => to >= day).toSorted((a, b) => later(b, a))[0];
  if (reading.which === 'this') return reading.at(year);
  if (reading.which === 'last') return around.filter(({ to }) => to < day).toSorted(later)[0];
  if (reading.which === 'next')
    return around.filter(({ from }) => from > day).toSorted((a, b) => later(b, a))[0];
  if (past === undefined || future === undefined) return past ?? future;
  const [behind, ahead] = [dayNumber(day) - dayNumber(past.to), dayNumber(future.from) - dayNumber(day)];
  // A day without its year is of these weeks: "asked them to vote on 2 April", in March, is no matter of last year.
  if (length(past) === 1 && Math.min(behind, ahead) <= theseWeeks && Math.max(behind, ahead) > aYearAway)
    return behind < ahead ? past : future;
  if (tense !== undefined) return tense === 'past' ? past : future;
  // Articles look back more often than ahead, so the future has to be twice as near.
  return behind <= 2 * ahead ? past : future;
}

function fits({ weekday }: Yearly, range: DateRange): boolean {
  return weekday === undefined || weekdayOf(range.from) === weekday;
}

function later(a: DateRange, b: DateRange): number {
  return a.from < b.from ? 1 : -1;
}

function length({ from, to }: DateRange): number {
  return dayNumber(to) - dayNumber(from) + 1;
}
