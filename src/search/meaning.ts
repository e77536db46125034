import type { ArticleIndex } from './article-index.ts';
import type { AskedWord } from './article-terms.ts';
import type { Index } from './index.ts';
import { dimensions, steps, vectorNumber, type Vectors } from './vectors.ts';

/** Articles as vectors: the mean of their words'. */
export type Meanings = {
  readonly vectors: Vectors;
  /** By word number of the index: the number of its vector, -1 where there is none. */
  readonly ofWord: Int32Array;
  /** By article, as in `Vectors`. */
  readonly values: Int8Array;
};

/** A word more of a vector, and how much it counts. */
type Counted = { readonly vector: number; readonly counts: number };

/**
 * Makes the vectors of articles: the mean of the vectors of their different words, stop words left out, each counting its rarity,
 * brought to length 1 (after Arora and others 2017). Linear in the words of the library.
 */
export function meanings(index: Index, { roots, words }: ArticleIndex, vectors: Vectors): Meanings {
  const { table, vocabulary, readings } = index;
  const ofWord = Int32Array.from(table.words, (word) => vectorNumber(vectors, word));
  const values = new Int8Array(readings.length * dimensions);
  for (const reading of readings.keys()) {
    const own = new Set<number>();
    words(reading, (word) => own.add(word));
    const counted = Array.from(own, (word) => ({
      vector: ofWord[word] ?? -1,
      counts: roots.highest[vocabulary.rootOf[word] ?? -1] ?? 0,
    }));
    values.set(meanVector(vectors, counted), reading * dimensions);
  }
  return { vectors, ofWord, values };
}

/**
 * How alike a question and an article are as vectors: the cosine of the angle between them, 0 to 1, times the square of the share
 * of the question that has vectors, so that a question of science is not taken for the everyday words in it.
 */
export function likeness(
  { vectors, values }: Meanings,
  words: readonly AskedWord[],
): (reading: number) => number {
  const counted = words.map(({ word, counts }) => ({ vector: vectorNumber(vectors, word), counts }));
  const asked = meanVector(vectors, counted);
  const all = counted.reduce((so, { counts }) => so + counts, 0);
  const having = counted.reduce((so, { vector, counts }) => (vector === -1 ? so : so + counts), 0);
  const covered = all === 0 ? 0 : (having / all) ** 2;
  return (reading) => {
    let sum = 0;
    for (let at = 0; at < dimensions; at += 1)
      sum += (asked[at] ?? 0) * (values[reading * dimensions + at] ?? 0);
    return (covered * Math.max(0, sum)) / (steps * steps);
  };
}

/** The mean of vectors at length 1, in whole numbers; 0 throughout where there are none. */
function meanVector({ values }: Vectors, counted: readonly Counted[]): Int8Array {
  const sum = new Float64Array(dimensions);
  for (const { vector, counts } of counted) {
    if (vector === -1) continue;
    for (let at = 0; at < dimensions; at += 1)
      sum[at] = (sum[at] ?? 0) + counts * (values[vector * dimensions + at] ?? 0);
  }
  const length = Math.sqrt(sum.reduce((all, value) => all + value * value, 0));
  if (length === 0) return new Int8Array(dimensions);
  return Int8Array.from(sum, (value) => Math.max(-127, Math.min(127, Math.round((value / length) * steps))));
}
