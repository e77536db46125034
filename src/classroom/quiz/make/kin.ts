import type { PackTold } from './pack.ts';
import { surnameOf } from './told.ts';

/** Whether two readings, by their numbers, are about the same matter. */
export type AreKin = (one: number, other: number) => boolean;

/** Names that two readings have in common from which on they are about the same. */
const IN_COMMON = 3;

/** Tells by the names of people and places that readings have in common; what is taken from kin is as plausible as from themselves. */
export function kinOf({ readings, ranges, told }: PackTold): AreKin {
  const names = ranges.map(
    ({ from, to }) =>
      new Set(
        told
          .slice(from, to)
          .flatMap(({ names: people, terms }) => [
            ...people.map(surnameOf),
            ...terms.map(({ folded }) => folded),
          ]),
      ),
  );
  const known = new Map<number, boolean>();
  return (one, other) => {
    if (one === other) return true;
    const key = Math.min(one, other) * readings.length + Math.max(one, other);
    const before = known.get(key);
    if (before !== undefined) return before;
    const shared = names[one]?.intersection(names[other] ?? new Set()).size ?? 0;
    known.set(key, shared >= IN_COMMON);
    return shared >= IN_COMMON;
  };
}
