import { articleIndex, type ArticleIndex } from './article-index.ts';
import { articleTerms } from './article-terms.ts';
import { bestSentences } from './best-sentence.ts';
import { addWeights, mostOf, type Wanted } from './bm25-weights.ts';
import { addFeedback } from './feedback.ts';
import { highest } from './highest.ts';
import type { Index } from './index.ts';
import { analyse } from './question.ts';
import type { Seeks } from './rank.ts';

/** An article by the number of its reading, with what speaks for it. */
export type RankedArticle = { readonly reading: number; readonly score: number };

/** What the best sentence counts beside the roots and the pieces of the whole article, which count 1 each. */
const inOneSentence = 0.15;

/** What it counts to speak as the best articles do. A post has one claim that it repeats, and no others like it. */
const likeTheBest = 0.5;

/** How many articles are looked at more closely, at least. */
const closely = 300;

/** Made when an index is first asked for whole articles. */
const made = new WeakMap<Index, ArticleIndex>();

/**
 * Ranks whole articles for a question, or with `card` the claims that a post may repeat: by the roots of its words, as much by
 * pieces of them, by the best sentence, and by what the best articles have in common. Best first, ties in the library's order; an
 * article that has nothing of the question is not among them.
 */
export function rankArticles(
  index: Index,
  text: string,
  seeks: Seeks | 'card',
  options: { readonly depth: number; readonly allowed?: (reading: number) => boolean },
): readonly RankedArticle[] {
  const articles = made.get(index) ?? articleIndex(index);
  made.set(index, articles);
  const { depth, allowed = () => true } = options;
  const isPost = seeks === 'card';
  const { roots, related, pieces } = articleTerms(index, articles, analyse(text, seeks), { codes: !isPost });
  const scores = new Float64Array(index.readings.length);
  const most = mostOf(articles.roots, roots.length > 0 ? roots : related);
  addWeights(articles.roots, shared(roots, most), scores);
  addWeights(articles.roots, shared(related, most), scores);
  addWeights(articles.pieces, shared(pieces, mostOf(articles.pieces, pieces)), scores);
  const inSentence = bestSentences(index, articles.roots, roots);
  for (const reading of highest(scores, Math.max(depth, closely), allowed))
    scores[reading] = (scores[reading] ?? 0) + inOneSentence * inSentence(reading);
  if (!isPost) addFeedback(index, articles, highest(scores, 5, allowed), scores, likeTheBest);
  const found = highest(scores, depth, allowed);
  return found.map((reading) => ({ reading, score: scores[reading] ?? 0 }));
}

/** What is wanted as shares of the most that it could count. */
function shared(wanted: readonly Wanted[], most: number): readonly Wanted[] {
  return wanted.map(({ feature, boost }) => ({ feature, boost: boost / most }));
}
