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

/** Turns units into postings, by counting. Linear in their words; `roots` is how many roots there are. */
export function invert(units: Units, roots: number): Postings {
  const lengths = new Uint32Array(units.offsets.length - 1);
  const offsets = new Uint32Array(roots + 1);
  let posted = 0;
  eachOccurrence(units, roots, (root, unit, isFirst) => {
    if (!isFirst) return;
    posted += 1;
    offsets[root + 1] = (offsets[root + 1] ?? 0) + 1;
    lengths[unit] = (lengths[unit] ?? 0) + 1;
  });
  for (let root = 0; root < roots; root += 1)
    offsets[root + 1] = (offsets[root + 1] ?? 0) + (offsets[root] ?? 0);
  const ends = offsets.slice(0, roots);
  const found = new Uint32Array(posted);
  const counts = new Uint8Array(posted);
  eachOccurrence(units, roots, (root, unit, isFirst) => {
    const end = ends[root] ?? 0;
    if (isFirst) {
      found[end] = unit;
      counts[end] = 1;
      ends[root] = end + 1;
    } else counts[end - 1] = Math.min(255, (counts[end - 1] ?? 0) + 1);
  });
  return { offsets, units: found, counts, lengths, meanLength: posted / Math.max(1, lengths.length) };
}

/** In how many units each root stands. */
export function unitsHaving({ offsets }: Postings): Uint32Array {
  return Uint32Array.from(
    { length: offsets.length - 1 },
    (_, at) => (offsets[at + 1] ?? 0) - (offsets[at] ?? 0),
  );
}

function eachOccurrence(
  { offsets, words, rootOf }: Units,
  count: number,
  see: (root: number, unit: number, isFirst: boolean) => void,
): void {
  const last = new Uint32Array(count).fill(unindexed);
  for (let unit = 0; unit + 1 < offsets.length; unit += 1)
    for (let at = offsets[unit] ?? 0; at < (offsets[unit + 1] ?? 0); at += 1) {
      const root = rootOf[words[at] ?? 0] ?? unindexed;
      if (root === unindexed) continue;
      see(root, unit, last[root] !== unit);
      last[root] = unit;
    }
}
