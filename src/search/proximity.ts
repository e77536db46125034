import type { Hit } from './matched.ts';
import type { Matching } from './partners.ts';

/** How far apart two words may stand to count as near. */
const near = 5;

/** A match weaker than this has no place of its own. */
const placed = 0.5;

/**
 * Words next to each other in the question that the sentence has at most five words apart: the sum of the lighter one's weight
 * over their distance, as a share of all such weights, 0 to 1. After Tao and Zhai 2007 (minimum pair distance).
 */
export function proximity(hits: readonly Hit[], { terms }: Matching): number {
  const nearest = terms.map(() => Infinity);
  // Each pair of places once: `nearest[t]` is how near term `t` comes to the next.
  for (const [number, { at: here, partners }] of hits.entries())
    for (let other = number + 1; other < hits.length; other += 1) {
      const hit = hits[other];
      if (hit === undefined || hit.at - here > near) break;
      for (const one of partners)
        for (const two of hit.partners) {
          if (one.strength < placed || two.strength < placed || Math.abs(one.term - two.term) !== 1) continue;
          const pair = Math.min(one.term, two.term);
          nearest[pair] = Math.min(nearest[pair] ?? Infinity, hit.at - here);
        }
    }
  let sum = 0;
  let all = 0;
  for (let at = 0; at + 1 < terms.length; at += 1) {
    const weight = Math.min(terms[at]?.weight ?? 0, terms[at + 1]?.weight ?? 0);
    all += weight;
    sum += weight / (nearest[at] ?? Infinity);
  }
  return all === 0 ? 0 : sum / all;
}
