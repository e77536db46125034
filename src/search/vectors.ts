import { lemma } from './lemma.ts';

/** Numbers in a vector. */
export const dimensions = 100;

/** What 1 is in whole numbers. */
export const steps = 256;

/** Words as vectors of about the same length, in whole numbers: words that stand in like contexts point in like directions. */
export type Vectors = {
  readonly numberOf: ReadonlyMap<string, number>;
  /** The vector of word `w` stands at `[w · dimensions, (w + 1) · dimensions)`. */
  readonly values: Int8Array;
};

/**
 * Vectors from a file: a line of words with spaces between, then the numbers of one after the other, a byte each.
 * @throws Error if the file is not one
 */
export function parseVectors(bytes: Uint8Array): Vectors {
  const end = bytes.indexOf(0x0a);
  const words = new TextDecoder().decode(bytes.subarray(0, Math.max(0, end))).split(' ');
  const values = Int8Array.from(bytes.subarray(end + 1));
  if (end < 1 || values.length !== words.length * dimensions)
    throw new Error(`A file of vectors has ${values.length} numbers for ${words.length} words`);
  return { numberOf: new Map(words.map((word, number) => [word, number])), values };
}

/** The number of a folded word's vector, or of its base form's; -1 where there is none. */
export function vectorNumber({ numberOf }: Vectors, word: string): number {
  return numberOf.get(word) ?? numberOf.get(lemma(word)) ?? -1;
}
