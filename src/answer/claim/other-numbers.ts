import { root } from '../../search/lemma.ts';
import type { Contrast } from './contrast.ts';
import { sameFact, tells, type Fact } from './fact.ts';
import { otherScores, scores } from './score.ts';

type Pair = { readonly asked: Fact; readonly passage: Fact; readonly likeness: number };

/** Numbers that only the claim has, each with the most alike of those that only the passage has. */
export function otherNumbers(claim: readonly Fact[], passage: readonly Fact[]): readonly Contrast[] {
  const [all, said] = [numbers(claim), numbers(passage)];
  const inScores = new Set(scores(claim).flatMap(({ first, second }) => [first, second]));
  // Of a vote, "12" is no number of members or trees.
  const ours = all.filter((fact) => !inScores.has(fact) && !said.some((other) => sameFact(fact, other)));
  const theirs = said.filter((fact) => !all.some((other) => sameFact(fact, other)));
  const pairs = ours
    .flatMap((asked) =>
      theirs.flatMap((there): readonly Pair[] => {
        const likeness = alike(asked, claim, there, passage);
        return likeness === undefined ? [] : [{ asked, passage: there, likeness }];
      }),
    )
    .toSorted((a, b) => b.likeness - a.likeness);
  const taken = new Set<Fact>();
  const single = pairs
    .flatMap((pair): readonly Pair[] => {
      if (taken.has(pair.asked) || taken.has(pair.passage)) return [];
      taken.add(pair.asked);
      taken.add(pair.passage);
      return [pair];
    })
    .toSorted((a, b) => a.asked.start - b.asked.start)
    .map(({ asked, passage: there }): Contrast => ({ kind: 'number', asked, passage: there }));
  return [...otherScores(claim, passage), ...single];
}

const numbers = (facts: readonly Fact[]) =>
  facts.filter(({ kind, quantity }) => kind === 'number' && quantity?.ordinal === false);

/** How likely two numbers tell of the same thing; undefined where they measure different things. */
function alike(
  asked: Fact,
  claim: readonly Fact[],
  said: Fact,
  passage: readonly Fact[],
): number | undefined {
  const [a, b] = [asked.quantity, said.quantity];
  if (a === undefined || b === undefined) return undefined;
  const [measure, other] = [a.unit?.measure, b.unit?.measure];
  if (measure !== other && measure !== undefined && other !== undefined) return undefined;
  // A bare "18.4 million" can be money; a bare number beside a percentage or a length is a count of something else.
  if (measure !== other && !((measure ?? other) === 'money' && large(a.values) === large(b.values)))
    return undefined;
  const sameUnit = measure !== undefined && measure === other;
  const [noun, theirNoun] = [counted(claim, asked), counted(passage, said)];
  const sameNoun = noun.some((word) => theirNoun.includes(word));
  // "8" and "one" stand for too many things to be set against a number of something else.
  if (!sameUnit && !sameNoun && (trifle(a.values) || trifle(b.values))) return undefined;
  const apart = Math.abs(Math.log10((a.values[0] ?? 1) / (b.values[0] ?? 1)));
  const closeness = Number.isFinite(apart) ? 1 / (1 + apart) : 0;
  // "18.4 billion crowns" is off by a thousand, and tells of the same sum; "40 crowns" tells of something else.
  const sameKind = (measure ?? other) === 'money' || (sameUnit && a.unit?.name === b.unit?.name);
  const scaled = sameKind && sameButForThousands(a.values, b.values);
  if (!sameNoun && !scaled && closeness < 0.4) return undefined;
  return closeness + (sameNoun ? 1 : 0) + (sameUnit ? 0.5 : 0) + (scaled ? 1 : 0);
}

/** Whether one number is the other a thousand, million or billion times over; of one figure only both large. */
function sameButForThousands(a: readonly number[], b: readonly number[]): boolean {
  return a.some((one) =>
    b.some((other) => {
      const power = Math.log10(one / other) / 3;
      const figures = one
        .toPrecision(15)
        .replace(/e.*/, '')
        .replaceAll('.', '')
        .replaceAll(/^0+|0+$/g, '');
      return (
        Number.isFinite(power) &&
        Math.abs(power - Math.round(power)) < 1e-9 &&
        (figures.length > 1 || Math.min(one, other) >= 1e5)
      );
    }),
  );
}

const large = (values: readonly number[]) => values.some((value) => value >= 1e5);
const trifle = (values: readonly number[]) => values.some((value) => value < 10);

/** How many words after a number may say what it counts. */
const reach = 3;

/** The roots of what a number counts: the telling words that follow it. */
function counted(facts: readonly Fact[], number: Fact): readonly string[] {
  const at = facts.indexOf(number);
  return facts
    .slice(at + 1, at + 1 + reach)
    .filter((fact) => fact.kind !== 'number' && tells(fact))
    .map(({ form }) => root(form));
}
