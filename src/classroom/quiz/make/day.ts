import type { Reading } from '../../../library/reading.ts';
import type { DateMention, DateRange } from '../../../text/date.ts';
import { foldWord } from '../../../text/fold.ts';
import type { Span } from '../../../text/span.ts';

/** A date of a sentence that can be left out. */
export type Day = {
  /** What is left out: all of the mention, or the weekday alone ("Wednesday" of "Wednesday evening"). */
  readonly span: Span;
  /** How it is written: "# M YYYY"; only dates that are written alike can stand in each other's place. */
  readonly shape: string;
  /** In inclusive UTC days. */
  readonly range: DateRange;
  readonly folded: string;
};

const MONTHS: readonly (readonly string[])[] = [
  'january februar january enero januar janner'.split(' '),
  'february febrero februar'.split(' '),
  'march marzo marz'.split(' '),
  'april abril'.split(' '),
  'may mayo mai'.split(' '),
  'june junio juni'.split(' '),
  'july julio juli'.split(' '),
  'august agosto'.split(' '),
  'september septiembre setiembre'.split(' '),
  'october octubre oktober'.split(' '),
  'november noviembre'.split(' '),
  'december diciembre dezember'.split(' '),
];
const ALL_MONTHS = MONTHS.flat().join('|');
const SHORT = 'jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';
const WEEKDAY =
  /(?<![\p{L}])(?:sunday|monday|tuesday|wednesday|thursday|friday|saturday|sonntag|montag|dienstag|mittwoch|donnerstag|freitag|samstag|domingo|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado)(?![\p{L}])/iu;

/** The shapes that a date is asked for in: all of it is said by its words. */
const ASKED: ReadonlySet<string> = new Set([
  'YYYY',
  'M',
  'm',
  'M YYYY',
  '# M',
  '# M YYYY',
  'M #',
  'm #',
  'M #, YYYY',
  'm #, YYYY',
  '#. M',
  '#. M YYYY',
  '# de M',
  '# de M de YYYY',
  'M de YYYY',
  'W',
]);

/** The dates of a sentence that can be left out. */
export function daysIn({ article }: Reading, mentions: readonly DateMention[]): readonly Day[] {
  return mentions.flatMap(({ span, range, precision }): readonly Day[] => {
    if (range === undefined || precision === 'vague') return [];
    const written = article.text.slice(span.start, span.end);
    const weekday = WEEKDAY.exec(written);
    const only = weekday === null || /\d/.test(written) ? undefined : weekday;
    const within =
      only === undefined
        ? span
        : { start: span.start + only.index, end: span.start + only.index + only[0].length };
    const folded = foldWord(article.text.slice(within.start, within.end));
    const shape = only === undefined ? shapeOf(folded) : 'W';
    if (!ASKED.has(shape) || (shape !== 'W' && precision !== 'resolved')) return [];
    return [{ span: within, shape, range, folded }];
  });
}

function shapeOf(folded: string): string {
  return folded
    .replaceAll(/\d{4}/g, 'YYYY')
    .replaceAll(/\d{1,2}/g, '#')
    .replaceAll(new RegExp(`\\b(?:${ALL_MONTHS})\\b`, 'g'), 'M')
    .replaceAll(new RegExp(`\\b(?:${SHORT})\\b\\.?`, 'g'), 'm')
    .replaceAll(/\s+/g, ' ');
}

/** Years either side in which a year is a plausible wrong one. */
const NEAR = 60;

/** Whether another date can stand in the place of one, and is certainly another. */
export function isOtherDay(right: Day, other: Day): boolean {
  if (right.shape !== other.shape || right.folded === other.folded) return false;
  if (right.range.from <= other.range.to && other.range.from <= right.range.to) return false;
  return Math.abs(Number(right.range.from.slice(0, 4)) - Number(other.range.from.slice(0, 4))) <= NEAR;
}

/**
 * The days that another date would mean in the place of one: the year of the right one where none is written, and the weekdays
 * around it. One of them is enough.
 */
export function meantInPlaceOf(right: Day, other: Day): readonly DateRange[] {
  if (other.shape.includes('YYYY')) return [other.range];
  if (other.shape === 'W') {
    const shift = weekdayOf(other) - weekdayOf(right);
    return [shift, shift - 7, shift + 7].map((days) => moved(right.range, days));
  }
  const years = [right.range.from.slice(0, 4), other.range.from.slice(0, 4)];
  return years.map((year) => ({
    from: year + other.range.from.slice(4),
    to: year + other.range.to.slice(4),
  }));
}

const weekdayOf = ({ range }: Day) => new Date(`${range.from}T00:00:00Z`).getUTCDay();

function moved({ from, to }: DateRange, days: number): DateRange {
  const by = (day: string) =>
    new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  return { from: by(from), to: by(to) };
}
