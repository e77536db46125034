import type { Decoded } from '../ingest/ingest.ts';
import type { Warning, WarningCode, WarningValues } from '../ingest/warning.ts';

/** What a file says, or the one reason why it can't be read. */
export type Read = { readonly decoded: Decoded } | { readonly refused: Warning };

/** Turns the bytes of one format into text. Never throws for a bad file: it is refused, with a sentence for a person. */
export type Reader = {
  /** In lower case, with the dot. */
  readonly extensions: readonly string[];
  /** Bytes; a larger file is refused before it is read. */
  readonly atMostBytes: number;
  /** @param file the name that warnings are about */
  readonly read: (file: string, bytes: Uint8Array) => Promise<Read>;
};

/** A refusal in one line. */
export function refused(
  file: string,
  code: Extract<WarningCode, `refused-${string}`>,
  values?: WarningValues,
): { readonly refused: Warning } {
  return { refused: { code, file, ...(values && { values }) } };
}
