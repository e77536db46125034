/** What was found against what should have been; `missed` and `wrong` hold the keys for reading. */
export type Score = {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
};

/** Precision, recall and F1 of a set of keys; 1 where there was nothing to find and nothing found. */
export function score(found: readonly string[], gold: readonly string[]): Score {
  const wanted = new Set(gold);
  const got = new Set(found);
  const missed = [...wanted].filter((key) => !got.has(key));
  const wrong = [...got].filter((key) => !wanted.has(key));
  const right = got.size - wrong.length;
  const precision = got.size === 0 ? 1 : right / got.size;
  const recall = wanted.size === 0 ? 1 : right / wanted.size;
  const f1 =
    right === 0 ? Number(wanted.size + got.size === 0) : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, missed, wrong };
}
