import type { Article } from '../library/article.ts';
import type { Scope } from '../library/library.ts';
import { byFile, type Shelf } from '../library/shelf.ts';

type Kept = { readonly article: Article; readonly bytes: Uint8Array };

/** A shelf that lasts as long as its process: for a library read from a folder for one run, and for tests. */
export function openMemoryShelf(): Shelf {
  const scopes = new Map<Scope, { readonly kept: Map<Article['id'], Kept>; changes: number }>();
  const inside = (scope: Scope) => {
    const found = scopes.get(scope) ?? { kept: new Map<Article['id'], Kept>(), changes: 0 };
    scopes.set(scope, found);
    return found;
  };
  return {
    revision: async (scope) => String(inside(scope).changes),
    articles: async (scope) =>
      [...inside(scope).kept.values()].map(({ article }) => article).toSorted(byFile),
    damaged: async () => [],
    put: async (scope, article, bytes) => {
      const on = inside(scope);
      const before = on.kept.get(article.id);
      if (before && reading(before.article) === reading(article)) return 'present';
      on.kept.set(article.id, { article, bytes });
      on.changes += 1;
      return before ? 'updated' : 'added';
    },
    remove: async (scope, id) => {
      const on = inside(scope);
      const removed = on.kept.delete(id);
      if (removed) on.changes += 1;
      return removed;
    },
    original: async (scope, id) => inside(scope).kept.get(id)?.bytes,
    close: async () => {},
  };
}

/** What makes an article another reading of the same text; facts in one order, whatever order they came in. */
function reading({ facts, blocks, marked }: Article): string {
  const { title, publisher, byline, published, url, language, flags } = facts;
  const dated = published && [published.day, published.precision];
  return JSON.stringify([title, publisher, byline, dated, url, language, flags, blocks, marked]);
}
