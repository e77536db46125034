import type { Reading } from '../library/reading.ts';
import type { Span } from '../text/span.ts';

/** What is retrieved: one block of an article. */
export type Passage = {
  readonly reading: number;
  readonly block: number;
  readonly span: Span;
  readonly heading: boolean;
  /** Its sentences, as a range `[first, last)` of indices into the reading's. */
  readonly first: number;
  readonly last: number;
};

/** The passages of the readings, in the library's order; a block without a sentence is none. */
export function passagesOf(readings: readonly Reading[]): readonly Passage[] {
  return readings.flatMap(({ article, sentences }, reading) => {
    let first = 0;
    return article.blocks.flatMap(({ span, kind }, block): readonly Passage[] => {
      let last = first;
      while (sentences[last]?.block === block) last += 1;
      const passage = { reading, block, span, heading: kind === 'heading', first, last };
      first = last;
      return passage.first === passage.last ? [] : [passage];
    });
  });
}

/** Where the passages of each reading begin: those of reading `r` are `[first[r], first[r + 1])`. */
export function firstPassages(passages: readonly Passage[], readings: number): Uint32Array {
  const first = new Uint32Array(readings + 1);
  for (const { reading } of passages) first[reading + 1] = (first[reading + 1] ?? 0) + 1;
  for (let at = 0; at < readings; at += 1) first[at + 1] = (first[at + 1] ?? 0) + (first[at] ?? 0);
  return first;
}
