import type { Article } from './article.ts';
import type { Scope } from './library.ts';

/** Where the articles of each scope are kept. `store` fulfils this; one contract suite tests every implementation. */
export type Shelf = {
  /** Changes with every `put` and `remove` in the scope, made by whichever process. Cheap: asked before each question. */
  revision(scope: Scope): Promise<string>;
  /** All articles of a scope, in the order of `file`. */
  articles(scope: Scope): Promise<readonly Article[]>;
  /** Adds an article with its file; the same text (`textSha256`) twice in a scope is one article. */
  put(scope: Scope, article: Article, bytes: Uint8Array): Promise<'added' | 'present'>;
  /** Whether there was one to remove. */
  remove(scope: Scope, id: Article['id']): Promise<boolean>;
  close(): Promise<void>;
};
