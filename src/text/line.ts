import type { Span } from './span.ts';

const TERMINATOR = /\r\n|[\n\r\u2028\u2029]/g;

/**
 * The lines of a text, in UTF-16 units, without their terminators (`\n`, `\r\n`, `\r`, U+2028, U+2029).
 * With the terminators the lines tile the text; a terminator at the very end opens no further line.
 */
export function lines(text: string): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const { index, 0: terminator } of text.matchAll(TERMINATOR)) {
    found.push({ start, end: index });
    start = index + terminator.length;
  }
  if (start < text.length) found.push({ start, end: text.length });
  return found;
}
