import type { Span } from '../text/span.ts';
import type { Index } from './index.ts';

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
  const between = String.raw`[^\p{L}\p{N}]*`;
  const pattern = new RegExp(
    words
      .slice(0, 40)
      .map((word) => Array.from(word, (letter) => (/[\p{L}\p{N}]/u.test(letter) ? letter : between)).join(''))
      .join(String.raw`[^\p{L}\p{N}]+`),
    'iu',
  );
  return passages.flatMap(({ reading, span }, id) => {
    if (!allowed(reading)) return [];
    return pattern.test(textOf(readings, reading, span)) ? [id] : [];
  });
}

function textOf(readings: Index['readings'], reading: number, span: Span): string {
  return readings[reading]?.article.text.slice(span.start, span.end) ?? '';
}
