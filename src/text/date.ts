import { resolverFor } from './date-resolve.ts';
import { grammarFor } from './date-grammar.ts';
import { scan } from './date-scan.ts';
import type { Span } from './span.ts';

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

/**
 * The expressions of time in an article, in text order, disjoint, each inside one block. Prepositions stay outside
 * the span and articles inside ("in [the 1990s]"), except that a range keeps its pair ("[from 3 to 5 May]").
 * Clock times are no dates.
 * @param blocks Paragraphs and headings in order, spans of `text` in UTF-16 units.
 * @param options `published`: the article's date, a day or a few when it is only known roughly; without it nothing
 * relative is resolved. `language`: BCP 47; English unless German or Spanish.
 */
export function dateMentions(
  text: string,
  blocks: readonly Span[],
  options: { readonly published?: DateRange; readonly language?: string },
): readonly DateMention[] {
  const grammar = grammarFor(options.language);
  const resolve = resolverFor(options.published);
  return blocks.flatMap((block) => resolve(scan(text, block, grammar)));
}
