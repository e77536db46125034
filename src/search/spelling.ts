import { editDistance } from './edit-distance.ts';
import { isEnglish } from './english.ts';
import { root } from './lemma.ts';
import { passagesHaving, type Vocabulary } from './vocabulary.ts';

/** A word of the library's that may have been meant, and how nearly it is spelt alike, 0 to 1. */
export type Guess = { readonly word: string; readonly likeness: number };

/** What a guess counts where the word is a word of its own, and perhaps meant. */
const doubted = 0.7;

/**
 * The library's words nearest to a misspelt word, best first, at most three. Near is one edit in four or five
 * letters or in a word that English has, two in six to eight, three in longer ones; swapped neighbours are one edit, and the first letter counts double.
 */
export function guesses(vocabulary: Vocabulary, word: string): readonly Guess[] {
  if (word.length < 4 || /\d/.test(word)) return [];
  const real = isEnglish(word);
  const allowed = real || word.length < 6 ? 1 : word.length < 9 ? 2 : 3;
  const found: Guess[] = [];
  for (const [start, words] of vocabulary.byStart) {
    if (!beginAlike(start, word)) continue;
    for (const candidate of words) {
      if (Math.abs(candidate.length - word.length) > allowed) continue;
      const distance = editDistance(word, candidate, allowed) + (candidate[0] === word[0] ? 0 : 0.5);
      if (distance <= allowed)
        found.push({
          word: candidate,
          likeness: (real ? doubted : 1) * (1 - distance / Math.max(word.length, candidate.length)),
        });
    }
  }
  return found
    .toSorted(
      (a, b) =>
        b.likeness - a.likeness ||
        passagesHaving(vocabulary, root(b.word)) - passagesHaving(vocabulary, root(a.word)) ||
        (a.word < b.word ? -1 : 1),
    )
    .slice(0, 3);
}

/** Whether two words share their first or their second letter, or have them swapped: of the others nobody takes one for another. */
export function beginAlike(a: string, b: string): boolean {
  return a[0] === b[0] || a[1] === b[1] || a[1] === b[0] || a[0] === b[1];
}
