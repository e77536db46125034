import type { Scope } from '../../library/library.ts';

/** The tables as they are after the last migration. Every one has a scope, and no query goes without it. */
export type Schema = {
  readonly article: {
    readonly scope: Scope;
    readonly id: string;
    readonly file: string;
    readonly file_sha256: string;
    readonly text_sha256: string;
    /** In UTF-8, so that no character is lost on the way, not even U+0000. */
    readonly text: Uint8Array;
    /** JSON, as `Article` has it; read through `row.ts` only. */
    readonly facts: string;
    readonly blocks: string;
    readonly marked: string;
  };
  /** The file's bytes, apart from the article so that reading a library does not page through them. */
  readonly original: { readonly scope: Scope; readonly id: string; readonly bytes: Uint8Array };
  /** Counts the changes in a scope, in the same transaction as each. */
  readonly revision: { readonly scope: Scope; readonly number: number };
};
