import type { Run } from './run.ts';

/** Runs that stand side by side, close enough to be of one column. */
export type Stretch = {
  readonly runs: readonly Run[];
  readonly x0: number;
  readonly x1: number;
  /** The baseline, down from the top. */
  readonly y: number;
  /** Of most of its letters. */
  readonly size: number;
};

/** Stretches on one baseline, from left to right. */
export type Row = {
  readonly y: number;
  readonly size: number;
  readonly stretches: readonly Stretch[];
};

/** Gaps, in sizes of the font: a wider one than this may be one between columns, or between words that are spread over a line. */
const APART = 0.55;

/** How far baselines of one row are apart, in sizes of the font: a raised number belongs to the row of its word. */
const RAISED = 0.45;

/** The rows of a page, from the top down. */
export function rowsOf(runs: readonly Run[]): readonly Row[] {
  const rows: { readonly runs: Run[]; largest: Run }[] = [];
  // The large ones first, so that a raised number finds the row of its word, and not the other way round.
  for (const run of runs.toSorted((a, b) => a.y - b.y || b.size - a.size)) {
    const near = rows.slice(-3).findLast(({ largest }) => belongs(run, largest));
    if (near === undefined) rows.push({ runs: [run], largest: run });
    else {
      near.runs.push(run);
      if (run.size > near.largest.size) near.largest = run;
    }
  }
  return rows.map((row) => rowOf(row.runs)).toSorted((a, b) => a.y - b.y);
}

/** Whether a run stands on the baseline of a row, or is raised or lowered from it. */
function belongs(run: Run, largest: Run): boolean {
  const size = Math.max(run.size, largest.size);
  const isSmall = run.size < 0.8 * largest.size || largest.size < 0.8 * run.size;
  return Math.abs(run.y - largest.y) <= (isSmall ? RAISED : 0.2) * size;
}

/** Puts runs that are on one baseline together. */
function rowOf(runs: readonly Run[]): Row {
  const ordered = runs.toSorted((a, b) => a.x - b.x);
  const stretches: Run[][] = [];
  let end = -Infinity;
  for (const run of ordered) {
    const last = stretches.at(-1);
    if (last === undefined || run.x - end > APART * run.size) stretches.push([run]);
    else last.push(run);
    end = Math.max(end, run.x + run.width);
  }
  const made = stretches.map(stretchOf);
  const size = sizeOf(runs);
  const main = runs.find((run) => run.size === size) ?? runs[0];
  return { y: main?.y ?? 0, size, stretches: made };
}

function stretchOf(runs: readonly Run[]): Stretch {
  const size = sizeOf(runs);
  return {
    runs,
    x0: Math.min(...runs.map(({ x }) => x)),
    x1: Math.max(...runs.map(({ x, width }) => x + width)),
    y: runs.find((run) => run.size === size)?.y ?? 0,
    size,
  };
}

/** The size of the font that most letters have. */
export function sizeOf(runs: readonly Run[]): number {
  return most(runs, ({ size }) => size) ?? 0;
}

/** What most letters of some runs have. */
export function most<Key>(runs: readonly Run[], of: (run: Run) => Key): Key | undefined {
  const counts = new Map<Key, number>();
  for (const run of runs) counts.set(of(run), (counts.get(of(run)) ?? 0) + run.text.length);
  let best: Key | undefined;
  for (const [key, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = key;
  return best;
}
