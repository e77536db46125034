import type { Readable } from '../guild/readable.ts';
import type { Article } from '../library/article.ts';
import type { Visitor } from '../library/asker.ts';
import type { Library } from '../library/library.ts';
import type { Libraries } from '../open-library.ts';

/** What of a server's library is open to whoever asks, as far as it decides which fact cards are. */
export function readableFrom(libraries: Libraries): (asker: Visitor) => Promise<Readable> {
  const ids = new WeakMap<Library, ReadonlySet<Article['id']>>();
  return async (asker) => {
    const { library, reach, shelving } = await libraries.open({ ...asker, pack: null });
    const opened = library.index.library;
    const articles = ids.get(opened) ?? new Set(opened.articles.map(({ id }) => id));
    ids.set(opened, articles);
    return { articles, packs: new Set(reach.packs), packOf: shelving.packOf };
  };
}
