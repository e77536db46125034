import type { Span } from './span.ts';

// "RussiaHoax", "USElection", "MAGA2020": a capital after a small letter, the last capital before a small letter, a
// change between letters and digits, and underscores all part words. A digit after one or two letters does not (G20).
const PART =
  /\p{Lu}{1,2}\p{Nd}+(?![\p{L}\p{Nd}])|\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{M}]+|[\p{L}\p{M}]|\p{N}+/gu;

/** The words run together in a hashtag, as spans from its `#` on, in UTF-16 units. */
export function hashtagParts(hashtag: string): readonly Span[] {
  return Array.from(hashtag.matchAll(PART), ({ index, 0: part }) => ({
    start: index,
    end: index + part.length,
  }));
}
