import { align, type Step } from '../../answer/wording/alignment.ts';
import type { Said, SaidWord } from './said.ts';
import { sameWord, sidesOf } from './same-word.ts';

/** The words of a message that are nearest to a claim, set beside it. */
export type Nearest = {
  readonly words: readonly SaidWord[];
  /** `a` are its words, `b` the claim's. */
  readonly steps: readonly Step[];
  /** Whether most of the words of each stand in the other, in their order. */
  readonly isNear: boolean;
};

/** From these shares of the claim's words, and of the message's, the two are nearly the same. */
const near = { claim: 0.7, message: 0.55 } as const;

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
    const steps = align(words, wanted, (one, other) => sameWord(one, other, sides));
    const shared = steps.reduce((sum, { same, a }) => sum + (same ? a[1] - a[0] : 0), 0);
    const [ofClaim, ofMessage] = [shared / Math.max(1, wanted.length), shared / Math.max(1, words.length)];
    const value = Math.min(ofClaim, ofMessage) + Math.max(ofClaim, ofMessage) / 10;
    if (value <= highest) continue;
    highest = value;
    best = { words, steps, isNear: ofClaim >= near.claim && ofMessage >= near.message };
  }
  return best;
}
