import type { PackTold } from './pack.ts';

/** Whether two readings, by their numbers, are about the same matter. */
export type AreKin = (one: number, other: number) => boolean;

/** Names that two readings have in common from which on they are about the same. */
const IN_COMMON = 3;

/** Tells by the names of people and places that readings have in common; what is taken from kin is as plausible as from themselves. */
export function kinOf({ readings, ranges, told }: PackTold): AreKin {
  const found = new Map<number, ReadonlySet<string>>();
  const namesIn = (reading: number) => {
    const before = found.get(reading);
    if (before !== undefined) return before;
    const { from, to } = ranges[reading] ?? { from: 0, to: 0 };
    const names = told
      .slice(from, to)
      .flatMap(({ surnames, terms }) => [...surnames, ...terms.map(({ folded }) => folded)]);
    found.set(reading, new Set(names));
    return new Set(names);
  };
  const known = new Map<number, boolean>();
  return (one, other) => {
    if (one === other) return true;
    const key = Math.min(one, other) * readings.length + Math.max(one, other);
    const before = known.get(key);
    if (before !== undefined) return before;
    const shared = namesIn(one).intersection(namesIn(other)).size;
    known.set(key, shared >= IN_COMMON);
    return shared >= IN_COMMON;
  };
}
