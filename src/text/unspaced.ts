import type { Span } from './span.ts';

/** A class (flag `v`) of the scripts that are written without spaces between words. */
export const UNSPACED =
  '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}ー々]';

/** UTF-16 units a call: Intl.Segmenter takes far more than twice the time for twice the text. */
const AT_ONCE = 2000;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The words of a run of a script without spaces, as spans from `offset` on, in UTF-16 units. */
export function unspacedWords(run: string, offset: number): readonly Span[] {
  const words: Span[] = [];
  let from = 0;
  while (from < run.length) {
    const piece = run.slice(from, from + AT_ONCE);
    const atEnd = from + piece.length === run.length;
    const segments = [...segmenter.segment(piece)];
    // The cut may run through the last word, so it is read again with what follows.
    const kept = atEnd || segments.length < 2 ? segments : segments.slice(0, -1);
    for (const { index, segment, isWordLike } of kept)
      if (isWordLike === true)
        words.push({ start: offset + from + index, end: offset + from + index + segment.length });
    const last = kept.at(-1);
    from += last === undefined ? piece.length : last.index + last.segment.length;
  }
  return words;
}
