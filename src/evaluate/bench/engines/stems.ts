import { root } from '../../../search/lemma.ts';
import { stopWords } from '../../../search/stop-words.ts';

const known = new Map<string, string | undefined>();

/** What a word is indexed as by engines that were tuned: our own root of it, or nothing for our stop words. Each word is worked out once. */
export function stem(word: string): string | undefined {
  const lower = word.toLowerCase().replace(/['’]s?$/u, '');
  if (known.has(lower)) return known.get(lower);
  const found = lower === '' || stopWords.has(lower) ? undefined : root(lower);
  known.set(lower, found);
  return found;
}

/** The stems of a text: letters, digits and inner apostrophes make a word. */
export function stems(text: string): string[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu), ([word]) => stem(word)).filter(
    (word) => word !== undefined,
  );
}
