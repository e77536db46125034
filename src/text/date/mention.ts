import type { Span } from '../span.ts';

/** A calendar day in ISO 8601, `YYYY-MM-DD`, UTC. */
export type Iso = string;

/** Inclusive range of UTC days. */
export type DateRange = { readonly from: Iso; readonly to: Iso };

/**
 * How far the words fix the range: `resolved` says these days and no others ("2016" is the whole year),
 * `approximate` that the edges are a reading ("late January", "about 1900"), `vague` that there is no telling
 * ("now", "a few days", "in the past"), or hardly ("in the past month").
 */
export type Precision = 'resolved' | 'approximate' | 'vague';

/**
 * An expression of time in an article. `range` is missing where nothing can be worked out: how long instead of when
 * ("three weeks"), how often ("every Friday"), years before our era (`Iso` cannot write them), or relative to
 * publication in an article without a date. Rank and filter by `range`, not by there being a mention.
 */
export type DateMention = {
  readonly span: Span;
  readonly precision: Precision;
  readonly range?: DateRange;
  /**
   * What the range needed besides the words: nothing, the article's own date ("Sept. 17" in an article of 2020),
   * or an earlier mention ("that same month").
   */
  readonly basis: 'text' | 'published' | 'narrative';
};
