import type { Article } from './article.ts';
import type { Scope } from './library.ts';
import type { Reach } from './reach.ts';
import type { Shelving } from './pack.ts';

/** Where the articles of each scope are kept. `store` fulfils this; one contract suite tests every implementation. */
export type Shelf = {
  /**
   * Changes with everything in the scope that decides what can be read, and by whom, made by whichever process: articles that
   * come, go and come back, their packs, and the settings. Never what it was before. Cheap: asked before each question.
   */
  revision(scope: Scope): Promise<string>;
  /**
   * All articles of a scope that can be read, in the order of `file`, then of `id`; see `damaged` for the others. Those that a
   * server removed are not among them. What is put or removed meanwhile may be or not, and shows in a later `revision`.
   * @param reach only those within it; whether an article is, is decided by the pack that it is in at the moment when it is read,
   * so that none is ever given that was not open then
   */
  articles(scope: Scope, reach?: Reach): Promise<readonly Article[]>;
  /** Whether there is any article in a scope, a removed or damaged one too. */
  holds(scope: Scope): Promise<boolean>;
  /** How the scope's articles stand in packs, as it is now; of a scope that has no packs, in none. */
  shelving(scope: Scope): Promise<Shelving>;
  /**
   * Adds an article with its file. The same text (`textSha256`) twice in a scope is one article: where the later one
   * has other facts, blocks or marks, it replaces the earlier ("updated"), so that adding a file again corrects its
   * facts; where only the file's name or bytes differ, nothing changes ("present"), so that a copy is not news. One that
   * a server removed is back with it ("added"), in the pack that it had.
   */
  put(scope: Scope, article: Article, bytes: Uint8Array): Promise<Put>;
  /** Whether there was one; a damaged one can be removed too. Its words are off the disk when the shelf is closed, at the latest. */
  remove(scope: Scope, id: Article['id']): Promise<boolean>;
  /** The file that an article was read from, byte for byte. */
  original(scope: Scope, id: Article['id']): Promise<Uint8Array | undefined>;
  /** What is kept in a scope but can't be trusted any more: it is left out of `articles`, and the others live on. */
  damaged(scope: Scope): Promise<readonly Damage[]>;
  close(): Promise<void>;
};

/** The order of a shelf: by `file`, then by `id`, each by its UTF-16 units. */
export function byFile(a: Pick<Article, 'file' | 'id'>, b: Pick<Article, 'file' | 'id'>): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/** What became of an article that was put on the shelf. */
export type Put = 'added' | 'updated' | 'present';

/** An article that is kept but can't be trusted, and why, in a sentence. */
type Damage = { readonly id: Article['id']; readonly file: string; readonly reason: string };

/** Where the search index of a library is kept between two starts. Losing one costs the time to build it again, nothing else. */
export type Snapshots = {
  /**
   * undefined when there is none, or when it is not whole. The bytes begin at a multiple of 8 in their buffer, so that
   * typed arrays can be laid over them without a copy.
   */
  read(name: string): Promise<Uint8Array | undefined>;
  /**
   * Keeps bytes under a name such as `guild:123@9f2c`: what stands before the last `@` is what it is a snapshot of,
   * and the others of the same are dropped. Never fails: where nothing can be written, nothing is kept.
   */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /**
   * Deletes all snapshots of a scope: those whose name is the scope's, up to its end or to what is neither a letter nor a
   * digit. Those that this process is writing are waited for.
   */
  forget(scope: Scope): Promise<void>;
};
