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
    if (start[0] !== word[0] && start[1] !== word[1] && start[1] !== word[0] && start[0] !== word[1])
      continue;
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

/**
 * Damerau–Levenshtein distance with adjacent swaps (optimal string alignment), or more than `most` as soon as it is clear.
 * Wagner and Fischer 1974; Damerau 1964.
 */
export function editDistance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}
