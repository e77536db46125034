import type { Contrast } from './contrast.ts';
import { sameFact, tells, type Fact } from './fact.ts';

/** From this share of the claim's words in the passage, another name in it is worth saying. */
const enough = 0.5;

/** How far from what somebody is said to have done the passage may name who did it, in words. */
const reach = 4;

/** The words of one name. */
type Name = readonly Fact[];

/**
 * Names of the claim that the passage lacks, where the passage has another in their place: who did what the claim says, or
 * the one thing else that it names.
 * @param share how much of the claim stands in the passage, 0 to 1
 */
export function otherNames(
  claim: readonly Fact[],
  passage: readonly Fact[],
  share: number,
): readonly Contrast[] {
  const instead = otherInPlace(claim, passage);
  if (instead.length > 0 || share < enough) return instead;
  const [asked, ...more] = claim.filter((fact) => isLacking(passage, fact));
  if (asked === undefined || more.length > 0 || asked.person !== undefined) return [];
  const there = passage.find(
    (fact) => isLacking(claim, fact) && fact.person === undefined && alike(claim, asked, passage, fact),
  );
  if (there === undefined) return [];
  return [{ kind: 'name', asked, passage: there }];
}

/** Whether a name has some telling word beside it that the other has as well. */
function alike(claim: readonly Fact[], asked: Fact, passage: readonly Fact[], there: Fact): boolean {
  const words = beside(passage, there);
  return beside(claim, asked).some((fact) => words.some((other) => sameFact(fact, other)));
}

function beside(facts: readonly Fact[], fact: Fact): readonly Fact[] {
  return facts.filter(
    (other) => other.kind !== 'name' && tells(other) && apart(facts, [fact], other) <= reach,
  );
}

function isLacking(facts: readonly Fact[], fact: Fact): boolean {
  return fact.kind === 'name' && !facts.some((other) => sameFact(fact, other));
}

/** The one name of the claim that the passage lacks, against the one beside the same words there. */
function otherInPlace(claim: readonly Fact[], passage: readonly Fact[]): readonly Contrast[] {
  const [asked, ...more] = names(claim).filter((name) => !names(passage).some((other) => same(name, other)));
  if (asked === undefined || more.length > 0 || asked.every((fact) => !isLacking(passage, fact))) return [];
  const rest = claim.filter((fact) => !/^(?:name|negation)$/.test(fact.kind) && tells(fact));
  const shared = rest.filter((fact) => passage.some((other) => sameFact(fact, other)));
  if (shared.length < 2 || shared.length / rest.length <= enough) return [];
  const [deed] = rest
    .filter(({ kind }) => kind === 'word')
    .toSorted((a, b) => apart(claim, asked, a) - apart(claim, asked, b));
  const done = deed && passage.find((fact) => sameFact(deed, fact));
  if (done === undefined) return [];
  const [there] = names(passage)
    .filter((name) => canBe(asked, name) && apart(passage, name, done) <= reach)
    .toSorted((a, b) => apart(passage, a, done) - apart(passage, b, done));
  if (there === undefined || names(claim).some((name) => same(name, there))) return [];
  return [{ kind: 'name', asked: cut(asked), passage: cut(there) }];
}

/** Whether another name can stand in the place of one: a firm can in that of a firm, not in that of a person. */
function canBe([asked]: Name, [there]: Name): boolean {
  return asked?.person === undefined || there?.person !== undefined;
}

/** The names among facts: the words of one person, or else those with a capital that follow each other. */
function names(facts: readonly Fact[]): readonly Name[] {
  const found: Fact[][] = [];
  let before: Fact | undefined;
  for (const fact of facts) {
    const goesOn = before?.kind === 'name' && before.person === fact.person && before.endsClause !== true;
    if (fact.kind === 'name' && goesOn) found.at(-1)?.push(fact);
    else if (fact.kind === 'name') found.push([fact]);
    before = fact;
  }
  return found;
}

/** Whether two names can be of one person: all words of the shorter stand in the longer. */
function same(one: Name, other: Name): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.every((fact) => long.some((each) => sameFact(fact, each)));
}

/** How many words lie between a name and a fact, one more where the fact comes first. */
function apart(facts: readonly Fact[], name: Name, fact: Fact): number {
  const at = facts.indexOf(fact);
  const places = name.map((word) => facts.indexOf(word));
  const [first, last] = [Math.min(...places), Math.max(...places)];
  return at > last ? at - last : first - at + 0.5;
}

function cut(name: Name): { readonly start: number; readonly end: number } {
  return { start: name[0]?.start ?? 0, end: name.at(-1)?.end ?? 0 };
}
