import { align, type Step } from '../../answer/wording/alignment.ts';
import { isStopWordElsewhere, stopWords } from '../../search/stop-words.ts';
import type { Said } from './said.ts';
import type { SaidWord } from './said-word.ts';
import { sameWord, sidesOf } from './same-word.ts';

/** The words of a message that are nearest to a claim, set beside it. */
export type Nearest = {
  readonly words: readonly SaidWord[];
  /** `a` are its words, `b` the claim's. */
  readonly steps: readonly Step[];
  /** Whether most of the words of each stand in the other. */
  readonly isNear: boolean;
};

/** From these shares of the claim's words, and of the message's, the two are nearly the same: in their order, or else in any. */
const near = { claim: 0.65, message: 0.55 } as const;
const nearInAnyOrder = { claim: 0.85, message: 0.7 } as const;
/** Below these the two are not even compared; typing errors count as words that are not there. */
const mayBeNear = { claim: 0.5, message: 0.4 } as const;

/** The most words that are aligned, on each side. */
const most = 250;

/** Finds the sentence of a message, or all of it, that is nearest to a claim. */
export function nearest(message: Said, claim: Said): Nearest {
  const sides = sidesOf(message, claim);
  const wanted = claim.words.slice(0, most);
  const whole = { from: 0, to: message.words.length };
  let best: Nearest = { words: [], steps: [], isNear: false };
  let highest = -1;
  for (const { from, to } of [...message.sentences, whole]) {
    const words = message.words.slice(from, Math.min(to, from + most));
    if (!haveEachOther(words, wanted, mayBeNear)) continue;
    const steps = align(words, wanted, (one, other) => sameWord(one, other, sides));
    const shared = steps.reduce((sum, { same, a }) => sum + (same ? a[1] - a[0] : 0), 0);
    const [ofClaim, ofMessage] = [shared / Math.max(1, wanted.length), shared / Math.max(1, words.length)];
    const value = Math.min(ofClaim, ofMessage) + Math.max(ofClaim, ofMessage) / 10;
    if (value <= highest) continue;
    highest = value;
    const inOrder = ofClaim >= near.claim && ofMessage >= near.message;
    best = { words, steps, isNear: inOrder || haveEachOther(words, wanted, nearInAnyOrder) };
  }
  return best;
}

/** Whether so much of each stands in the other, in whatever order, and not only words that say nothing by themselves. */
function haveEachOther(
  words: readonly SaidWord[],
  wanted: readonly SaidWord[],
  shares: { readonly claim: number; readonly message: number },
): boolean {
  const [ours, theirs] = [words, wanted].map((side) => new Set(side.map(({ form }) => form)));
  if (ours === undefined || theirs === undefined) return false;
  const shared = ours.intersection(theirs);
  if (shared.size < shares.claim * theirs.size || shared.size < shares.message * ours.size) return false;
  return [...shared].some((form) => !stopWords.has(form) && !isStopWordElsewhere(form));
}
