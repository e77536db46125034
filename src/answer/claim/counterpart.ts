import { lemma } from '../../search/lemma.ts';
import type { Contrast } from './contrast.ts';
import { sameFact, type Fact } from './fact.ts';
import { contradicts, turns } from './opposite.ts';
import { isTitle } from './title.ts';

/** Whether two words turn a statement round when one takes the other's place. */
export const opposite = (one: Fact, other: Fact) =>
  turns(one.form, other.form) || contradicts(one.form, other.form);

/** Whether a word is part of a person's name of which the passage has the rest: "Ada" in "Ada Roth" against "Roth". */
export function isShorter(fact: Fact, claim: readonly Fact[], passage: readonly Fact[]): boolean {
  const rest = claim.filter((other) => other !== fact && other.person === fact.person);
  return fact.person !== undefined && rest.some((word) => passage.some((other) => sameFact(word, other)));
}

/** A word of the claim with what stands in its place, named for the kind of fact that differs. */
export function contrastOf(fact: Fact, against: Fact | undefined): Contrast {
  if (against && opposite(fact, against)) return { kind: 'negation', asked: fact, passage: against };
  if (against?.time !== undefined) return { kind: 'date', asked: fact, passage: against.time.span };
  // In small letters a name looks like a word, but not like a form of one ("opening").
  const isName =
    fact.kind === 'word' && against?.kind === 'name' && lemma(fact.form) === fact.form && !isTitle(fact.form);
  const kind = isName ? 'name' : fact.kind;
  return { kind, asked: fact, ...(against && { passage: against }) };
}

/** In a run of at most this many telling words, each stands for the one at its place. */
const short = 4;

/** What the passage has in the place of a fact: one of its kind first, else the one at the same place of a short run. */
export function partner(
  fact: Fact,
  at: number,
  ours: readonly Fact[],
  theirs: readonly Fact[],
  paired: ReadonlySet<Fact>,
): Fact | undefined {
  const free = theirs.filter((other) => !paired.has(other) && canStandFor(other, fact));
  const contrary = free.find((other) => opposite(fact, other));
  if (contrary !== undefined) return contrary;
  const alike = free.find(({ kind }) => kind === fact.kind);
  if (fact.kind !== 'word' && alike !== undefined) return alike;
  if (theirs.length > short) return undefined;
  if (fact.kind !== 'word' && free.length === 1) return free[0];
  const there = fact.kind !== 'word' || ours.length === theirs.length ? theirs[at] : undefined;
  return there !== undefined && free.includes(there) ? there : undefined;
}

/** Neither a title nor the name of a firm or a newspaper stands where a person is named. */
function canStandFor(other: Fact, { person }: Fact): boolean {
  if (person !== undefined && isTitle(other.form)) return false;
  return person === undefined || other.kind !== 'name' || other.person !== undefined;
}
