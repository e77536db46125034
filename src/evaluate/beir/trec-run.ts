import { Unusable } from '../unusable.ts';

/** A document with its score. */
export type Result = { readonly document: string; readonly score: number };

/** The ranking of each query, best first. */
export type Run = ReadonlyMap<string, readonly Result[]>;

/** What a written score is a multiple of. */
const step = 1e-6;

/**
 * A run as TREC writes it: a line `query Q0 document rank score tag` for each result, ranks from 1. trec_eval orders by score
 * alone and would part ties in its own way, so a written score is always less than the one before, if only by 0.000001.
 * @throws Unusable if an id has white space in it, which the format cannot hold
 */
export function trecRun(run: Run, tag: string): string {
  const lines: string[] = [];
  for (const [query, results] of run) {
    let above = Infinity;
    for (const [at, { document, score }] of results.entries()) {
      above = Math.min(Math.round(score / step), above - 1);
      lines.push(`${word(query)} Q0 ${word(document)} ${at + 1} ${(above * step).toFixed(6)} ${tag}\n`);
    }
  }
  return lines.join('');
}

function word(id: string): string {
  if (/\s/.test(id)) throw new Unusable(`A run cannot hold the id "${id}", which has white space in it`);
  return id;
}
