import type { Matching } from './partners.ts';

/** The best strength of a match for each term, 0 to 1, in the order of the terms. */
export type Matched = readonly number[];

/** The best match of each term among some words, given by number. */
export function matched(ids: Iterable<number>, { byNumber, terms }: Matching): Matched {
  const best = terms.map(() => 0);
  for (const id of ids) {
    const partners = byNumber.get(id);
    if (partners === undefined) continue;
    for (const { term, strength } of partners) if (strength > (best[term] ?? 0)) best[term] = strength;
  }
  return best;
}

/** The better of two matches, term by term. */
export function better(a: Matched, b: Matched): Matched {
  return a.map((strength, at) => Math.max(strength, b[at] ?? 0));
}

/** The share of the question's weight that a match covers, 0 to 1. */
export function covered(match: Matched, { terms }: Matching): number {
  let sum = 0;
  let all = 0;
  for (const [at, { weight }] of terms.entries()) {
    sum += weight * (match[at] ?? 0);
    all += weight;
  }
  return all === 0 ? 0 : sum / all;
}
