import type { DateRange, Iso, Precision } from './mention.ts';
import { calendarPeriod, partOf } from './period.ts';
import type { Part, Unit } from './period.ts';
import type { Span } from '../span.ts';

/** Whether the words around a date speak of what was or of what is to come. */
export type Tense = 'past' | 'future';

/** What an expression says, before anybody knows when it was said. */
export type Reading =
  /** The words alone give the range. */
  | {
      readonly by: 'text';
      readonly range: DateRange;
      readonly precision: Precision;
    }
  /** A time of some year ("Sept. 17", "June"): `at` gives it for a year, or undefined where that year has none. */
  | {
      readonly by: 'year';
      at(year: number): DateRange | undefined;
      readonly precision: Precision;
      /** The month, 1 to 12, by which a story that has moved on to the next year is noticed. */
      readonly month: number;
      readonly which?: 'last' | 'this' | 'next';
      /** Said with it, 1 (Monday) to 7: only years fit in which the two agree. */
      readonly weekday?: number;
    }
  /** Counted from the day of publication. */
  | {
      readonly by: 'published';
      at(day: Iso, tense: Tense | undefined): DateRange | undefined;
      readonly precision: Precision;
    }
  /** Counted from the mention before; which has to be as fine as `unit`. */
  | {
      readonly by: 'narrative';
      at(anchor: DateRange): DateRange | undefined;
      readonly precision: Precision;
      readonly unit: Unit;
    }
  /** Time is spoken of, but no particular one. */
  | { readonly by: 'nothing' };

/** Where a rule matched: the text, the block that it may look around in, and what it matched. */
export type Site = { readonly text: string; readonly block: Span; readonly span: Span };

export type Groups = Readonly<Record<string, string | undefined>>;

/**
 * One kind of expression: a sticky pattern of bounded pieces, and what it says. `read` refuses a false friend by
 * answering undefined. The span is the whole match, or that of the group `mention` where there is one.
 */
export type Rule = {
  readonly pattern: RegExp;
  readonly read: (groups: Groups, site: Site) => Reading | undefined;
};

/** A language: where an expression may begin (a global pattern), what it may be, and what the words around tell. */
export type Grammar = {
  readonly trigger: RegExp;
  readonly rules: readonly Rule[];
  readonly tense: (site: Site) => Tense | undefined;
  /** Whether a date that stands there dates what is told next, too. */
  readonly setsScene: (site: Site) => boolean;
};

export const nothing: Reading = { by: 'nothing' };

/** A rule from the source of a pattern, matched without regard to case. */
export function rule(pattern: string, read: Rule['read']): Rule {
  return { pattern: new RegExp(pattern, 'iuy'), read };
}

/** A reading that needs no more than its words; undefined when they name no real time. */
export function fixed(range: DateRange | undefined, precision: Precision = 'resolved'): Reading | undefined {
  return range === undefined ? undefined : { by: 'text', range, precision };
}

/** A time of some year that the words leave open. */
export function yearly(
  month: number,
  at: (year: number) => DateRange | undefined,
  rest: {
    readonly precision?: Precision;
    readonly which?: 'last' | 'this' | 'next';
    readonly weekday?: number;
  } = {},
): Reading {
  return { by: 'year', precision: 'resolved', ...rest, month, at };
}

/** A time of the year of publication, or of the year `shift` after it ("17 September last year"). */
export function inYear(
  at: (year: number) => DateRange | undefined,
  shift: number,
  precision: Precision = 'resolved',
): Reading {
  return { by: 'published', precision, at: (day) => at(Number(day.slice(0, 4)) + shift) };
}

/** The calendar period `shift` periods from that of publication, or a part of it. */
export function current(unit: Unit, shift: number, part?: Part): Reading {
  return {
    by: 'published',
    precision: part === undefined ? 'resolved' : 'approximate',
    at: (day) => {
      const period = calendarPeriod(day, unit, shift);
      return period && partOf(period, part);
    },
  };
}

/** At most `length` units before the expression, inside its block. */
export function before({ text, block, span }: Site, length = 60): string {
  return text.slice(Math.max(block.start, span.start - length), span.start);
}

/** At most `length` units after the expression, inside its block. */
export function after({ text, block, span }: Site, length = 60): string {
  return text.slice(span.end, Math.min(block.end, span.end + length));
}
