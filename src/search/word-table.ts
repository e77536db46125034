import type { Reading } from '../library/reading.ts';
import { tokens, type Token } from '../text/token.ts';
import { growing } from './growing.ts';
import type { Passage } from './passages.ts';
import { isStopWordElsewhere, stopWords } from './stop-words.ts';

/** Every word of a library in order, as numbers: what the second stage reads instead of cutting texts up again. */
export type WordTable = {
  /** The library's folded words by number, in the order in which they first occur. */
  readonly words: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** By word number: one of `wordKind`. */
  readonly kinds: Uint8Array;
  /** The words of passage `p` stand at `[offsets[p], offsets[p + 1])`. */
  readonly offsets: Uint32Array;
  readonly ids: Uint32Array;
  /** Where each begins, in UTF-16 units after its passage; in 16 bits unless a passage is too long for them. */
  readonly starts: Uint16Array | Uint32Array;
  /** By passage: where it begins, in UTF-16 units of its article's text. */
  readonly begins: Uint32Array;
  /** The words of the title of reading `r` stand at `[titleOffsets[r], titleOffsets[r + 1])` of `titleIds`. */
  readonly titleOffsets: Uint32Array;
  readonly titleIds: Uint32Array;
};

/** A run of words of a passage: their numbers and where they begin, in UTF-16 units after `begin`. */
export type Words = {
  readonly ids: Uint32Array;
  readonly starts: Uint16Array | Uint32Array;
  /** Where the passage begins, in UTF-16 units of its article's text. */
  readonly begin: number;
};

/** What a word is. A `filler` is a stop word in another language than English: it is indexed, since English may mean it. */
export const wordKind = { plain: 0, stop: 1, numeral: 2, filler: 3 } as const;

/** Numbers the words of passages, then those that only titles have. Linear in their text. */
export function tableOf(readings: readonly Reading[], passages: readonly Passage[]): WordTable {
  const numberOf = new Map<string, number>();
  const kinds: number[] = [];
  const ids = growing();
  const starts = growing();
  const offsets = new Uint32Array(passages.length + 1);
  const numbered = ({ word, kind }: Token) => {
    const known = numberOf.get(word);
    if (known !== undefined) return known;
    numberOf.set(word, numberOf.size);
    kinds.push(kind === 'number' ? wordKind.numeral : kindOf(word));
    return numberOf.size - 1;
  };
  for (const [at, { reading, span }] of passages.entries()) {
    for (const token of tokens(readings[reading]?.article.text ?? '', span)) {
      ids.push(numbered(token));
      starts.push(token.start - span.start);
    }
    offsets[at + 1] = ids.length();
  }
  const titleIds = growing();
  const titleOffsets = new Uint32Array(readings.length + 1);
  for (const [at, { article }] of readings.entries()) {
    for (const token of tokens(article.facts.title)) titleIds.push(numbered(token));
    titleOffsets[at + 1] = titleIds.length();
  }
  return {
    words: [...numberOf.keys()],
    numberOf,
    kinds: Uint8Array.from(kinds),
    offsets,
    ids: ids.done(),
    starts: passages.every(({ span }) => span.end - span.start <= 0xff_ff)
      ? Uint16Array.from(starts.done())
      : starts.done(),
    begins: Uint32Array.from(passages, ({ span }) => span.start),
    titleOffsets,
    titleIds: titleIds.done(),
  };
}

function kindOf(word: string): number {
  if (stopWords.has(word)) return wordKind.stop;
  return isStopWordElsewhere(word) ? wordKind.filler : wordKind.plain;
}

/** The words of a passage. */
export function wordsOf({ offsets, ids, starts, begins }: WordTable, passage: number): Words {
  const from = offsets[passage] ?? 0;
  const to = offsets[passage + 1] ?? from;
  return { ids: ids.subarray(from, to), starts: starts.subarray(from, to), begin: begins[passage] ?? 0 };
}

/** The words of the title of a reading. */
export function titleOf({ titleOffsets, titleIds }: WordTable, reading: number): Uint32Array {
  return titleIds.subarray(titleOffsets[reading] ?? 0, titleOffsets[reading + 1] ?? 0);
}

/** The words that begin inside a span, of a run in order. */
export function wordsWithin(
  { ids, starts, begin }: Words,
  span: { readonly start: number; readonly end: number },
): Words {
  const from = firstAt(starts, span.start - begin);
  const to = firstAt(starts, span.end - begin);
  return { ids: ids.subarray(from, to), starts: starts.subarray(from, to), begin };
}

/** How a folded word is written where the library first has it; undefined where it has not. */
export function writtenAs(
  {
    table,
    passages,
    readings,
  }: {
    readonly table: WordTable;
    readonly passages: readonly Passage[];
    readonly readings: readonly Reading[];
  },
  word: string,
): string | undefined {
  const at = table.ids.indexOf(table.numberOf.get(word) ?? -1);
  if (at === -1) return undefined;
  const passage = passages[firstAt(table.offsets, at + 1) - 1];
  const text = passage && readings[passage.reading]?.article.text;
  const start = table.starts[at];
  if (passage === undefined || text === undefined || start === undefined) return undefined;
  const [first] = tokens(text, { start: passage.span.start + start, end: passage.span.end });
  return first && text.slice(first.start, first.end).replace(/['’]s$/iu, '');
}

/** The first of the ascending numbers that is not below a bound. */
function firstAt(ascending: Uint16Array | Uint32Array, bound: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
