import type { Part, Season, Unit } from './period.ts';
import { rule } from './rule.ts';
import type { Rule } from './rule.ts';
import type { Words } from './words.ts';

/** The end of a word or number. */
const END = String.raw`(?![\p{L}\p{N}])`;
const SP = String.raw`\s{1,3}`;
const units = ['day', 'weekend', 'week', 'month', 'year', 'decade', 'century'] as const;
const seasons = ['spring', 'summer', 'autumn', 'winter'] as const;

/** Pieces of patterns in which `_` is white space. */
export function piece(pattern: string): string {
  return pattern.replaceAll('_', SP);
}

/** A rule from a pattern in which `_` is white space. */
export function shape(pattern: string, read: Rule['read']): Rule {
  return rule(piece(pattern), read);
}

/** The words of a language as whole pieces of patterns, and as what they stand for. */
export type Lexicon = {
  readonly words: Words;
  readonly month: string;
  readonly weekday: string;
  readonly unit: string;
  readonly count: string;
  readonly few: string;
  readonly part: string;
  readonly which: string;
  readonly season: string;
  readonly monthOf: (word: string | undefined) => number;
  readonly weekdayOf: (word: string | undefined) => number;
  readonly unitOf: (word: string | undefined) => Unit;
  readonly countOf: (word: string | undefined) => number;
  readonly partOf: (word: string | undefined) => Part | undefined;
  readonly whichOf: (word: string | undefined) => 'last' | 'this' | 'next' | undefined;
  readonly seasonOf: (word: string | undefined) => Season;
  /** Whether a month or weekday is written as one. */
  readonly isName: (word: string | undefined) => boolean;
};

export function lexicon(words: Words): Lexicon {
  const unitPlace = place(units.map((unit) => words.units[unit]));
  const countPlace = place(words.counts);
  const partPlace = place([words.start, words.mid, words.end]);
  const whichPlace = place([words.last, words.this, words.next]);
  const seasonPlace = place(seasons.map((season) => words.seasons[season]));
  const monthPlace = place(words.months);
  const weekdayPlace = place(words.weekdays);
  return {
    words,
    month: any(words.months),
    weekday: any(words.weekdays),
    unit: any(units.map((unit) => words.units[unit])),
    count: any([String.raw`\d{1,4}`, ...words.counts.toReversed()]),
    few: any([words.few]),
    part: any([words.start, words.mid, words.end]),
    which: any([words.last, words.this, words.next]),
    season: any(seasons.map((season) => words.seasons[season])),
    monthOf: (word) => monthPlace(word) + 1,
    weekdayOf: (word) => weekdayPlace(word) + 1,
    unitOf: (word) => units[unitPlace(word)] ?? 'day',
    countOf: (word = '') => (/^\d/u.test(word) ? Number(word) : countPlace(word) + 1),
    partOf: (word) => (['start', 'mid', 'end'] as const)[partPlace(word)],
    whichOf: (word) => (['last', 'this', 'next'] as const)[whichPlace(word)],
    seasonOf: (word) => seasons[seasonPlace(word)] ?? 'summer',
    isName: (word) => word === undefined || !words.capitals || /^\p{Lu}/u.test(word),
  };
}

function any(patterns: readonly string[]): string {
  return `(?:${piece(patterns.join('|'))})${END}`;
}

/** Which of some patterns a word is, or -1. */
function place(patterns: readonly string[]): (word: string | undefined) => number {
  const exact = patterns.map((pattern) => new RegExp(`^(?:${piece(pattern)})$`, 'iu'));
  return (word) => (word === undefined ? -1 : exact.findIndex((one) => one.test(word)));
}
