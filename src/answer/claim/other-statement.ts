import type { Contrast } from './contrast.ts';
import { sameFact, tells, type Fact } from './fact.ts';
import { contradicts } from './opposite.ts';

/** From this share of the claim's other telling words in the passage, a contrary word speaks of the same thing. */
const enough = 0.6;

/** How near to a word that both have a contrary word stands, in telling words. */
const reach = 6;

/** A word of the claim against its contrary in the passage ("rejected" and "approved"), where the rest is shared closely. */
export function otherStatement(claim: readonly Fact[], passage: readonly Fact[]): readonly Contrast[] {
  const [ours, theirs] = [lacking(claim, passage), lacking(passage, claim)];
  for (const asked of ours) {
    const there = theirs.find((fact) => contradicts(asked.form, fact.form));
    if (there === undefined || negated(claim, asked) !== negated(passage, there)) continue;
    const rest = claim.filter((fact) => fact !== asked && tells(fact));
    const shared = rest.filter((fact) => passage.some((other) => sameFact(fact, other)));
    if (shared.length < 2 || shared.length / rest.length < enough) continue;
    const beside = near(passage, there).some((fact) => shared.some((other) => sameFact(fact, other)));
    if (beside) return [{ kind: 'negation', asked, passage: there }];
  }
  return [];
}

/** The plain words of one side that the other has not. */
function lacking(facts: readonly Fact[], others: readonly Fact[]): readonly Fact[] {
  return facts.filter(
    (fact) => fact.kind === 'word' && tells(fact) && !others.some((other) => sameFact(fact, other)),
  );
}

function near(facts: readonly Fact[], fact: Fact): readonly Fact[] {
  const said = facts.filter(tells);
  const at = said.indexOf(fact);
  return said.slice(Math.max(0, at - reach), at + reach + 1);
}

/** Whether one of the words shortly before negates a word, as in "was not approved". */
function negated(facts: readonly Fact[], fact: Fact): boolean {
  const at = facts.indexOf(fact);
  return facts.slice(Math.max(0, at - 3), at).some(({ kind }) => kind === 'negation');
}
