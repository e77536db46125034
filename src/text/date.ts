import { resolverFor } from './date/resolve.ts';
import { grammarFor } from './date/grammar.ts';
import { scan } from './date/scan.ts';
import type { DateMention, DateRange } from './date/mention.ts';
import type { Span } from './span.ts';

export type { DateMention, DateRange, Iso, Precision } from './date/mention.ts';

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
