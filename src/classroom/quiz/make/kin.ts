import type { PackTold } from './pack.ts';

/** Whether two readings, by their numbers, are about the same matter. */
export type AreKin = (one: number, other: number) => boolean;

/** Names that two readings have in common from which on they are about the same, and which share of those of the shorter. */
const IN_COMMON = { least: 3, share: 0.2 };

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
    const [ours, theirs] = [namesIn(one), namesIn(other)];
    const shared = ours.intersection(theirs).size;
    const enough = Math.max(IN_COMMON.least, IN_COMMON.share * Math.min(ours.size, theirs.size));
    known.set(key, shared >= enough);
    return shared >= enough;
  };
}
