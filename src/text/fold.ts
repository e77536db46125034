import type { Span } from './span.ts';

/** A text folded for matching, and the way back to the text that it came from. */
export type Folded = {
  readonly text: string;
  /**
   * The smallest span of the original that covers a span of the folded text, both in UTF-16 units.
   * An empty span maps to an empty one.
   * @throws RangeError when the span does not lie inside the folded text.
   */
  original(folded: Span): Span;
};

/** Marks that letters wear and that people leave off when they type; not the voicing marks of kana. */
const DIACRITIC = /[[\p{Mn}&&[\p{sc=Inherited}\p{sc=Hebrew}]]--[\u3099\u309a]]/gv;

/** Soft hyphen, zero-width characters, direction marks, variation selectors: nobody types them. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

/** What compatibility normalisation leaves alone or would turn into a space. */
const PLAIN: ReadonlyMap<string, string> = new Map(
  [
    ['‘’‚‛′‹›`´ʼʹ＇', "'"],
    ['“”„‟″«»＂', '"'],
    ['‐‑‒–—―−⸺⸻﹘﹣－', '-'],
    ['øØ', 'o'],
    ['đĐðÐ', 'd'],
    ['łŁ', 'l'],
    ['ı', 'i'],
    ['ħĦ', 'h'],
    ['ŧŦ', 't'],
    ['ßẞ', 'ss'],
    ['æÆ', 'ae'],
    ['œŒ', 'oe'],
    ['þÞ', 'th'],
    ['ς', 'σ'],
  ].flatMap(([from = '', to = '']) => Array.from(from, (letter) => [letter, to] as const)),
);

// Marks belong to the letter before them, and conjoining Hangul to one syllable; a run of plain ASCII gives back
// its last letter when a mark follows. Forty marks are more than any script needs, and keep normalising linear.
// eslint-disable-next-line no-control-regex
const CLUSTER = /[\0-\x7f]+(?!\p{M})|[\u1100-\u11ff]{1,3}|.\p{M}{0,40}/gsu;
// eslint-disable-next-line no-control-regex
const ASCII = /^[\0-\x5f\x61-\x7f]*$/;

/**
 * A text folded for matching: compatibility-normalised, lower case, without diacritics, with straight quotation
 * marks, plain hyphens and ordinary spaces, and without soft hyphens and zero-width characters. Lengths change
 * (`ﬁ`, `½`, `İ`), so use `original` before slicing. Lone surrogates pass through.
 */
export function fold(text: string): Folded {
  if (ASCII.test(text)) return { text: text.toLowerCase(), original: (span) => checked(span, text.length) };
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { index, 0: cluster } of text.matchAll(CLUSTER)) {
    const ascii = ASCII.test(cluster);
    const folded = ascii ? cluster.toLowerCase() : foldCluster(cluster);
    pieces.push(folded);
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(ascii ? index + unit : index);
      ends.push(ascii ? index + unit + 1 : index + cluster.length);
    }
  }
  const folded = pieces.join('');
  return {
    text: folded,
    original(span) {
      const { start, end } = checked(span, folded.length);
      const from = starts[start] ?? text.length;
      return { start: from, end: start === end ? from : (ends[end - 1] ?? text.length) };
    },
  };
}

/** The folded form of a word, without the way back. */
export function foldWord(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return word.replace(CLUSTER, (cluster) =>
    ASCII.test(cluster) ? cluster.toLowerCase() : foldCluster(cluster),
  );
}

/** Single letters as they fold, since the same few make up a text; at most as many as there are UTF-16 units. */
const LETTERS = new Map<string, string>();

function foldCluster(cluster: string): string {
  if (cluster.length > 1) return foldAnew(cluster);
  const known = LETTERS.get(cluster);
  if (known !== undefined) return known;
  const folded = foldAnew(cluster);
  LETTERS.set(cluster, folded);
  return folded;
}

function foldAnew(cluster: string): string {
  const plain = Array.from(cluster, (letter) =>
    INVISIBLE.test(letter) ? '' : (PLAIN.get(letter) ?? letter),
  );
  const bare = plain.join('').normalize('NFKD').replace(DIACRITIC, '').toLowerCase().replace(DIACRITIC, '');
  return Array.from(bare.normalize('NFC'), (letter) =>
    /\p{Zs}/u.test(letter) ? ' ' : (PLAIN.get(letter) ?? letter),
  ).join('');
}

function checked({ start, end }: Span, length: number): Span {
  if (!(0 <= start && start <= end && end <= length))
    throw new RangeError(`Span ${start}–${end} lies outside a folded text of ${length} units`);
  return { start, end };
}
