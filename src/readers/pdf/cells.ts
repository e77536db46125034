import type { Row, Stretch } from './row.ts';

/** The stretches of a cell of a table. */
export type Cell = readonly Stretch[];

/** A gap between the cells of a table, in sizes of the font and in gaps between the words of its line. */
const CELL = { sizes: 1.4, gaps: 2.2 } as const;

/** A gap, in sizes of the font, that no spreading of a line over its width makes. */
const WIDE = 4;

/** A column of so many sizes of its font is narrow: a line that fills it may have any gap between its words. */
const NARROW = 22;

/** How far lines of one paragraph are apart at most, in sizes of the font. */
const NEXT = 1.7;

/** What stands before an item of a list. */
const MARKER = /^(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]|\[\d{1,3}\]|[-–—•‣▪◦●○■□*·✓→])$/u;

/** Cells of a row that are looked at. */
const MOST_CELLS = 60;

/**
 * The cells of each row of a column that is a row of a table: rows below each other whose cells begin, or end, at the same places,
 * and those whose cells are further apart than words of a line ever are. undefined for every other.
 */
export function cellsIn(rows: readonly Row[]): readonly (readonly Cell[] | undefined)[] {
  const spans = rows.map(({ stretches }) => [stretches[0]?.x0 ?? 0, stretches.at(-1)?.x1 ?? 0] as const);
  const left = Math.min(...spans.map(([x0]) => x0));
  const right = Math.max(...spans.map(([, x1]) => x1));
  const isSpread = ({ size }: Row, at: number) => {
    const [x0 = 0, x1 = 0] = spans[at] ?? [];
    return right - left < NARROW * size && x0 < left + 2 && x1 > right - 2;
  };
  const whole = rows.map((row) => cellsOf(row));
  // The same within an item of a list or a caption: the line above or below begins and ends where this one does, and has no cells.
  const isLikeNext = ({ size, y }: Row, at: number) => {
    const [x0 = 0, x1 = 0] = spans[at] ?? [];
    return [at - 1, at + 1].some((next) => {
      const [from = Infinity, to = Infinity] = spans[next] ?? [];
      return (
        x1 - x0 < NARROW * size &&
        Math.abs(from - x0) < 1 &&
        Math.abs(to - x1) < 1 &&
        whole[next]?.length === 1 &&
        Math.abs((rows[next]?.y ?? Infinity) - y) < NEXT * size &&
        !beginAlike(whole[at] ?? [], whole[2 * at - next] ?? [])
      );
    });
  };
  const cells = rows.map((row, at) =>
    isSpread(row, at) || isLikeNext(row, at) ? [row.stretches] : (whole[at] ?? []),
  );
  return rows.map(({ size }, at) => {
    const own = cells[at] ?? [];
    const isItem = own.length === 2 && MARKER.test(lettersOf(own[0] ?? []));
    if (own.length < 2 || isItem) return undefined;
    const gaps = own.slice(1).map((cell, place) => edge(cell, 'x0') - edge(own[place] ?? [], 'x1'));
    const isAligned = [cells[at - 1], cells[at + 1]].some(
      (other) => other !== undefined && aligned(own, other),
    );
    return isAligned || gaps.every((gap) => gap > WIDE * size) ? own : undefined;
  });
}

function lettersOf(stretches: readonly Stretch[]): string {
  return stretches
    .flatMap(({ runs }) => runs.map(({ text }) => text))
    .join('')
    .trim();
}

/** The stretches of a row that are further apart than words of that row are. */
function cellsOf({ stretches, size }: Row): readonly Cell[] {
  const gaps = stretches.slice(1).map(({ x0 }, at) => x0 - (stretches[at]?.x1 ?? 0));
  const typical = gaps.toSorted((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)] ?? 0;
  // With few gaps the typical one may be between cells itself.
  const usual = gaps.length < 4 ? 0 : typical;
  const cells: Stretch[][] = [];
  for (const [at, stretch] of stretches.entries()) {
    const gap = gaps[at - 1] ?? Infinity;
    const last = cells.at(-1);
    if (last === undefined || gap > Math.max(CELL.sizes * size, CELL.gaps * usual)) cells.push([stretch]);
    else last.push(stretch);
  }
  return cells;
}

function aligned(own: readonly Cell[], other: readonly Cell[]): boolean {
  if (other.length < 2 || Math.max(own.length, other.length) > MOST_CELLS) return false;
  const edges = new Set(other.slice(1).flatMap((cell) => [edge(cell, 'x0'), edge(cell, 'x1')]));
  return own.slice(1).every((cell) => [edge(cell, 'x0'), edge(cell, 'x1')].some((at) => near(edges, at)));
}

/** Whether two rows have as many cells, which begin at the same places: no two lines spread over their width do. */
function beginAlike(own: readonly Cell[], other: readonly Cell[]): boolean {
  return (
    own.length === other.length &&
    own.every((cell, at) => Math.abs(edge(cell, 'x0') - edge(other[at] ?? [], 'x0')) < 3)
  );
}

const edge = (cell: Cell, side: 'x0' | 'x1') => (side === 'x0' ? cell[0]?.x0 : cell.at(-1)?.x1) ?? 0;

const near = (edges: ReadonlySet<number>, at: number) => [...edges].some((one) => Math.abs(one - at) < 3);
