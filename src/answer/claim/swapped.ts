import { root } from '../../search/lemma.ts';
import type { Span } from '../../text/span.ts';
import { sameFact, tells, type Fact } from './fact.ts';
import type { Kind } from '../wording/fact-kind.ts';
import { isTitle } from './title.ts';

/** A fact of the claim that stands where the passage has another one of the claim's facts; spans of each side's text. */
export type Swap = { readonly asked: Span; readonly passage: Span };

/** Words of one kind that stand together on both sides (a given name with its surname), as `[from, to)` on each. */
type Shared = { readonly at: readonly [number, number]; readonly there: readonly [number, number] };

/** How many words to either side of a fact say what it is about. */
const reach = 3;

/**
 * The facts of one kind that both sides have, each in the other's place: "12 votes to 8" against "8 votes to 12". The words
 * around them in their clauses decide; where these say nothing, the order does, if `byOrder`.
 */
export function swaps(
  claim: readonly Fact[],
  passage: readonly Fact[],
  kind: Kind,
  byOrder: boolean,
): readonly Swap[] {
  const shared = sharedFacts(claim, passage, kind);
  return shared.flatMap((one) => {
    const other = shared.find((each) => each !== one && crossed(claim, passage, one, each, byOrder));
    const asked = cut(claim, one.at);
    const instead = other && cut(passage, other.there);
    return asked && instead ? [{ asked, passage: instead }] : [];
  });
}

function sharedFacts(claim: readonly Fact[], passage: readonly Fact[], kind: Kind): readonly Shared[] {
  const found: Shared[] = [];
  for (const [at, fact] of claim.entries()) {
    if (fact.kind !== kind || isTitle(fact.form) || claim.findIndex((other) => sameFact(other, fact)) !== at)
      continue;
    const there = passage.findIndex((other) => other.kind === kind && sameFact(fact, other));
    if (there === -1) continue;
    const before = found.at(-1);
    if (kind === 'name' && before?.at[1] === at && before.there[1] === there)
      found[found.length - 1] = { at: [before.at[0], at + 1], there: [before.there[0], there + 1] };
    else found.push({ at: [at, at + 1], there: [there, there + 1] });
  }
  return found;
}

function crossed(
  claim: readonly Fact[],
  passage: readonly Fact[],
  one: Shared,
  other: Shared,
  byOrder: boolean,
): boolean {
  if (isList(claim, one.at, other.at) && isList(passage, one.there, other.there)) return false;
  const around = (a: Shared, b: Shared) => inCommon(context(claim, a.at), context(passage, b.there));
  const straight = around(one, one) + around(other, other);
  const across = around(one, other) + around(other, one);
  if (across !== straight || !byOrder) return across > straight;
  return one.at[0] < other.at[0] !== one.there[0] < other.there[0];
}

/** Whether nothing but "and" or the like stands between two facts, so that their order says nothing. */
function isList(facts: readonly Fact[], one: Shared['at'], other: Shared['at']): boolean {
  const [first, second] = one[0] < other[0] ? [one, other] : [other, one];
  return facts
    .slice(first[1], second[0])
    .every(
      (fact) =>
        isTitle(fact.form) ||
        /^(?:and|or|und|oder|y|o)$/.test(fact.form) ||
        fact.kind === facts[first[0]]?.kind,
    );
}

/** The roots of the telling words near a fact in its clause, with how near they stand; who says it counts as well. */
function context(facts: readonly Fact[], [from, to]: Shared['at']): ReadonlyMap<string, number> {
  const near = new Map<string, number>();
  const add = (fact: Fact | undefined, distance: number) => {
    if (fact === undefined || fact.kind === facts[from]?.kind || !(tells(fact) || fact.form === 'said'))
      return;
    near.set(root(fact.form), Math.max(near.get(root(fact.form)) ?? 0, reach + 1 - distance));
  };
  for (let distance = 1; distance <= reach && facts[from - distance]?.endsClause !== true; distance += 1)
    add(facts[from - distance], distance);
  for (let distance = 1; distance <= reach && facts[to - 2 + distance]?.endsClause !== true; distance += 1)
    add(facts[to - 1 + distance], distance);
  return near;
}

function inCommon(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  return [...a].reduce((sum, [word, nearness]) => sum + Math.min(nearness, b.get(word) ?? 0), 0);
}

function cut(facts: readonly Fact[], [from, to]: Shared['at']): Span | undefined {
  const [first, last] = [facts[from], facts[to - 1]];
  return first && last && { start: first.start, end: last.end };
}
