import { editDistance } from '../../search/edit-distance.ts';
import type { Contrast } from './contrast.ts';
import { sameFact, tells, type Fact } from './fact.ts';
import { negatesThere } from '../wording/negation.ts';

/** A negation of something that both speak of, which only one of them has. */
export function otherNegation(claim: readonly Fact[], passage: readonly Fact[]): readonly Contrast[] {
  const [ours, theirs] = [negations(claim, passage), negations(passage, claim)];
  if (ours.length % 2 === theirs.length % 2) return [];
  const [asked, there] = [ours[0], theirs[0]];
  return [{ kind: 'negation', ...(asked && { asked }), ...(there && { passage: there }) }];
}

/** How many words a negation reaches over. */
const negated = 6;

/** The negations of one side that reach a word of the other, or stand for a whole sentence ("I did not."). */
function negations(facts: readonly Fact[], others: readonly Fact[]): readonly Fact[] {
  const forms = facts.map(({ form }) => form);
  return facts.filter((fact, at) => {
    if (fact.kind !== 'negation' || !negatesThere(forms, at)) return false;
    const clause = clauseAfter(facts, at).slice(0, negated).filter(tells);
    return clause.length === 0 || clause.some((word) => others.some((other) => alikeWords(word, other)));
  });
}

/** The facts after one, up to where the clause ends. */
function clauseAfter(facts: readonly Fact[], at: number): readonly Fact[] {
  const end = facts.findIndex((fact, place) => place >= at && fact.endsClause === true);
  return facts.slice(at + 1, end === -1 ? undefined : end + 1);
}

/** The same word, mistyped perhaps. */
function alikeWords(a: Fact, b: Fact): boolean {
  if (sameFact(a, b)) return true;
  return (
    a.kind === 'word' &&
    b.kind === 'word' &&
    Math.min(a.form.length, b.form.length) >= 5 &&
    a.form[0] === b.form[0] &&
    editDistance(a.form, b.form, 1) <= 1
  );
}
