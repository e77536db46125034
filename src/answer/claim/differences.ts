import type { Reading } from '../../library/reading.ts';
import type { Span } from '../../text/span.ts';
import { align, type Step } from '../wording/alignment.ts';
import type { Difference } from '../answer.ts';
import { claimParts } from './part.ts';
import { farApart } from './far.ts';
import { nearlySame } from './near.ts';
import { factsAsked, factsIn, sameFact, tells, type Fact } from './fact.ts';
import { timesAsked } from './time-said.ts';
import { wholeNames } from './whole-names.ts';
import { excerpt } from '../quoted.ts';

/** From this share of the claim's words in the passage, in their order, the two are compared word by word. */
const near = 0.7;

/** Up to how many telling words a claim is so short that one other word makes it look far, and that each word counts. */
const few = { near: 2, compared: 4 };

/** The most differences of one kind that are listed for a passage. */
const most = 4;

/**
 * Reads a claim once, and says of each passage what differs: numbers, dates, names and negation; other words only where the two
 * are nearly the same sentence. Of a long post, the sentence nearest to the passage is compared. No difference found is no verdict.
 * @param asked the claim as typed; each `asked` of a difference is cut from it
 * @returns takes the passage as UTF-16 units of the article's text
 */
export function comparison(asked: string): (reading: Reading, span: Span) => readonly Difference[] {
  const partFor = claimParts(asked);
  const times = timesAsked(asked);
  const known = new Map<number, readonly Fact[]>();
  const factsOf = (part: Span) => {
    const found = known.get(part.start) ?? factsAsked(asked, times, part);
    known.set(part.start, found);
    return found;
  };
  return (reading, span) => {
    const passage = factsIn(reading, span);
    const claim = factsOf(partFor(passage));
    const contrasts = contrasted(claim, passage);
    const joined = wholeNames(asked, reading.article.text, contrasts);
    return (['number', 'date', 'name', 'negation', 'word'] as const)
      .flatMap((kind) => joined.filter((each) => each.kind === kind).slice(0, most))
      .map(({ kind, asked: ours, passage: theirs }) => ({
        kind,
        ...(ours && { asked: asked.slice(ours.start, ours.end) }),
        ...(theirs && { passage: excerpt(reading, theirs) }),
      }));
  };
}

function contrasted(claim: readonly Fact[], passage: readonly Fact[]) {
  const steps = align(claim, passage, sameFact);
  const told = share(claim, steps, tells);
  return isNear(claim, passage, steps)
    ? nearlySame(claim, passage, steps, { words: told >= near || telling(claim) <= few.compared })
    : farApart(claim, passage, told);
}

/**
 * Short claims have few telling words, so that all of their words count; of the shortest, half are enough. Where almost every
 * word stands in the passage, the order may be what differs.
 */
function isNear(claim: readonly Fact[], passage: readonly Fact[], steps: readonly Step[]): boolean {
  const [told, all] = [share(claim, steps, tells), share(claim, steps, () => true)];
  if (told >= near || all >= (telling(claim) <= few.near ? 0.5 : near)) return true;
  const there = claim.filter((fact) => tells(fact) && passage.some((other) => sameFact(fact, other)));
  return told >= 0.5 && there.length / telling(claim) >= 0.85;
}

/** How many words of a claim say something. */
function telling(claim: readonly Fact[]): number {
  return claim.filter(tells).length;
}

function share(claim: readonly Fact[], steps: readonly Step[], counts: (fact: Fact) => boolean): number {
  const aligned = steps.flatMap(({ same, a }) => (same ? claim.slice(...a) : []));
  return aligned.filter(counts).length / Math.max(1, claim.filter(counts).length);
}
