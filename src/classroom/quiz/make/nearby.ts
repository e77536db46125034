import type { PackTold } from './pack.ts';
import type { Told } from './told.ts';

/** How much of what a scene says the sentences of a pack say too, from 0 to 1, by their place in it. See `alike`. */
export type Shares = ReadonlyMap<number, number>;

/** From this share of what a sentence says, another one speaks of the same: weighed by how rare it is, or of its words. */
const SAME_MATTER = { weighed: 0.17, words: 0.28 };

/** Below this share of all that is shown nothing of it can be so much. */
const LEAST = 0.07;

/**
 * Everything in a pack that speaks of the same as a sentence: itself, those that share enough of its words, and those right after
 * them in their paragraph, which may go on with a pronoun. A choice that stands there may be right as well.
 * @param shares of all that is shown
 * @param frame the stems of what is shown without what is asked for
 */
export function nearby(
  pack: PackTold,
  { at: own }: Told,
  shares: Shares,
  frame: ReadonlySet<string>,
): readonly Told[] {
  const all = weightOf(pack, frame);
  const near = new Set([own]);
  for (const [at, share] of shares) {
    if (share < LEAST) continue;
    const common = pack.told[at]?.content.intersection(frame) ?? new Set();
    if (common.size < SAME_MATTER.words * frame.size && weightOf(pack, common) < SAME_MATTER.weighed * all)
      continue;
    near.add(at);
    const [said, next] = [pack.told[at], pack.told[at + 1]];
    if (next?.from === said?.from && next?.block === said?.block) near.add(at + 1);
  }
  return [...near].flatMap((at) => pack.told[at] ?? []);
}

function weightOf(pack: PackTold, stems: ReadonlySet<string>): number {
  let sum = 0;
  for (const stem of stems) sum += pack.weight(stem);
  return sum;
}
