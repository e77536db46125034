import { articleIndex, type ArticleIndex } from './article-index.ts';
import { addShares, type Wanted } from './bm25-weights.ts';
import { highest } from './highest.ts';
import type { Index } from './index.ts';
import { piecesOf } from './pieces.ts';
import { analyse, type Term } from './question.ts';
import type { Seeks } from './rank.ts';

/** An article by the number of its reading, with what speaks for it. */
export type RankedArticle = { readonly reading: number; readonly score: number };

/** What a word that says little counts. */
const lightly = 0.25;

/** Made when an index is first asked for whole articles. */
const made = new WeakMap<Index, ArticleIndex>();

/**
 * Ranks whole articles for a question, or with `card` the claims that a post may repeat: by the roots of its words, and as much by
 * pieces of them. Best first, ties in the library's order; an article that has nothing of the question is not among them.
 */
export function rankArticles(
  index: Index,
  text: string,
  seeks: Seeks | 'card',
  options: { readonly depth: number; readonly allowed?: (reading: number) => boolean },
): readonly RankedArticle[] {
  const articles = made.get(index) ?? articleIndex(index);
  made.set(index, articles);
  const { terms } = analyse(text, seeks);
  const scores = new Float64Array(index.readings.length);
  addShares(articles.roots, wantedRoots(index, terms), scores);
  addShares(articles.pieces, wantedPieces(articles, terms), scores);
  const found = highest(scores, options.depth, options.allowed ?? (() => true));
  return found.map((reading) => ({ reading, score: scores[reading] ?? 0 }));
}

function wantedRoots({ vocabulary }: Index, terms: readonly Term[]): readonly Wanted[] {
  return terms.flatMap(({ root, light }) => {
    const feature = vocabulary.rootNumbers.get(root);
    return feature === undefined ? [] : [{ feature, boost: light ? lightly : 1 }];
  });
}

/** The pieces of all terms, each once with its best boost, in the order in which they first occur. */
function wantedPieces({ pieceNumbers }: ArticleIndex, terms: readonly Term[]): readonly Wanted[] {
  const boosts = new Map<number, number>();
  for (const { word, light } of terms)
    for (const piece of piecesOf(word)) {
      const feature = pieceNumbers.get(piece);
      if (feature === undefined) continue;
      boosts.set(feature, Math.max(boosts.get(feature) ?? 0, light ? lightly : 1));
    }
  return [...boosts].map(([feature, boost]) => ({ feature, boost }));
}
