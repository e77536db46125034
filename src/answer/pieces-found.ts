import type { Index } from '../search/index.ts';
import type { Span } from '../text/span.ts';
import { wording, type Wording } from './wording.ts';

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
export function wordings({ passages, readings }: Index, ids: readonly number[]): Wordings {
  return new Map(
    ids.flatMap((id) => {
      const passage = passages[id];
      const text = passage && readings[passage.reading]?.article.text;
      return passage && text !== undefined ? [[id, wording(text, passage.span)] as const] : [];
    }),
  );
}

/** The longest run of `asked`, from `from` on, that stands in one of the passages; the earliest passage where several do. */
function longestRun(
  { passages }: Index,
  within: Wordings,
  asked: readonly Wording[],
  from: number,
): Found | undefined {
  let best: Found | undefined;
  const first = asked[from]?.form;
  for (const [id, words] of within)
    for (const [at, { form }] of words.entries()) {
      if (form !== first) continue;
      let length = 1;
      while (from + length < asked.length && asked[from + length]?.form === words[at + length]?.form)
        length += 1;
      const last = words[at + length - 1];
      const passage = passages[id];
      if (
        length <= (best ? best.asked[1] - best.asked[0] : 0) ||
        words[at] === undefined ||
        !last ||
        !passage
      )
        continue;
      best = {
        passage: id,
        reading: passage.reading,
        span: { start: words[at].start, end: last.end },
        asked: [from, from + length],
      };
    }
  return best;
}

/** The fewest words a piece of a spliced quotation has; shorter runs stand anywhere. */
const shortestPiece = 3;

/** The asked words cut into the pieces that stand in the passages, in order; undefined when some of them stand nowhere. */
export function piecesOf(
  index: Index,
  within: Wordings,
  asked: readonly Wording[],
): readonly Found[] | undefined {
  const pieces: Found[] = [];
  for (let from = 0; from < asked.length;) {
    const found = longestRun(index, within, asked, from);
    if (found === undefined || found.asked[1] - from < Math.min(shortestPiece, asked.length))
      return undefined;
    pieces.push(found);
    from = found.asked[1];
  }
  return pieces.length <= 5 ? pieces : undefined;
}
