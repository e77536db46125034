/** How two programs differ in a figure, over the questions that both count in. */
export type Difference = {
  readonly questions: number;
  /** The mean of the first and of the second. */
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  /** The interval that holds 95 % of the resampled differences. */
  readonly low: number;
  readonly high: number;
  /** How often chance alone would part them as far: two-sided. */
  readonly p: number;
};

/** How many times the questions are drawn anew. */
const resamples = 10_000;

/**
 * Compares the outcomes of the same questions before and after a change, by a paired bootstrap: as many questions are drawn with
 * replacement, 10,000 times, and the mean difference looked at each time. The interval is between the 2.5th and the 97.5th
 * percentile; p is the share of draws whose mean differs from the measured one by at least its size, which is how often it would
 * if there were no difference (Efron and Tibshirani 1993, chapters 13 and 16; Sakai 2006). Always the same draws.
 * @param pairs before and after of each question, in any order that is always the same
 */
export function pairedBootstrap(pairs: readonly (readonly [before: number, after: number])[]): Difference {
  const differences = Float64Array.from(pairs, ([before, after]) => after - before);
  const difference = mean(differences);
  const random = generator(pairs.length);
  const means = new Float64Array(resamples).map(() => resampledMean(differences, random));
  // A tenth of the least that one question can move a mean, so that a rounding does not decide.
  const slack = 1e-9;
  const apart = means.filter((each) => Math.abs(each - difference) >= Math.abs(difference) - slack).length;
  const ordered = means.toSorted();
  return {
    questions: pairs.length,
    before: mean(pairs.map(([before]) => before)),
    after: mean(pairs.map(([, after]) => after)),
    difference,
    low: ordered[Math.floor(resamples * 0.025)] ?? 0,
    high: ordered[Math.ceil(resamples * 0.975) - 1] ?? 0,
    p: apart / resamples,
  };
}

function resampledMean(values: Float64Array, random: () => number): number {
  let sum = 0;
  for (let drawn = 0; drawn < values.length; drawn += 1) sum += values[random() % values.length] ?? 0;
  return values.length === 0 ? 0 : sum / values.length;
}

function mean(values: Float64Array | readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return values.length === 0 ? 0 : sum / values.length;
}

/** Whole numbers from 0 to 2³² − 1, always the same after the same seed: Tommy Ettinger's mulberry32 (public domain). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
