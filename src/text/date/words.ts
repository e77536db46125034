import type { Unit } from './period.ts';

/**
 * What the shared grammar of dates needs to know of a language. Strings are pieces of patterns, matched without
 * regard to case, in which `_` stands for white space. Put the longer form first where one begins with the other.
 */
export type Words = {
  /** January to December. */
  readonly months: readonly string[];
  /** Monday to Sunday. */
  readonly weekdays: readonly string[];
  /** Whether months and weekdays are written with a capital, and are other words without one. */
  readonly capitals: boolean;
  /** A day of the month, with what marks it ("3."). */
  readonly day: string;
  /** Between day, month and year ("3 de mayo de 2025"); may match nothing. */
  readonly of: string;
  /** Between a weekday and its date; may match nothing. */
  readonly onThe: string;
  readonly from: string;
  readonly to: string;
  readonly between: string;
  readonly and: string;
  readonly last: string;
  readonly next: string;
  readonly this: string;
  /** Whether those follow their noun ("semana pasada"); they may stand before it in every language. */
  readonly follows: boolean;
  readonly units: Readonly<Record<Exclude<Unit, 'quarter'>, string>>;
  readonly start: string;
  readonly mid: string;
  readonly end: string;
  /** From one on; the forms of one are too common to be durations. */
  readonly counts: readonly string[];
  readonly few: string;
  /** Before a count: "vor zwei Jahren". */
  readonly ago: string;
  /** After a count: "zwei Jahre später". */
  readonly later: string;
  readonly same: string;
  readonly following: string;
  /** "The last", before a count: "die letzten zwei Wochen". */
  readonly past: string;
  readonly every: string;
  /** Weekdays as a habit: "montags". */
  readonly habitual: string;
  /** What ends just before, or begins just after, an age. */
  readonly age: string;
  readonly now: string;
  /** Days by name, counted from publication, with whether the case has to be the one written here. */
  readonly named: readonly (readonly [name: string, shift: number])[];
  readonly timeOfDay: string;
  readonly seasons: {
    readonly spring: string;
    readonly summer: string;
    readonly autumn: string;
    readonly winter: string;
  };
  /** With the group `decade`: four figures or two. */
  readonly decade: string;
  /** With the groups `nth` and, for a second one, `nth2`: figures or Roman numerals. */
  readonly century: string;
  /** With the group `bc` where it is before our era. */
  readonly era: string;
  readonly holidays: readonly (readonly [name: string, month: number, day: number])[];
  /** What ends just before a year that is one. */
  readonly yearCue: string;
  /** What ends just before, or begins just after, four figures that are no year. */
  readonly quantity: string;
  readonly measured: string;
  /** What in a sentence looks back, and ahead. */
  readonly wasSaid: string;
  readonly willBe: string;
};
