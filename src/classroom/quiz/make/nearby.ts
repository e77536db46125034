import { alike, type PackTold } from './pack.ts';
import type { Told } from './told.ts';

/** From this share of what a sentence says, another one speaks of the same: weighed by how rare it is, or of its words. */
const SAME_MATTER = { weighed: 0.17, words: 0.28 };

/**
 * Everything in a pack that speaks of the same as a sentence: itself, those that share enough of its words, and those right after
 * them, which may go on with a pronoun. A choice that stands there may be right as well.
 * @param frame the stems of the sentence without what is asked for
 */
export function nearby(pack: PackTold, one: Told, frame: ReadonlySet<string>): readonly Told[] {
  const near = new Set([one.at]);
  for (const [at, share] of alike(pack, frame)) {
    const words = pack.told[at]?.content.intersection(frame).size ?? 0;
    if (share < SAME_MATTER.weighed && words < SAME_MATTER.words * frame.size) continue;
    near.add(at);
    const next = pack.told[at + 1];
    if (next?.from === pack.told[at]?.from) near.add(at + 1);
  }
  return [...near].flatMap((at) => pack.told[at] ?? []);
}
