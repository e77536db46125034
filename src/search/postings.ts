/** Units of text (passages, or titles) that are made of numbered words: unit `u` has those at `[offsets[u], offsets[u + 1])`. */
export type Units = {
  readonly offsets: Uint32Array;
  readonly words: Uint32Array;
  /** By word: the number of its root, or `unindexed`. */
  readonly rootOf: Uint32Array;
};

/** An inverted index: for each root the units that have it. */
export type Postings = {
  /** What is posted of root `r` stands at `[offsets[r], offsets[r + 1])`. */
  readonly offsets: Uint32Array;
  /** Ascending for each root. */
  readonly units: Uint32Array;
  /** How often the unit has the root; 255 stands for more. */
  readonly counts: Uint8Array;
  /** By unit: how many different roots it has. */
  readonly lengths: Uint32Array;
  /** The mean of `lengths` over the units. */
  readonly meanLength: number;
};

/** The root of a word that is not indexed. */
export const unindexed = 0xff_ff_ff_ff;

/**
 * Turns units into postings, by counting. Linear in their words; `roots` is how many roots there are. Two plain loops, since this is
 * done at every start: with a function called for each of seven million words it took 270 ms instead of 150.
 */
export function invert(units: Units, roots: number): Postings {
  const lengths = new Uint32Array(units.offsets.length - 1);
  const offsets = new Uint32Array(roots + 1);
  const last = new Uint32Array(roots).fill(unindexed);
  for (let unit = 0; unit < lengths.length; unit += 1)
    for (let at = units.offsets[unit] ?? 0; at < (units.offsets[unit + 1] ?? 0); at += 1) {
      const root = units.rootOf[units.words[at] ?? 0] ?? unindexed;
      if (root === unindexed || last[root] === unit) continue;
      last[root] = unit;
      offsets[root + 1] = (offsets[root + 1] ?? 0) + 1;
      lengths[unit] = (lengths[unit] ?? 0) + 1;
    }
  for (let root = 0; root < roots; root += 1)
    offsets[root + 1] = (offsets[root + 1] ?? 0) + (offsets[root] ?? 0);
  const posted = offsets[roots] ?? 0;
  const found = new Uint32Array(posted);
  const counts = new Uint8Array(posted);
  const ends = offsets.slice(0, roots);
  last.fill(unindexed);
  for (let unit = 0; unit < lengths.length; unit += 1)
    for (let at = units.offsets[unit] ?? 0; at < (units.offsets[unit + 1] ?? 0); at += 1) {
      const root = units.rootOf[units.words[at] ?? 0] ?? unindexed;
      if (root === unindexed) continue;
      const end = ends[root] ?? 0;
      if (last[root] === unit) {
        counts[end - 1] = Math.min(255, (counts[end - 1] ?? 0) + 1);
        continue;
      }
      last[root] = unit;
      found[end] = unit;
      counts[end] = 1;
      ends[root] = end + 1;
    }
  return { offsets, units: found, counts, lengths, meanLength: posted / Math.max(1, lengths.length) };
}

/** In how many units each root stands. */
export function unitsHaving({ offsets }: Postings): Uint32Array {
  return Uint32Array.from(
    { length: offsets.length - 1 },
    (_, at) => (offsets[at + 1] ?? 0) - (offsets[at] ?? 0),
  );
}
