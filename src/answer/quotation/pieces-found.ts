import type { Index } from '../../search/index.ts';
import type { Span } from '../../text/span.ts';
import { withoutPossessives } from '../wording/possessive.ts';
import { wording, type Wording } from '../wording/wording.ts';

/** A run of the asked words found as it stands in a block. */
export type Found = {
  readonly passage: number;
  readonly reading: number;
  /** UTF-16 units of the article. */
  readonly span: Span;
  /** `[from, to)` in the asked words. */
  readonly asked: readonly [number, number];
};

/** The wording of the passages that are looked through, by index into `index.passages`. */
export type Wordings = ReadonlyMap<number, readonly Wording[]>;

/** The wording of each of some passages. */
export function wordings(
  { passages, readings }: Pick<Index, 'passages' | 'readings'>,
  ids: readonly number[],
): Wordings {
  return new Map(
    ids.flatMap((id) => {
      const passage = passages[id];
      const text = passage && readings[passage.reading]?.article.text;
      return passage && text !== undefined
        ? [[id, withoutPossessives(wording(text, passage.span))] as const]
        : [];
    }),
  );
}

/** Every run of `asked`, from `from` on, that is the longest at its place and has at least `least` words, in text order. */
function runsFrom(
  { passages }: Index,
  within: Wordings,
  asked: readonly Wording[],
  { from, least }: { readonly from: number; readonly least: number },
): readonly Found[] {
  const found: Found[] = [];
  for (const [id, words] of within) {
    const passage = passages[id];
    if (passage === undefined) continue;
    for (const at of words.keys()) {
      const [to, end] = runAt(asked, from, words, at);
      const [first, last] = [words[at], words[end - 1]];
      if (to - from < least || first === undefined || last === undefined) continue;
      found.push({
        passage: id,
        reading: passage.reading,
        span: { start: first.start, end: last.end },
        asked: [from, to],
      });
    }
  }
  return found;
}

/** How far two wordings go on alike; words that a hyphen or space parts on one side only are alike. */
function runAt(
  asked: readonly Wording[],
  from: number,
  words: readonly Wording[],
  at: number,
): readonly [number, number] {
  let [i, j] = [from, at];
  for (;;) {
    const [one, other] = [asked[i]?.form, words[j]?.form];
    if (one === undefined || other === undefined) break;
    if (one === other) [i, j] = [i + 1, j + 1];
    else if (other === one + (asked[i + 1]?.form ?? ' ') && /\p{L}/u.test(one)) [i, j] = [i + 2, j + 1];
    else if (one === other + (words[j + 1]?.form ?? ' ') && /\p{L}/u.test(other)) [i, j] = [i + 1, j + 2];
    else break;
  }
  return [i, j];
}

/** The places where all of the asked words stand in one block. */
export function wholeAt(index: Index, within: Wordings, asked: readonly Wording[]): readonly Found[] {
  return runsFrom(index, within, asked, { from: 0, least: asked.length });
}

/** The most pieces that a quotation is taken apart into. */
const mostPieces = 6;

/** How a quotation is taken apart. */
export type Cutting = {
  /** The fewest words of a piece, unless less than that is asked for. */
  readonly least: number;
  /** Where a piece must begin, as indices into the asked words. */
  readonly breaks?: ReadonlySet<number>;
  /** Each piece stands after the one before it. */
  readonly inOrder: boolean;
};

/** The asked words as pieces that stand in the passages, the longest first; undefined when some of them stand nowhere. */
export function piecesOf(
  index: Index,
  within: Wordings,
  asked: readonly Wording[],
  { least, breaks = new Set(), inOrder }: Cutting,
): readonly Found[] | undefined {
  const pieces: Found[] = [];
  for (let from = 0; from < asked.length;) {
    const next = [...breaks].find((place) => place > from) ?? asked.length;
    const part = asked.slice(0, next);
    const before = inOrder ? pieces.at(-1) : undefined;
    const [longest] = runsFrom(index, within, part, { from, least: Math.min(least, next - from) })
      .filter(({ span }) => before === undefined || span.start >= before.span.end)
      .toSorted((a, b) => b.asked[1] - a.asked[1]);
    if (longest === undefined || pieces.length === mostPieces) return undefined;
    pieces.push(longest);
    [, from] = longest.asked;
  }
  const tooShort = pieces.some(
    ({ asked: [from, to] }) =>
      to - from < least && !(startsPart(breaks, from) && endsPart(breaks, asked, to)),
  );
  return tooShort ? undefined : pieces;
}

const startsPart = (breaks: ReadonlySet<number>, from: number) => from === 0 || breaks.has(from);
const endsPart = (breaks: ReadonlySet<number>, asked: readonly Wording[], to: number) =>
  to === asked.length || breaks.has(to);
