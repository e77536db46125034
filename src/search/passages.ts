import type { Article } from '../library/article.ts';
import type { Reading } from '../library/reading.ts';
import type { Span } from '../text/span.ts';
import { growing } from './growing.ts';

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

/** Passages as numbers: of each its reading and block, and where its sentences begin and end. */
export function packPassages(passages: readonly Passage[]): Uint32Array {
  const packed = growing();
  for (const { reading, block, first, last } of passages)
    for (const number of [reading, block, first, last]) packed.push(number);
  return packed.done();
}

/** The passages of a library's articles from their numbers, without a look at the sentences. */
export function unpackPassages(articles: readonly Article[], packed: Uint32Array): readonly Passage[] {
  const passages: Passage[] = [];
  for (let at = 0; at < packed.length; at += 4) {
    const [reading = 0, block = 0, first = 0, last = 0] = packed.subarray(at, at + 4);
    const { span, kind } = articles[reading]?.blocks[block] ?? {};
    if (span) passages.push({ reading, block, span, heading: kind === 'heading', first, last });
  }
  return passages;
}

/** Where the passages of each reading begin: those of reading `r` are `[first[r], first[r + 1])`. */
export function firstPassages(passages: readonly Passage[], readings: number): Uint32Array {
  const first = new Uint32Array(readings + 1);
  for (const { reading } of passages) first[reading + 1] = (first[reading + 1] ?? 0) + 1;
  for (let at = 0; at < readings; at += 1) first[at + 1] = (first[at + 1] ?? 0) + (first[at] ?? 0);
  return first;
}
