/** One step of an alignment: the same on both sides, or runs that stand against each other (either may be empty). */
export type Step = {
  readonly same: boolean;
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
};

/**
 * Aligns two sequences by their longest common subsequence (Wagner and Fischer 1974) and groups what differs.
 * Quadratic: give it at most a few hundred words a side.
 * @param same whether two elements count as one; `===` unless given
 * @returns steps in order, "same" and "different" in turn; `a` and `b` are `[from, to)` indices that tile both sequences
 */
export function align<T>(
  a: readonly T[],
  b: readonly T[],
  same: (one: T, other: T) => boolean = (one, other) => one === other,
): readonly Step[] {
  const { equal, common } = table(a, b, same);
  const width = b.length + 1;
  const steps: Step[] = [];
  let i = 0;
  let j = 0;
  const matches = () => i < a.length && j < b.length && equal[i * width + j] === 1;
  while (i < a.length || j < b.length) {
    const [fromA, fromB] = [i, j];
    const alike = matches();
    if (alike) while (matches()) [i, j] = [i + 1, j + 1];
    else
      while ((i < a.length || j < b.length) && !matches()) {
        const skipA = i < a.length ? (common[(i + 1) * width + j] ?? 0) : -1;
        const skipB = j < b.length ? (common[i * width + j + 1] ?? 0) : -1;
        if (skipA >= skipB) i += 1;
        else j += 1;
      }
    steps.push({ same: alike, a: [fromA, i], b: [fromB, j] });
  }
  return steps;
}

/** Which pairs are the same, and how much the rests of both sequences have in common from each pair on. */
function table<T>(a: readonly T[], b: readonly T[], same: (one: T, other: T) => boolean) {
  const width = b.length + 1;
  const equal = new Uint8Array((a.length + 1) * width);
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [one, other] = [a[i], b[j]];
      const alike = one !== undefined && other !== undefined && same(one, other);
      if (alike) equal[i * width + j] = 1;
      common[i * width + j] = alike
        ? (common[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
    }
  return { equal, common };
}
