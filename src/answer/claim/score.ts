import type { Contrast } from './contrast.ts';
import { sameFact, tells, type Fact } from './fact.ts';

/** A result of two counts, "12 votes to 8", "12 to 8", "12–8". */
export type Score = { readonly first: Fact; readonly second: Fact };

const isCount = (fact: Fact | undefined): fact is Fact =>
  fact?.kind === 'number' && fact.quantity?.ordinal === false && fact.quantity.unit === undefined;

const isVotes = ({ form }: Fact) => /^(?:votes?|goals?|points?|sets?|games?|seats?)$/.test(form);
const isBetween = ({ form }: Fact) => /^(?:to|against|zu|gegen|contra|a)$/.test(form);

/** The scores among facts, in order and disjoint. */
export function scores(facts: readonly Fact[]): readonly Score[] {
  const found: Score[] = [];
  for (const [at, first] of facts.entries()) {
    if (!isCount(first) || found.some(({ second }) => second === first)) continue;
    const [next, after, last] = facts.slice(at + 1, at + 4);
    const second =
      next && isCount(next) && next.start === first.end + 1
        ? next
        : next && isBetween(next)
          ? after
          : next && isVotes(next) && after && isBetween(after)
            ? last
            : undefined;
    if (isCount(second)) found.push({ first, second });
  }
  return found;
}

/** From this share of the claim's other words in the passage, two scores that share neither count tell of one thing. */
const closely = 0.75;

/** The scores of the claim that the passage has otherwise: one count as in the claim, or neither where all else is. */
export function otherScores(claim: readonly Fact[], passage: readonly Fact[]): readonly Contrast[] {
  const said = scores(passage);
  const rest = claim.filter((fact) => fact.kind === 'word' && tells(fact));
  const shared = rest.filter((fact) => passage.some((other) => sameFact(fact, other)));
  const subjects = rest.filter((fact) => !isVotes(fact));
  const told = subjects.filter((fact) => shared.includes(fact)).length / Math.max(1, subjects.length);
  if (shared.length === 0) return [];
  return scores(claim).flatMap(({ first, second }): readonly Contrast[] => {
    const alike = (score: Score) =>
      Number(sameFact(first, score.first)) + Number(sameFact(second, score.second));
    const [nearest] = said.toSorted((a, b) => alike(b) - alike(a));
    if (nearest === undefined || said.some((score) => alike(score) === 2 || crosses(first, second, score)))
      return [];
    if (alike(nearest) === 0 && told < closely) return [];
    return (
      [
        [first, nearest.first],
        [second, nearest.second],
      ] as const
    )
      .filter(([asked, there]) => !sameFact(asked, there))
      .map(([asked, there]) => ({ kind: 'number', asked, passage: there }));
  });
}

/** Whether a score has the same two counts the other way round, which is said as numbers that changed places. */
function crosses(first: Fact, second: Fact, score: Score): boolean {
  return sameFact(first, score.second) && sameFact(second, score.first);
}
