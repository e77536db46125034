import { stopWords } from '../../search/stop-words.ts';
import type { Wording } from './wording.ts';

/**
 * A wording in which an apostrophe left off before a possessive "s" does not count: "the mayors office" is "the mayor's office".
 * "It's" and "its", "she's" and "shes" stay apart: there the apostrophe stands for a word.
 */
export function withoutPossessives(words: readonly Wording[]): readonly Wording[] {
  return words.map((word) =>
    word.form.endsWith("'s") && !stopWords.has(word.form)
      ? { ...word, form: `${word.form.slice(0, -2)}s` }
      : word,
  );
}
