import type { Decoded } from '../ingest/ingest.ts';
import type { Warning, WarningValues } from '../ingest/warning.ts';
import type { Kind } from './archive/kind.ts';
import type { RefusalCode } from './unreadable.ts';

/** What a file says, or the one reason why it can't be read. */
export type Read = { readonly decoded: Decoded } | { readonly refused: Warning };

/** Turns the bytes of one format into text. Never throws for a bad file: it is refused, with a sentence for a person. */
export type Reader = {
  /** In lower case, with the dot. */
  readonly extensions: readonly string[];
  /** What its files say they are in their first bytes, if they do. */
  readonly kind?: Kind;
  /** Bytes; a larger file is refused before it is read. */
  readonly atMostBytes: number;
  /** @param file the name that warnings are about */
  readonly read: (file: string, bytes: Uint8Array) => Promise<Read>;
};

/** A refusal in one line. */
export function refused(
  file: string,
  code: RefusalCode,
  values?: WarningValues,
): { readonly refused: Warning } {
  return { refused: { code, file, ...(values && { values }) } };
}
