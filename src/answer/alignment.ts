/** One step of an alignment: the same on both sides, or runs that stand against each other (either may be empty). */
export type Step = {
  readonly same: boolean;
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
};

/**
 * Aligns two sequences by their longest common subsequence (Wagner and Fischer 1974) and groups what differs.
 * Quadratic: give it at most a few hundred words a side.
 * @returns steps in order; `a` and `b` are `[from, to)` indices
 */
export function align(a: readonly string[], b: readonly string[]): readonly Step[] {
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      common[i * width + j] =
        a[i] === b[j]
          ? (common[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
  const steps: Step[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [fromA, fromB] = [i, j];
    const same = i < a.length && j < b.length && a[i] === b[j];
    if (same) while (i < a.length && j < b.length && a[i] === b[j]) [i, j] = [i + 1, j + 1];
    else
      while ((i < a.length || j < b.length) && !(i < a.length && j < b.length && a[i] === b[j])) {
        const skipA = i < a.length ? (common[(i + 1) * width + j] ?? 0) : -1;
        const skipB = j < b.length ? (common[i * width + j + 1] ?? 0) : -1;
        if (skipA >= skipB) i += 1;
        else j += 1;
      }
    steps.push({ same, a: [fromA, i], b: [fromB, j] });
  }
  return steps;
}
