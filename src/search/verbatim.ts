import { foldWord } from '../text/fold.ts';
import type { Index } from './index.ts';

/** Letters of the Latin alphabet with what they are folded from: a word is looked for with its accents and without. */
const variants: ReadonlyMap<string, string> = lettersByFold();

/** The most words that are looked for; a longer quotation is found by its beginning or by retrieval. */
const mostWords = 40;

/**
 * Passages that may hold words as they stand, for quotations made of common words that retrieval does not look for:
 * a scan over the text of every passage, linear in the library.
 * @param words folded words, in order
 * @returns indices into `index.passages`, in the library's order
 */
export function passagesWith(
  { passages, readings }: Index,
  words: readonly string[],
  allowed: (reading: number) => boolean,
): readonly number[] {
  if (words.length === 0) return [];
  const pattern = new RegExp(
    words
      .slice(0, mostWords)
      .map(loosely)
      .join(String.raw`[^\p{L}\p{N}]*`),
    'iu',
  );
  return passages.flatMap(({ reading, span }, id) => {
    if (!allowed(reading)) return [];
    const text = readings[reading]?.article.text.slice(span.start, span.end) ?? '';
    return pattern.test(text) ? [id] : [];
  });
}

/** A pattern for a folded word as it may be written: with accents, with an apostrophe of any kind, with grouped digits. */
function loosely(word: string): string {
  return Array.from(word, (letter) => {
    if (/\p{N}/u.test(letter)) return String.raw`${letter}[,.:\s]?`;
    if (!/\p{L}/u.test(letter)) return String.raw`[^\p{L}\p{N}]*`;
    return String.raw`[${letter}${variants.get(letter) ?? ''}]\p{M}*[.\u00ad]?`;
  }).join('');
}

function lettersByFold(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (let code = 0xc0; code < 0x250; code += 1) {
    const letter = String.fromCodePoint(code);
    const folded = foldWord(letter);
    if (folded !== letter && /^[a-z]$/.test(folded)) found.set(folded, (found.get(folded) ?? '') + letter);
  }
  return found;
}
