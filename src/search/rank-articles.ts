import { alignment } from './alignment.ts';
import { articleIndex, type ArticleIndex } from './article-index.ts';
import { articleTerms } from './article-terms.ts';
import { bestSentences } from './best-sentence.ts';
import { addWeights, mostOf, type Wanted } from './bm25-weights.ts';
import { addFeedback } from './feedback.ts';
import { highest } from './highest.ts';
import type { Index } from './index.ts';
import { likeness, meanings, type Meanings } from './meaning.ts';
import { analyse } from './question.ts';
import type { Seeks } from './rank.ts';
import type { Vectors } from './vectors.ts';

/** An article by the number of its reading, with what speaks for it. */
export type RankedArticle = { readonly reading: number; readonly score: number };

/** What the best sentence counts beside the roots and the pieces of the whole article, which count 1 each. */
const inOneSentence = 0.15;

/** What it counts to speak as the best articles do. A post has one claim that it repeats, and no others like it. */
const likeTheBest = 0.5;

/** What vectors count: a claim's likeness as a whole, and a post's alignment word by word. */
const inMeaning = 0.2;
const inAlignment = 0.4;

/** Made when an index is first asked for whole articles. */
const made = new WeakMap<Index, ArticleIndex>();
const meant = new WeakMap<Index, Meanings>();

/** How deep a ranking goes, among which articles, and with which vectors of words, if any. */
export type RankOptions = {
  readonly depth: number;
  readonly allowed?: (reading: number) => boolean;
  readonly vectors?: Vectors;
};

/**
 * Ranks whole articles for a question, or with `card` the claims that a post may repeat: by the roots of its words, as much by
 * pieces of them, by the best sentence, by vectors of words if there are any, and for a claim by what the best articles have in
 * common. Best first, ties in the library's order; an
 * article that has nothing of the question is not among them.
 */
export function rankArticles(
  index: Index,
  text: string,
  seeks: Seeks | 'card',
  options: RankOptions,
): readonly RankedArticle[] {
  const articles = made.get(index) ?? articleIndex(index);
  made.set(index, articles);
  const { depth, allowed = () => true, vectors } = options;
  const isPost = seeks === 'card';
  const { roots, related, pieces, words } = articleTerms(index, articles, analyse(text, seeks), {
    codes: !isPost,
  });
  const scores = new Float64Array(index.readings.length);
  const most = mostOf(articles.roots, roots.length > 0 ? roots : related);
  addWeights(articles.roots, shared(roots, most), scores);
  addWeights(articles.roots, shared(related, most), scores);
  addWeights(articles.pieces, shared(pieces, mostOf(articles.pieces, pieces)), scores);
  const add = (counts: number, atMost: number, signal: (reading: number) => number) => {
    for (const reading of highest(scores, Math.max(depth, atMost), allowed))
      scores[reading] = (scores[reading] ?? 0) + counts * signal(reading);
  };
  add(inOneSentence, 300, bestSentences(index, articles.roots, roots));
  const known = vectors && meaningsOf(index, articles, vectors);
  if (known && isPost) add(inAlignment, 100, alignment(index, articles, known, words));
  if (known && !isPost) add(inMeaning, 1000, likeness(known, words));
  if (!isPost) addFeedback(index, articles, highest(scores, 5, allowed), scores, likeTheBest);
  return highest(scores, depth, allowed).map((reading) => ({ reading, score: scores[reading] ?? 0 }));
}

function meaningsOf(index: Index, articles: ArticleIndex, vectors: Vectors): Meanings {
  const known = meant.get(index);
  if (known?.vectors === vectors) return known;
  const found = meanings(index, articles, vectors);
  meant.set(index, found);
  return found;
}

/** What is wanted as shares of the most that it could count. */
function shared(wanted: readonly Wanted[], most: number): readonly Wanted[] {
  return wanted.map(({ feature, boost }) => ({ feature, boost: boost / most }));
}
