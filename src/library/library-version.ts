import { createHash } from 'node:crypto';
import type { Article } from './article.ts';
import type { Library, Scope } from './library.ts';

/** Makes a library of articles, which it puts in the order of `file`, then of `id`. */
export function makeLibrary(scope: Scope, articles: readonly Article[], sample: boolean): Library {
  const ordered = articles.toSorted((a, b) => order(a.file, b.file) || order(a.id, b.id));
  const hash = createHash('sha256');
  for (const { file, textSha256, facts, blocks, marked, pages, extraction } of ordered)
    hash.update(
      JSON.stringify([file, textSha256, facts, blocks, marked, ...[pages, extraction].filter(Boolean)]),
    );
  return { scope, articles: ordered, sample, version: hash.digest('hex').slice(0, 16) };
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
