import type { Reading } from '../../library/reading.ts';
import { askedDates } from '../../text/date-typed.ts';
import type { DateRange } from '../../text/date.ts';
import { overlap, slice, type Span } from '../../text/span.ts';

/** An expression of time in a claim or a passage; what was not said is missing. */
export type TimeSaid = {
  readonly span: Span;
  /** Inclusive UTC days. */
  readonly range?: DateRange;
  readonly month?: number;
  readonly day?: number;
  /** 0 is Sunday. */
  readonly weekday?: number;
  readonly season?: string;
};

const weekdays =
  /(?<![\p{L}\p{M}])(?:(?<d0>sun(?:day)?|sonntag|domingo)|(?<d1>mon(?:day)?|montag|lunes)|(?<d2>tue(?:s(?:day)?)?|dienstag|martes)|(?<d3>wed(?:nesday)?|mittwoch|mi[eé]rcoles)|(?<d4>thu(?:rs(?:day)?)?|donnerstag|jueves)|(?<d5>fri(?:day)?|freitag|viernes)|(?<d6>sat(?:urday)?|samstag|s[aá]bado))(?![\p{L}\p{M}])/giu;

const seasons =
  /(?<![\p{L}\p{M}])(?:(?<spring>spring|fr[uü]hling|fr[uü]hjahr|primavera)|(?<summer>summer|sommer|verano)|(?<autumn>autumn|fall|herbst|oto[nñ]o)|(?<winter>winter|invierno))(?![\p{L}\p{M}])/iu;

/** The dates and weekdays that a claim names, in text order and disjoint. "Last week" is not among them. */
export function timesAsked(asked: string): readonly TimeSaid[] {
  const dates = askedDates(asked).map((date): TimeSaid => inWords(asked, date));
  const alone = [...asked.matchAll(weekdays)]
    .filter(({ 0: word }) => word.length > 3)
    .map(({ index, 0: word }): Span => ({ start: index, end: index + word.length }))
    .filter((span) => !dates.some((date) => overlap(date.span, span) > 0))
    .map((span): TimeSaid => inWords(asked, { span }));
  return [...dates, ...alone].toSorted((a, b) => a.span.start - b.span.start);
}

/** The times in a passage that its article places on the calendar; "for three weeks" is not among them. */
export function timesIn({ article, dates }: Reading, within: Span): readonly TimeSaid[] {
  return dates
    .filter(({ span, range }) => range !== undefined && overlap(span, within) > 0)
    .map(({ span, range, precision }): TimeSaid =>
      inWords(article.text, { span, ...(range && precision !== 'vague' && { range }) }),
    );
}

/** A time with the weekday and the season that its words name. */
function inWords(text: string, time: TimeSaid): TimeSaid {
  const [found] = slice(text, time.span).matchAll(weekdays);
  const day = Object.entries(found?.groups ?? {}).find(([, word]) => word !== undefined)?.[0];
  const season = Object.entries(seasons.exec(slice(text, time.span))?.groups ?? {}).find(
    ([, word]) => word !== undefined,
  )?.[0];
  return {
    ...time,
    ...(day !== undefined && { weekday: Number(day.slice(1)) }),
    ...(season !== undefined && { season }),
  };
}

/** Whether the passage's time can be the one that the claim names: it lies in it, holds it, or overlaps it. */
export function mayBe(asked: TimeSaid, said: TimeSaid): boolean {
  if (asked.weekday !== undefined && said.weekday !== undefined && asked.weekday !== said.weekday)
    return false;
  // The winter of a year can be the one that began the year before, so that its days alone do not tell it from a summer.
  if (asked.season !== undefined && said.season !== undefined && asked.season !== said.season) return false;
  const { range } = said;
  // Of a time that nobody can place nothing is known but its words, and those are compared by themselves.
  if (range === undefined) return asked.range === undefined && asked.month === undefined;
  if (asked.weekday !== undefined && !daysOf(range).some((day) => day.getUTCDay() === asked.weekday))
    return false;
  if (asked.range !== undefined && (range.to < asked.range.from || asked.range.to < range.from)) return false;
  if (asked.month === undefined) return true;
  return daysOf(range).some(
    (day) =>
      day.getUTCMonth() + 1 === asked.month && (asked.day === undefined || day.getUTCDate() === asked.day),
  );
}

/** The days of a range, at most a year of them: by then every weekday and every date has come round. */
function daysOf({ from, to }: DateRange): readonly Date[] {
  const [first, last] = [Date.parse(`${from}T00:00:00Z`), Date.parse(`${to}T00:00:00Z`)];
  const count = Math.min(366, Math.round((last - first) / 86_400_000) + 1);
  return Array.from({ length: Math.max(0, count) }, (_, day) => new Date(first + day * 86_400_000));
}
