import type { Matching } from './partners.ts';

/** How far apart two words may stand to count as near. */
const near = 5;

/** A match weaker than this has no place of its own. */
const placed = 0.5;

/**
 * Words next to each other in the question that the sentence has at most five words apart: the sum of the lighter one's weight
 * over their distance, as a share of all such weights, 0 to 1. After Tao and Zhai 2007 (minimum pair distance).
 */
export function proximity(ids: Uint32Array, { byNumber, terms }: Matching): number {
  const places = terms.map((): number[] => []);
  for (const [at, id] of ids.entries())
    for (const { term, strength } of byNumber.get(id) ?? []) if (strength >= placed) places[term]?.push(at);
  let sum = 0;
  let all = 0;
  for (let at = 0; at + 1 < terms.length; at += 1) {
    const weight = Math.min(terms[at]?.weight ?? 0, terms[at + 1]?.weight ?? 0);
    all += weight;
    let nearest = Infinity;
    for (const here of places[at] ?? [])
      for (const there of places[at + 1] ?? []) nearest = Math.min(nearest, Math.abs(here - there));
    if (nearest > 0 && nearest <= near) sum += weight / nearest;
  }
  return all === 0 ? 0 : sum / all;
}
