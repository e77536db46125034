import type { Matching, Partner } from './partners.ts';
import { wordKind, type WordTable } from './word-table.ts';

/** The best strength of a match for each term, 0 to 1, in the order of the terms. */
export type Matched = readonly number[];

/** A word of a run that stands for a term, and its place in the run. */
export type Hit = { readonly at: number; readonly partners: readonly Partner[] };

/** What a run of words has of a question. */
export type Read = {
  readonly match: Matched;
  /** In the order of the run. */
  readonly hits: readonly Hit[];
  /** How many of the run's words say something: they are no stop words. */
  readonly content: number;
  /** How well these are matched, summed. */
  readonly told: number;
};

/** Reads a run of words, given by number, for what it has of a question. Linear in the run. */
export function readWords(ids: Uint32Array, { byNumber, terms }: Matching, { kinds }: WordTable): Read {
  const match = none(terms.length);
  const hits: Hit[] = [];
  let content = 0;
  let told = 0;
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0;
    const kind = kinds[id];
    const says = kind !== wordKind.stop && kind !== wordKind.filler;
    if (says) content += 1;
    const partners = byNumber.get(id);
    if (partners === undefined) continue;
    hits.push({ at, partners });
    let best = 0;
    for (const { term, strength } of partners) {
      best = Math.max(best, strength);
      if (strength > (match[term] ?? 0)) match[term] = strength;
    }
    if (says) told += best;
  }
  return { match, hits, content, told };
}

/** The best match of each term among some words, given by number. */
export function matched(ids: Uint32Array, { byNumber, terms }: Matching): Matched {
  const best = none(terms.length);
  for (const id of ids)
    for (const { term, strength } of byNumber.get(id) ?? [])
      if (strength > (best[term] ?? 0)) best[term] = strength;
  return best;
}

/** A match of nothing. */
export function none(terms: number): number[] {
  return Array<number>(terms).fill(0);
}

/** The better of two matches, term by term. */
export function better(a: Matched, b: Matched): Matched {
  return a.map((strength, at) => Math.max(strength, b[at] ?? 0));
}

/** The share of the question's weight that a match covers, 0 to 1. */
export function covered(match: Matched, { terms }: Matching): number {
  let sum = 0;
  let all = 0;
  for (let at = 0; at < terms.length; at += 1) {
    const weight = terms[at]?.weight ?? 0;
    sum += weight * (match[at] ?? 0);
    all += weight;
  }
  return all === 0 ? 0 : sum / all;
}
