import type { Article } from '../library/article.ts';
import type { Pack, Shelving } from '../library/pack.ts';

/** What of a server's library is open to somebody, as far as it decides what that stands on it is. */
export type Readable = {
  /** The articles that they can ask. */
  readonly articles: ReadonlySet<Article['id']>;
  /** The packs that are open to them, whichever they chose. */
  readonly packs: ReadonlySet<Pack['id']>;
  /** The pack of each article that is in one, of removed ones too. */
  readonly packOf: Shelving['packOf'];
};

/** Whether somebody may read what stood in a pack, or in none; what is left of a pack that was deleted is open to nobody. */
export function mayRead({ packs }: Readable, pack: Pack['id'] | undefined): boolean {
  return pack === undefined || packs.has(pack);
}

/** The pack of an article, or of one that was removed and can come back. */
export function packIn({ packOf }: Readable, article: Article['id']): Pack['id'] | undefined {
  return Object.hasOwn(packOf, article) ? packOf[article] : undefined;
}
