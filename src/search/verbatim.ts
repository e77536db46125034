import { tokens } from '../text/token.ts';
import type { Index } from './index.ts';
import { wordsOf } from './word-table.ts';

/** The most different words that a passage is asked for; a longer quotation is found by its beginning. */
const mostWords = 40;

/**
 * Passages that have every word of a text, be it ever so common, so that quotations of words that retrieval does not look for
 * are found as well. Linear in the library. Empty when the library does not have one of the words.
 * @returns indices into `index.passages`, in the library's order
 */
export function passagesWith(
  { passages, table }: Index,
  text: string,
  allowed: (reading: number) => boolean,
): readonly number[] {
  const words = new Set(tokens(text).map(({ word }) => word));
  const wanted = [...words].slice(0, mostWords).map((word) => table.numberOf.get(word));
  if (wanted.length === 0) return [];
  return passages.flatMap(({ reading }, id) => {
    if (!allowed(reading)) return [];
    const { ids } = wordsOf(table, id);
    return wanted.every((number) => number !== undefined && ids.includes(number)) ? [id] : [];
  });
}
