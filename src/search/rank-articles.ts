import type { Index } from './index.ts';
import { rank, type Seeks } from './rank.ts';

/** An article by the number of its reading, with what speaks for it. */
export type RankedArticle = { readonly reading: number; readonly score: number };

/**
 * Ranks the articles of a library for a question, or with `card` the claims that a post may repeat: each article by its best
 * sentence. Best first, ties in the library's order.
 */
export function rankArticles(
  index: Index,
  text: string,
  seeks: Seeks | 'card',
  options: { readonly depth: number; readonly allowed?: (reading: number) => boolean },
): readonly RankedArticle[] {
  const { depth, ...others } = options;
  const { ranked } = rank(index, text, seeks === 'card' ? 'claim' : seeks, others);
  const best = new Map<number, number>();
  for (const { reading, score } of ranked) if (!best.has(reading)) best.set(reading, score);
  return [...best].slice(0, depth).map(([reading, score]) => ({ reading, score }));
}
