/** Units of text with what each occurrence of a feature in them counts, by feature: an inverted index that only has to be added up. */
export type Weights = {
  /** What is posted of feature `f` stands at `[offsets[f], offsets[f + 1])`. */
  readonly offsets: Uint32Array;
  /** Ascending for each feature. */
  readonly units: Uint32Array;
  /** What the unit's occurrences of the feature count together, at most `highest` of the feature. */
  readonly weights: Float32Array;
  /** By feature: what it would count if a unit consisted of nothing else. */
  readonly highest: Float64Array;
  /** The same of a feature that no unit has. */
  readonly unseen: number;
};

/** Calls `see` for each feature of a unit, as often as it occurs. */
export type Walk = (unit: number, see: (feature: number) => void) => void;

/** How soon a repeated feature stops counting, and how much a long unit is held against it. */
const saturation = 1.2;
const byLength = 0.75;

/**
 * Weighs features by BM25 (Robertson and Zaragoza 2009): `idf · tf (k₁ + 1) / (tf + k₁ (1 − b + b · length / mean))` with k₁ 1.2,
 * b 0.75, `idf = ln(1 + (N − n + ½) / (n + ½))`, and length counting every occurrence. Linear in occurrences, which are walked twice.
 */
export function bm25Weights(units: number, features: number, walk: Walk): Weights {
  const lengths = new Uint32Array(units);
  const offsets = new Uint32Array(features + 1);
  let occurrences = 0;
  eachUnit(units, features, walk, (feature, unit, isFirst) => {
    occurrences += 1;
    lengths[unit] = (lengths[unit] ?? 0) + 1;
    if (isFirst) offsets[feature + 1] = (offsets[feature + 1] ?? 0) + 1;
  });
  for (let feature = 0; feature < features; feature += 1)
    offsets[feature + 1] = (offsets[feature + 1] ?? 0) + (offsets[feature] ?? 0);
  const posted = offsets[features] ?? 0;
  const ends = offsets.slice(0, features);
  const found = new Uint32Array(posted);
  const weights = new Float32Array(posted);
  eachUnit(units, features, walk, (feature, unit, isFirst) => {
    const end = ends[feature] ?? 0;
    const at = isFirst ? end : end - 1;
    found[at] = unit;
    weights[at] = (weights[at] ?? 0) + 1;
    ends[feature] = at + 1;
  });
  const mean = occurrences / Math.max(1, units);
  const highest = new Float64Array(features);
  for (let feature = 0; feature < features; feature += 1) {
    const [from = 0, to = 0] = [offsets[feature], offsets[feature + 1]];
    const rarity = rarityOf(units, to - from);
    highest[feature] = rarity * (saturation + 1);
    for (let at = from; at < to; at += 1) {
      const count = weights[at] ?? 0;
      const length = (lengths[found[at] ?? 0] ?? 0) / mean;
      weights[at] =
        (rarity * count * (saturation + 1)) / (count + saturation * (1 - byLength + byLength * length));
    }
  }
  return { offsets, units: found, weights, highest, unseen: rarityOf(units, 0) * (saturation + 1) };
}

/** How telling a feature is that so many of the units have. */
function rarityOf(units: number, having: number): number {
  return Math.log(1 + (units - having + 0.5) / (having + 0.5));
}

function eachUnit(
  units: number,
  features: number,
  walk: Walk,
  see: (feature: number, unit: number, isFirst: boolean) => void,
): void {
  const last = new Int32Array(features).fill(-1);
  for (let unit = 0; unit < units; unit += 1)
    walk(unit, (feature) => {
      see(feature, unit, last[feature] !== unit);
      last[feature] = unit;
    });
}

/** A feature to look for, and how much finding it counts. */
export type Wanted = { readonly feature: number; readonly boost: number };

/** What wanted features could count together at the most, summed in the order given. */
export function mostOf({ highest }: Weights, wanted: readonly Wanted[]): number {
  return wanted.reduce((sum, { feature, boost }) => sum + boost * (highest[feature] ?? 0), 0);
}

/** Adds to each unit's score what the wanted features count in it, in the order given. Linear in what is posted of them. */
export function addWeights(
  { offsets, units, weights }: Weights,
  wanted: readonly Wanted[],
  scores: Float64Array,
): void {
  for (const { feature, boost } of wanted) {
    const to = offsets[feature + 1] ?? 0;
    for (let at = offsets[feature] ?? 0; at < to; at += 1) {
      const unit = units[at] ?? 0;
      scores[unit] = (scores[unit] ?? 0) + boost * (weights[at] ?? 0);
    }
  }
}

/** What a feature counts in a unit: 0 where it does not occur. */
export function weightIn({ offsets, units, weights }: Weights, feature: number, unit: number): number {
  let low = offsets[feature] ?? 0;
  const end = offsets[feature + 1] ?? low;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle] ?? 0) < unit) low = middle + 1;
    else high = middle;
  }
  return low < end && units[low] === unit ? (weights[low] ?? 0) : 0;
}
