import type { ArticleIndex } from './article-index.ts';
import type { AskedWord } from './article-terms.ts';
import type { Index } from './index.ts';
import type { Meanings } from './meaning.ts';
import { dimensions, steps, vectorNumber } from './vectors.ts';

/** The least likeness of two words that says anything. */
const least = 0.4;

/**
 * Measures how much of a question an article has in these words or like ones: each word counts its rarity times the likeness of its
 * best partner among the article's words, as a share of all rarities, 0 to 1. Partners of the same root are alike by 1, others by the
 * cosine of their vectors, if that is at least 0.4. After Kusner and others 2015, with one partner for each word.
 */
export function alignment(
  { vocabulary }: Index,
  { words }: ArticleIndex,
  { vectors, ofWord }: Meanings,
  question: readonly AskedWord[],
): (reading: number) => number {
  const asked = question.map(({ word, root, counts }) => ({
    root,
    vector: vectorNumber(vectors, word),
    counts,
  }));
  const all = asked.reduce((sum, { counts }) => sum + counts, 0);
  const known = new Map<number, Float64Array>();
  const likenesses = (word: number) => {
    const made =
      known.get(word) ??
      Float64Array.from(asked, ({ root, vector }) =>
        vocabulary.rootOf[word] === root ? 1 : cosine(vectors.values, vector, ofWord[word] ?? -1),
      );
    known.set(word, made);
    return made;
  };
  return (reading) => {
    const best = new Float64Array(asked.length);
    const seen = new Set<number>();
    words(reading, (word) => {
      if (seen.has(word)) return;
      seen.add(word);
      for (const [at, value] of likenesses(word).entries()) best[at] = Math.max(best[at] ?? 0, value);
    });
    const sum = asked.reduce((so, { counts }, at) => so + counts * (best[at] ?? 0), 0);
    return all === 0 ? 0 : sum / all;
  };
}

/** The likeness of two vectors where it is enough to say anything, else 0. */
function cosine(values: Int8Array, a: number, b: number): number {
  if (a === -1 || b === -1) return 0;
  let sum = 0;
  for (let at = 0; at < dimensions; at += 1)
    sum += (values[a * dimensions + at] ?? 0) * (values[b * dimensions + at] ?? 0);
  const found = Math.min(1, sum / (steps * steps));
  return found < least ? 0 : found;
}
