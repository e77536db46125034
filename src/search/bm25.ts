import type { Postings } from './postings.ts';

/** A root to look for, and how much finding it counts. */
export type Wanted = { readonly root: number; readonly boost: number };

/** How soon a repeated word stops counting, how much a long unit is held against it, and what any occurrence counts at least. */
const saturation = 1.2;
const byLength = 0.7;
const atLeast = 0.5;

/**
 * Adds to each unit's score what the wanted roots give it, in the order given: BM25+, Lv and Zhai 2011,
 * `idf · (δ + tf (k₁ + 1) / (tf + k₁ (1 − b + b · length / mean)))` with k₁ 1.2, b 0.7, δ 0.5 and length in different roots.
 * Linear in what is posted of them.
 */
export function addBm25(
  { offsets, units, counts, lengths, meanLength }: Postings,
  wanted: readonly Wanted[],
  scores: Float64Array,
): void {
  for (const { root, boost } of wanted) {
    const from = offsets[root] ?? 0;
    const to = offsets[root + 1] ?? from;
    const having = to - from;
    const weight = boost * Math.log(1 + (lengths.length - having + 0.5) / (having + 0.5));
    for (let at = from; at < to; at += 1) {
      const unit = units[at] ?? 0;
      const count = counts[at] ?? 0;
      const length = (lengths[unit] ?? 0) / meanLength;
      const often = (count * (saturation + 1)) / (count + saturation * (1 - byLength + byLength * length));
      scores[unit] = (scores[unit] ?? 0) + weight * (atLeast + often);
    }
  }
}
