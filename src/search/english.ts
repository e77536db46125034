import words from 'wink-lexicon/src/wn-words.js';
import { lemma } from './lemma.ts';

/** Whether WordNet knows a folded word, in any of its forms: then it is no misspelling. */
export function isEnglish(word: string): boolean {
  return Object.hasOwn(words, word) || Object.hasOwn(words, lemma(word));
}
