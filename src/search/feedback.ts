import type { ArticleIndex } from './article-index.ts';
import { addWeights, weightIn } from './bm25-weights.ts';
import type { Index } from './index.ts';

/** How many of the best articles are taken for good, and how many of their roots are looked for. */
const trusted = 5;
const mostRoots = 50;

/** How much worse, of a score's 2, an article is that is trusted e times less. */
const temperature = 0.1;

/**
 * Pseudo-relevance feedback: adds to each article's score how much it speaks as the best ones do, 0 to 1 times `counts`. The roots
 * that weigh most in the best articles, each of which counts as the softmax of its score, are looked for in all. Rocchio 1971,
 * with the weights of relevance models (Lavrenko and Croft 2001).
 * @param best articles, best first
 */
export function addFeedback(
  { vocabulary }: Index,
  { roots, words }: ArticleIndex,
  best: readonly number[],
  scores: Float64Array,
  counts: number,
): void {
  const weights = new Map<number, number>();
  const top = scores[best[0] ?? -1] ?? 0;
  const trust = best
    .slice(0, trusted)
    .map((article) => Math.exp(((scores[article] ?? 0) - top) / temperature));
  const all = trust.reduce((sum, each) => sum + each, 0);
  for (const [at, article] of best.slice(0, trusted).entries()) {
    const own = new Set<number>();
    words(article, (word) => own.add(vocabulary.rootOf[word] ?? 0));
    for (const root of own) {
      const weight = ((trust[at] ?? 0) / all) * weightIn(roots, root, article);
      weights.set(root, (weights.get(root) ?? 0) + weight);
    }
  }
  const chosen = [...weights].toSorted(([a, one], [b, other]) => other - one || a - b).slice(0, mostRoots);
  const sum = chosen.reduce((so, [, weight]) => so + weight, 0);
  const wanted = chosen.map(([feature, weight]) => ({
    feature,
    boost: (counts * weight) / sum / (roots.highest[feature] ?? 1),
  }));
  addWeights(roots, wanted, scores);
}
