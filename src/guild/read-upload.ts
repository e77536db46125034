import type { Article } from '../library/article.ts';
import type { Warning } from '../ingest/warning.ts';
import type { Upload } from './keeping.ts';

/** What a file came to: its article with its bytes, or the warnings that say why there is none. */
export type Understood = {
  readonly made?: { readonly article: Article; readonly bytes: Uint8Array };
  readonly warnings: readonly Warning[];
};

/**
 * Reads what somebody uploaded, as hostile as it may be: one for each file, of a `.zip` many. Never throws for a bad file, and
 * is done, one way or the other, after seconds. `readers` fulfil it.
 */
export type ReadUpload = (upload: Upload) => Promise<readonly Understood[]>;
