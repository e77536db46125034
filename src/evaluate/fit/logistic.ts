/** Something with measures of equal number, whether it is so, and how much it counts. */
export type Example = {
  readonly measures: readonly number[];
  readonly isSo: boolean;
  readonly counts: number;
};

/** What each measure counts, and what they start from. */
export type Logistic = { readonly counts: readonly number[]; readonly start: number };

/** Holds the counts near to zero where the examples do not say otherwise. */
const restraint = 0.01;
const steps = 4000;
const pace = 0.5;

/**
 * Logistic regression by plain gradient descent over all examples, always with the same steps: the same examples give the same
 * counts. Hastie, Tibshirani and Friedman 2009, 4.4.
 */
export function fitLogistic(examples: readonly Example[]): Logistic {
  const width = examples[0]?.measures.length ?? 0;
  const all = examples.reduce((sum, { counts }) => sum + counts, 0);
  const counts = Array<number>(width).fill(0);
  let start = 0;
  for (let step = 0; step < steps; step += 1) {
    const slope = counts.map((count) => restraint * count);
    let slopeOfStart = 0;
    for (const example of examples) {
      const sum = example.measures.reduce((total, measure, at) => total + measure * (counts[at] ?? 0), start);
      const off = ((1 / (1 + Math.exp(-sum)) - (example.isSo ? 1 : 0)) * example.counts) / all;
      slopeOfStart += off;
      for (const [at, measure] of example.measures.entries()) slope[at] = (slope[at] ?? 0) + off * measure;
    }
    for (const at of counts.keys()) counts[at] = (counts[at] ?? 0) - pace * (slope[at] ?? 0);
    start -= pace * slopeOfStart;
  }
  return { counts, start };
}
