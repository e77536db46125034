import { mostOf, type Wanted, type Weights } from './bm25-weights.ts';
import type { Index } from './index.ts';
import { titleOf, wordsOf, wordsWithin } from './word-table.ts';

/**
 * Measures articles by the one sentence, or the title, that has most of what is wanted: the share of the wanted roots that stand
 * in it, each counting its boost times its rarity, 0 to 1.
 */
export function bestSentences(
  index: Index,
  roots: Weights,
  wanted: readonly Wanted[],
): (reading: number) => number {
  const { table, vocabulary, passages, firstPassage, readings } = index;
  const most = mostOf(roots, wanted);
  const counts = new Map(
    wanted.map(({ feature, boost }) => [feature, (boost * (roots.highest[feature] ?? 0)) / most]),
  );
  const share = (ids: Uint32Array) => {
    const seen = new Set<number>();
    let sum = 0;
    for (const id of ids) {
      const root = vocabulary.rootOf[id] ?? -1;
      const count = counts.get(root);
      if (count === undefined || seen.has(root)) continue;
      seen.add(root);
      sum += count;
    }
    return sum;
  };
  return (reading) => {
    let best = share(titleOf(table, reading));
    for (let id = firstPassage[reading] ?? 0; id < (firstPassage[reading + 1] ?? 0); id += 1) {
      const words = wordsOf(table, id);
      const passage = passages[id];
      const sentences = readings[reading]?.sentences ?? [];
      for (let at = passage?.first ?? 0; at < (passage?.last ?? 0); at += 1) {
        const sentence = sentences[at];
        if (sentence) best = Math.max(best, share(wordsWithin(words, sentence.span).ids));
      }
    }
    return best;
  };
}
