import type { Step } from '../wording/alignment.ts';
import type { Contrast } from './contrast.ts';
import type { Fact } from './fact.ts';
import { mayBe, type TimeSaid } from './time-said.ts';

/** A time of the claim, if none of the passage's can be meant by it. */
export function otherTime(
  time: TimeSaid,
  claim: readonly Fact[],
  passage: readonly Fact[],
  steps: readonly Step[],
  here: readonly Fact[],
): Contrast | undefined {
  const partners = new Map<Fact, Fact>();
  for (const { same, a, b } of steps)
    if (same)
      for (const [at, fact] of passage.slice(...b).entries()) {
        const ours = claim[a[0] + at];
        if (ours !== undefined) partners.set(fact, ours);
      }
  const words = (said: TimeSaid) => passage.filter((fact) => fact.time === said);
  const times = [...new Set(passage.flatMap((fact) => fact.time ?? []))];
  // The time that shares words or the place with the claim's is the one that is meant by it.
  const meant = times.filter(
    (said) =>
      here.some((fact) => fact.time === said) ||
      words(said).some((fact) => partners.get(fact)?.time === time),
  );
  // A time whose words all answer to another time of the claim is taken.
  const free = times.filter((said) =>
    words(said).every((fact) => [undefined, time].includes(partners.get(fact)?.time)),
  );
  if ((meant.length > 0 ? meant : free).some((said) => mayBe(time, said))) return undefined;
  const span = (meant[0] ?? free[0])?.span ?? here.find(({ kind }) => kind === 'date' || kind === 'number');
  return { kind: 'date', asked: time.span, ...(span && { passage: span }) };
}
