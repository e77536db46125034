import type { Reading } from '../../library/reading.ts';
import type { Span } from '../../text/span.ts';
import { numbersIn, plainWords, tellingStems } from './plain-words.ts';

/** A sentence of a reading, cut at marks and lines, as words. */
export type PlainSentence = {
  readonly article: string;
  readonly span: Span;
  readonly text: string;
  readonly words: readonly string[];
  readonly joined: string;
  readonly stems: ReadonlySet<string>;
  readonly numbers: ReadonlySet<number>;
};

/** All that the readings of a pack say, cut up apart from how the generator does it: at full stops before a capital, and lines. */
export function plainSentences(readings: readonly Reading[]): readonly PlainSentence[] {
  return readings.flatMap(({ article: { id, text, marked } }) => {
    const found: PlainSentence[] = [];
    for (const { index, 0: cut } of text.matchAll(
      /[^\n]+?(?:[.!?…]["”’»)]*(?=\s+["“‘„«(]?[\p{Lu}\p{N}])|(?=\n|$))/gu,
    )) {
      const span = { start: index, end: index + cut.length };
      if (marked.some((range) => range.span.start < span.end && span.start < range.span.end)) continue;
      const words = plainWords(cut);
      if (words.length > 0)
        found.push({
          article: id,
          span,
          text: cut,
          words,
          joined: ` ${words.join(' ')} `,
          stems: tellingStems(words),
          numbers: numbersIn(words),
        });
    }
    return found;
  });
}
