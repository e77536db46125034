import type { Span } from '../../text/span.ts';
import type { Step } from '../wording/alignment.ts';
import type { Contrast } from './contrast.ts';
import { sameFact, tells, type Fact } from './fact.ts';
import { swaps } from './swapped.ts';
import { contrastOf, isShorter, opposite, partner } from './counterpart.ts';
import { turns } from './opposite.ts';
import { otherTime } from './other-time.ts';
import { otherStatement } from './other-statement.ts';
import type { TimeSaid } from './time-said.ts';

/** A run of the claim that stands against a run of the passage; either may be empty. */
type Run = { readonly ours: readonly Fact[]; readonly theirs: readonly Fact[] };

/** From this many telling words on, a single one that the passage lacks is worth saying. */
const telling = 5;

/**
 * What differs between two sentences that are nearly the same, word by word.
 * @param words whether words of no other kind are set against those in their place
 */
export function nearlySame(
  claim: readonly Fact[],
  passage: readonly Fact[],
  steps: readonly Step[],
  { words }: { readonly words: boolean },
): readonly Contrast[] {
  const runs = steps
    .filter(({ same }) => !same)
    .map(({ a, b }): Run => ({ ours: claim.slice(...a), theirs: passage.slice(...b) }))
    .filter(({ ours, theirs }) => joined(ours) !== joined(theirs));
  const moved = takeMoved(runs);
  const enough = claim.filter(tells).length >= telling;
  const left = runs.map(({ ours, theirs }): Run => ({
    ours: ours.filter((fact) => !moved.has(fact)),
    theirs: theirs.filter((fact) => !moved.has(fact)),
  }));
  const swapped = (['number', 'date', 'name'] as const).flatMap((kind) =>
    swaps(claim, passage, kind, true).map((swap): Contrast => ({ kind, ...swap })),
  );
  const found = [
    ...swapped,
    ...(swapped.length > 0 ? [] : reordered(runs, moved)),
    ...changed(left, claim, passage, steps).filter(
      ({ kind, passage: there }) => kind !== 'word' || (there === undefined ? enough : words),
    ),
    // "Not approved" says the same as "rejected".
    ...left.filter((run) => !hasContrary(run)).flatMap(negated),
  ];
  return found.some(({ kind }) => kind === 'negation')
    ? found
    : [...found, ...otherStatement(claim, passage)];
}

/** "Re-elected", "reelected" and "re elected" are one. */
function joined(facts: readonly Fact[]): string {
  return facts.map(({ form }) => form).join('');
}

/** The facts that stand on both sides but at another place, one for one. */
function takeMoved(runs: readonly Run[]): ReadonlySet<Fact> {
  const moved = new Set<Fact>();
  const theirs = runs.flatMap((run) => run.theirs);
  for (const fact of runs.flatMap(({ ours }) => ours)) {
    if (fact.kind === 'negation') continue;
    const twin = theirs.find((other) => !moved.has(other) && sameFact(fact, other));
    if (twin === undefined) continue;
    moved.add(fact);
    moved.add(twin);
  }
  return moved;
}

/** Several telling words that only changed places among each other: all of them from the first to the last. */
function reordered(runs: readonly Run[], moved: ReadonlySet<Fact>): readonly Contrast[] {
  const ours = runs.flatMap((run) => run.ours.filter((fact) => moved.has(fact) && tells(fact)));
  const theirs = runs.flatMap((run) => run.theirs.filter((fact) => moved.has(fact) && tells(fact)));
  const same = ours.every((fact, at) => {
    const other = theirs[at];
    return other !== undefined && sameFact(fact, other);
  });
  return same ? [] : [{ kind: 'word', ...both(ours, theirs) }];
}

/** Numbers, dates, names and other words of the claim with what the passage has in their place. */
function changed(
  runs: readonly Run[],
  claim: readonly Fact[],
  passage: readonly Fact[],
  steps: readonly Step[],
): readonly Contrast[] {
  const contrasts: Contrast[] = [];
  const judged = new Set<TimeSaid>();
  for (const { ours, theirs } of runs) {
    const counts = (fact: Fact) =>
      fact.kind !== 'negation' &&
      (tells(fact) || (ours.includes(fact) ? theirs : ours).some((other) => turns(fact.form, other.form)));
    const [there, words] = [theirs.filter(counts), ours.filter(counts)];
    const paired = new Set<Fact>();
    for (const [at, fact] of words.entries()) {
      if (fact.time !== undefined) {
        if (judged.has(fact.time)) continue;
        judged.add(fact.time);
        const contrast = otherTime(fact.time, claim, passage, steps, there);
        if (contrast !== undefined) contrasts.push(contrast);
        continue;
      }
      const against = partner(fact, at, words, there, paired);
      if (against !== undefined) paired.add(against);
      if (against === undefined && isShorter(fact, claim, passage)) continue;
      const contrast = contrastOf(fact, against);
      if (contrast.kind !== 'negation' || negated({ ours, theirs }).length === 0) contrasts.push(contrast);
    }
  }
  return contrasts;
}

const hasContrary = ({ ours, theirs }: Run) =>
  ours.some((fact) => theirs.some((other) => opposite(fact, other)));

/** A negation that only one side of a run has. */
function negated({ ours, theirs }: Run): readonly Contrast[] {
  const [a, b] = [ours.filter(isNegation), theirs.filter((_, at) => negatesMore(theirs, at))];
  if (a.length % 2 === b.length % 2) return [];
  const [asked, passage] = [a[0], b[0]];
  return [{ kind: 'negation', ...(asked && { asked }), ...(passage && { passage }) }];
}

const isNegation = ({ kind }: Fact) => kind === 'negation';

/** Whether a fact negates more than words that only the passage has, as "…, not 94" at its end does not. */
function negatesMore(theirs: readonly Fact[], at: number): boolean {
  if (theirs[at]?.kind !== 'negation') return false;
  const rest = theirs.slice(at + 1);
  const words = rest.filter(tells).length;
  return words === 0 || (words < 3 && !rest.some(({ endsClause }) => endsClause === true));
}

/** From the first to the last fact of each side that has any. */
function both(ours: readonly Fact[], theirs: readonly Fact[]): Pick<Contrast, 'asked' | 'passage'> {
  const [asked, passage] = [cut(ours), cut(theirs)];
  return { ...(asked && { asked }), ...(passage && { passage }) };
}

function cut(facts: readonly Fact[]): Span | undefined {
  const [first, last] = [facts[0], facts.at(-1)];
  return first && last && { start: first.start, end: last.end };
}
