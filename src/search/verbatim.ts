import { tokens } from '../text/token.ts';
import type { Index } from './index.ts';
import { wordsOf } from './word-table.ts';

/** The most different words that a passage is asked for; a longer quotation is found by its beginning. */
const mostWords = 40;

/**
 * Passages that have every word of a text, be it ever so common, so that quotations of words that retrieval does not look for
 * are found as well. Linear in the library. Empty when the library does not have one of the words.
 * @param mayMiss how many of the words a passage may be without
 * @returns indices into `index.passages`, in the library's order
 */
export function passagesWith(
  { passages, table }: Index,
  text: string,
  allowed: (reading: number) => boolean,
  mayMiss = 0,
): readonly number[] {
  const words = new Map(
    tokens(text).map(({ word, start, end }) => [word, spellings(word, text.slice(start, end))]),
  );
  const wanted = [...words.values()]
    .slice(0, mostWords)
    .map((all) => all.flatMap((word) => table.numberOf.get(word) ?? []));
  const least = wanted.length - mayMiss;
  if (least <= 0 || wanted.filter((numbers) => numbers.length > 0).length < least) return [];
  return passages.flatMap(({ reading }, id) => {
    if (!allowed(reading)) return [];
    const { ids } = wordsOf(table, id);
    const there = wanted.filter((numbers) => numbers.some((number) => ids.includes(number)));
    return there.length >= least ? [id] : [];
  });
}

/** A word as the library may have it, whose words go without a possessive "'s": "mayors" can be "mayor's". */
function spellings(word: string, written: string): readonly string[] {
  if (/['’ʼ＇‘]s$/iu.test(written)) return [word, `${word}s`];
  return /\p{L}s$/u.test(word) ? [word, word.slice(0, -1)] : [word];
}
