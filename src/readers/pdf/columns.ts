import { rowsOf, type Row, type Stretch } from './row.ts';

/** Rows that a column has at least; fewer side by side are a table, or authors under a title. */
const FEWEST = 3;

/**
 * How much of its width a column's rows fill on average, and how many letters they have: cells of a table have less. Where a side
 * is itself two columns whose lines are not level, each of its rows fills half.
 */
const FILLED = 0.35;
const LETTERS = 12;

/** The gap between two columns, in points and in sizes of the font. */
const GAP = { points: 5, sizes: 0.6 } as const;

/** Places that are looked at: a page of a newspaper has eight columns. */
const MOST_STARTS = 40;

/** How far the rows of a column may begin from one another, in points. */
const FLUSH = 2.5;

/**
 * The rows of a page in the order in which they are read: what stands over both columns, the left column, the right one, what
 * stands under them; each of these taken apart in the same way.
 */
export function inColumns(rows: readonly Row[], depth = 0): readonly (readonly Row[])[] {
  const gutter = depth < 8 ? findGutter(rows) : undefined;
  if (gutter === undefined) return rows.length === 0 ? [] : [rows];
  const { x, top, bottom } = gutter;
  const within = rows.filter(({ y }) => y > top && y < bottom);
  return [
    rows.filter(({ y }) => y <= top),
    part(within, (stretch) => stretch.x0 < x - FLUSH),
    part(within, (stretch) => stretch.x0 >= x - FLUSH),
    rows.filter(({ y }) => y >= bottom),
  ].flatMap((region) => inColumns(region, depth + 1));
}

/** The rows of one side, put together anew: lines of two columns need not stand on the same baselines. */
function part(rows: readonly Row[], belongs: (stretch: Stretch) => boolean): readonly Row[] {
  return rowsOf(
    rows.flatMap(({ stretches }) => stretches.filter(belongs).flatMap((stretch) => stretch.runs)),
  );
}

/** Where a column begins, and the baselines of the rows above and below it that run across. */
type Gutter = { readonly x: number; readonly top: number; readonly bottom: number; readonly rows: number };

function findGutter(rows: readonly Row[]): Gutter | undefined {
  const left = rows.reduce((least, { stretches }) => Math.min(least, stretches[0]?.x0 ?? least), Infinity);
  const found = startsOf(rows)
    .filter((x) => x > left + 30)
    .flatMap((x) => bands(rows, x))
    .toSorted((a, b) => b.rows - a.rows || a.x - b.x);
  return found[0];
}

/** Where several rows have a stretch that begins: whatever stands there may be a column. */
function startsOf(rows: readonly Row[]): readonly number[] {
  const all = rows.flatMap(({ stretches }) => stretches.map(({ x0 }) => x0)).toSorted((a, b) => a - b);
  const starts: { x: number; count: number }[] = [];
  for (const x of all) {
    const last = starts.at(-1);
    if (last !== undefined && x - last.x <= FLUSH) last.count += 1;
    else starts.push({ x, count: 1 });
  }
  return starts
    .filter(({ count }) => count >= FEWEST)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST_STARTS)
    .map(({ x }) => x);
}

/** The runs of rows between which nothing reaches over the gap before `x`, where both sides read like columns. */
function bands(rows: readonly Row[], x: number): readonly Gutter[] {
  const found: Gutter[] = [];
  let top = -Infinity;
  let band: Row[] = [];
  const close = (bottom: number) => {
    if (isColumns(band, x)) found.push({ x, top, bottom, rows: band.length });
    band = [];
    top = bottom;
  };
  for (const row of rows) {
    const gap = Math.max(GAP.points, GAP.sizes * row.size);
    if (row.stretches.some(({ x0, x1 }) => x0 < x - FLUSH && x1 > x - gap)) close(row.y);
    else band.push(row);
  }
  close(Infinity);
  return found;
}

function isColumns(band: readonly Row[], x: number): boolean {
  const left = sides(band, (stretch) => stretch.x0 < x - FLUSH);
  const right = sides(band, (stretch) => stretch.x0 >= x - FLUSH);
  if (left.length < FEWEST || right.length < FEWEST) return false;
  const isBeside = (left[0]?.y ?? 0) < (right.at(-1)?.y ?? 0) && (right[0]?.y ?? 0) < (left.at(-1)?.y ?? 0);
  return isBeside && reads(left) && reads(right);
}

type Side = { readonly y: number; readonly x0: number; readonly x1: number; readonly letters: number };

function sides(band: readonly Row[], belongs: (stretch: Stretch) => boolean): readonly Side[] {
  return band.flatMap(({ y, stretches }) => {
    const own = stretches.filter(belongs);
    if (own.length === 0) return [];
    return [
      {
        y,
        x0: Math.min(...own.map(({ x0 }) => x0)),
        x1: Math.max(...own.map(({ x1 }) => x1)),
        letters: own.reduce((sum, { runs }) => sum + runs.reduce((all, { text }) => all + text.length, 0), 0),
      },
    ];
  });
}

/** Whether rows fill the width that they have, as running text does and a table's cells do not. */
function reads(side: readonly Side[]): boolean {
  const width = Math.max(...side.map(({ x1 }) => x1)) - Math.min(...side.map(({ x0 }) => x0));
  const filled = side.reduce((sum, { x0, x1 }) => sum + (x1 - x0), 0) / (side.length * width);
  const letters = side.reduce((sum, each) => sum + each.letters, 0) / side.length;
  return filled >= FILLED && letters >= LETTERS;
}
