import { trim, type Span } from '../text/span.ts';

/** UTF-16 units that a sentence may have; what is longer is no sentence that anybody would quote. */
export const LONGEST = 1200;

/** Where a long sentence may be cut, best first: after what ends a clause, at white space that may end a line, at any. */
const PLACES = [
  /(?:[;,:–—]["'”’»›)\]]*\s+|[，、；：])(?![\s\p{M}\p{Gr_Ext}\p{EMod}\u200d])/gu,
  /[^\S\u00a0\u2007\u202f]+(?![\s\p{M}\p{Gr_Ext}\p{EMod}\u200d])/gu,
  /\s(?![\s\p{M}\p{Gr_Ext}\p{EMod}\u200d])/gu,
];

/** A cut that leaves less than this many units in a piece is made at a place of the next kind instead. */
const SHORTEST = LONGEST / 4;

/**
 * Cuts a sentence of more than `LONGEST` units into pieces of at most so many, in order, disjoint and without white space
 * at their ends; together they cover all of it that is not white space. Without white space to cut at, it is cut
 * between grapheme clusters, and a cluster that is itself too long between characters.
 */
export function cutLong(text: string, sentence: Span): readonly Span[] {
  const pieces: Span[] = [];
  let rest = sentence;
  while (rest.end - rest.start > LONGEST) {
    const cut = rest.start + cutWithin(text.slice(rest.start, rest.start + LONGEST + 1));
    pieces.push(trim(text, { start: rest.start, end: cut }));
    rest = trim(text, { start: cut, end: rest.end });
  }
  return [...pieces, rest];
}

/** How many of the first units of a text, at most `LONGEST` without white space at their end, make a piece. */
function cutWithin(beginning: string): number {
  for (const [at, place] of PLACES.entries()) {
    const last = [...beginning.matchAll(place)].at(-1);
    const end = last === undefined ? 0 : last.index + last[0].length;
    if (end > (at === PLACES.length - 1 ? 0 : SHORTEST)) return end;
  }
  // The last cluster may go on behind the beginning, so it goes to the next piece; half a pair would be one of its own.
  const whole = /[\ud800-\udbff]$/.test(beginning) ? beginning.slice(0, -1) : beginning;
  const clusters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(whole)];
  const last = clusters.at(-1)?.index ?? 0;
  if (last > 0) return last;
  return /[\ud800-\udbff]$/.test(beginning.slice(0, LONGEST)) ? LONGEST - 1 : LONGEST;
}
