import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import type { Warning } from '../ingest/warning.ts';
import { refused } from './reader.ts';

/** Bytes that an encoding is guessed from; more only takes longer. */
const SAMPLE = 64 * 1024;

export type DecodedBytes = { readonly text: string; readonly warnings: readonly Warning[] };

/**
 * The characters that bytes stand for, unchanged: line ends and non-breaking spaces stay, only a BOM goes. By BOM, else
 * as strict UTF-8, else as declared, else guessed, with a warning that says which.
 * @param declared the encoding that the file itself names, as HTML may
 */
export function decode(
  file: string,
  bytes: Uint8Array,
  declared?: string,
): DecodedBytes | { readonly refused: Warning } {
  const marked = byteOrderMark(bytes);
  const strict = strictly(marked ?? 'utf-8', bytes);
  if (marked !== undefined && strict === undefined)
    return refused(file, 'refused-encoding', { encoding: marked.toUpperCase() });
  return strict === undefined ? otherwise(file, bytes, declared) : { text: strict, warnings: [] };
}

function byteOrderMark([first, second, third]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function strictly(encoding: 'utf-8' | 'utf-16le' | 'utf-16be', bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function otherwise(file: string, bytes: Uint8Array, declared: string | undefined): DecodedBytes {
  const named = declared !== undefined && !/^utf-?8$/i.test(declared) && iconv.encodingExists(declared);
  const encoding = named ? declared : mostlyUtf8(bytes) ? 'UTF-8' : guess(bytes);
  // Half a character becomes U+FFFD at the least, and never a lone surrogate, which has no UTF-8 and so no hash.
  const text = iconv.decode(bytes, asTheWebReads(encoding)).toWellFormed();
  const lost = text.split('\u{fffd}').length - 1;
  const guessed: Warning = { code: 'encoding-guessed', file, values: { encoding } };
  const unread: Warning = { code: 'characters-lost', file, values: { number: lost } };
  return {
    text,
    warnings: [...(named || encoding === 'UTF-8' ? [] : [guessed]), ...(lost === 0 ? [] : [unread])],
  };
}

/** Whether a few broken characters stand among many that are whole: what is no UTF-8 hardly ever looks like it. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const broken = text.match(/\u{fffd}/gu)?.length ?? 0;
  const whole = text.match(/[^\p{ASCII}\u{fffd}]/gu)?.length ?? 0;
  return whole > 2 * broken;
}

function guess(bytes: Uint8Array): string {
  const from = Math.max(0, bytes.findIndex((byte) => byte > 0x7f) - SAMPLE / 2);
  const likely = analyse(bytes.subarray(from, from + SAMPLE)).find(({ name }) => iconv.encodingExists(name));
  return likely === undefined || likely.name === 'ASCII' ? 'windows-1252' : likely.name;
}

// Files that call themselves Latin-1 have curly quotes where Latin-1 has control codes: https://encoding.spec.whatwg.org/#names-and-labels
const asTheWebReads = (encoding: string) =>
  /^(?:iso-?8859-?1|latin-?1|us-ascii|ascii)$/i.test(encoding) ? 'windows-1252' : encoding;
