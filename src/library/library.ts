import type { Iso } from '../text/date.ts';
import type { Article } from './article.ts';

/** Whose library: this machine's, a server's, or the one for direct messages and user installs. */
export type Scope = 'local' | 'public' | `guild:${string}`;

/** The articles that one scope can ask. */
export type Library = {
  readonly scope: Scope;
  /** In the order of `file`, each text once. */
  readonly articles: readonly Article[];
  /** Whether it is the sample library, which stands in where a scope has none of its own. */
  readonly sample: boolean;
  /** Changes whenever an article, its facts or its blocks do; a hash over all of them. */
  readonly version: string;
};

/** What a library holds, for an abstention and for /about. Days are UTC. */
export type LibraryFacts = {
  readonly articles: number;
  readonly publishers: readonly string[];
  readonly period?: { readonly from: Iso; readonly to: Iso };
  /** How many articles have no known date. */
  readonly undated: number;
  readonly sample: boolean;
};

/** Counts what a set of articles holds; publishers in alphabetical order. */
export function libraryFacts(articles: readonly Article[], sample: boolean): LibraryFacts {
  const days = articles.flatMap(({ facts }) => facts.published?.day ?? []).toSorted();
  const publishers = new Set(articles.flatMap(({ facts }) => facts.publisher ?? []));
  const [from] = days;
  const to = days.at(-1);
  return {
    articles: articles.length,
    publishers: [...publishers].toSorted(),
    ...(from !== undefined && to !== undefined && { period: { from, to } }),
    undated: articles.length - days.length,
    sample,
  };
}
