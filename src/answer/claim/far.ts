import type { Contrast } from './contrast.ts';
import type { Fact } from './fact.ts';
import { otherNames } from './other-names.ts';
import { otherNegation } from './other-negation.ts';
import { otherNumbers } from './other-numbers.ts';
import { otherStatement } from './other-statement.ts';
import { swaps } from './swapped.ts';
import { mayBe, type TimeSaid } from './time-said.ts';

/**
 * What differs between a claim and a passage about the same thing in other words: only facts of which the passage has the
 * like, because what it does not speak of is no difference.
 * @param share how much of the claim stands in the passage, 0 to 1
 */
export function farApart(
  claim: readonly Fact[],
  passage: readonly Fact[],
  share: number,
): readonly Contrast[] {
  const swapped = swaps(claim, passage, 'number', false);
  const statement = otherStatement(claim, passage);
  return [
    ...swapped.map((swap): Contrast => ({ kind: 'number', ...swap })),
    ...otherNumbers(claim, passage),
    ...otherDates(claim, passage),
    ...otherNames(claim, passage, share),
    ...(statement.length > 0 ? statement : otherNegation(claim, passage)),
  ];
}

const times = (facts: readonly Fact[]) => [...new Set(facts.flatMap(({ time }) => time ?? []))];

/** The claim's times, where the passage names times and none of them can be meant. */
function otherDates(claim: readonly Fact[], passage: readonly Fact[]): readonly Contrast[] {
  const placed = times(passage).filter(({ range }) => range !== undefined);
  return times(claim).flatMap((asked): readonly Contrast[] => {
    const [nearest] = placed.toSorted((a, b) => sharedFields(asked, b) - sharedFields(asked, a));
    if (nearest === undefined || placed.some((said) => mayBe(asked, said))) return [];
    return [{ kind: 'date', asked: asked.span, passage: nearest.span }];
  });
}

function sharedFields(asked: TimeSaid, said: TimeSaid): number {
  const [year, month] = said.range?.from.split('-') ?? [];
  return Number(asked.range?.from.startsWith(`${year}`) === true) + Number(asked.month === Number(month));
}
