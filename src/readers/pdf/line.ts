import type { Run } from './run.ts';
import { most, type Row, type Stretch } from './row.ts';

/** A line of a column, as it reads. */
export type Line = {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  /** The page that it stands on, counting from 0. */
  readonly page: number;
  /** Whether it is a row of a table: its cells are separated by a tab. */
  readonly isRow: boolean;
  /** What its first run is raised to, such as the number of a note; missing where it is not. */
  readonly mark?: string;
  /** The marks of notes that it had raised after its words, which are no part of its text. */
  readonly refers: readonly string[];
};

/** A gap between words, in sizes of the font: what is narrower is none. */
const SPACE = 0.1;

/** A gap between the cells of a table, in sizes of the font and in gaps between the words of its line. */
const CELL = { sizes: 1.4, gaps: 2.2 } as const;

/** A gap, in sizes of the font, that no spreading of a line over its width makes. */
const WIDE = 4;

/** A column of so many sizes of its font is narrow: a line that fills it may have any gap between its words. */
const NARROW = 22;

/** What stands before an item of a list. */
const MARKER = /^(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]|\[\d{1,3}\]|[-–—•‣▪◦●○■□*·✓→])$/u;

/** Cells of a row that are looked at. */
const MOST_CELLS = 60;

/** Marks of notes, where they are raised. */
const MARK = /^(?:\d{1,3}|[*†‡§¶]{1,3}|[a-z])$/u;

/** The lines of a column. Rows below each other whose cells begin, or end, at the same places are those of a table. */
export function linesOf(rows: readonly Row[], page: number): readonly Line[] {
  const spans = rows.map(({ stretches }) => [stretches[0]?.x0 ?? 0, stretches.at(-1)?.x1 ?? 0] as const);
  const left = Math.min(...spans.map(([x0]) => x0));
  const right = Math.max(...spans.map(([, x1]) => x1));
  const isSpread = ({ size }: Row, at: number) => {
    const [x0 = 0, x1 = 0] = spans[at] ?? [];
    return right - left < NARROW * size && x0 < left + 2 && x1 > right - 2;
  };
  const cells = rows.map((row, at) => (isSpread(row, at) ? [row.stretches] : cellsOf(row)));
  return rows.map((row, at) => {
    const own = cells[at] ?? [];
    const isItem = own.length === 2 && MARKER.test(lettersOf(own[0] ?? []));
    const isRow =
      own.length > 1 &&
      !isItem &&
      (own
        .slice(1)
        .every((cell, place) => edge(cell, 'x0') - edge(own[place] ?? [], 'x1') > WIDE * row.size) ||
        [cells[at - 1], cells[at + 1]].some((other) => other !== undefined && aligned(own, other)));
    return lineOf(row, page, isRow ? own : undefined);
  });
}

function lettersOf(stretches: readonly Stretch[]): string {
  return stretches
    .flatMap(({ runs }) => runs.map(({ text }) => text))
    .join('')
    .trim();
}

/** The stretches of a row that are further apart than words of that row are. */
function cellsOf({ stretches, size }: Row): readonly (readonly Stretch[])[] {
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

function aligned(own: readonly (readonly Stretch[])[], other: readonly (readonly Stretch[])[]): boolean {
  if (other.length < 2 || Math.max(own.length, other.length) > MOST_CELLS) return false;
  const edges = new Set(other.slice(1).flatMap((cell) => [edge(cell, 'x0'), edge(cell, 'x1')]));
  return own.slice(1).every((cell) => [edge(cell, 'x0'), edge(cell, 'x1')].some((at) => near(edges, at)));
}

const edge = (cell: readonly Stretch[], side: 'x0' | 'x1') =>
  (side === 'x0' ? cell[0]?.x0 : cell.at(-1)?.x1) ?? 0;

const near = (edges: ReadonlySet<number>, at: number) => [...edges].some((one) => Math.abs(one - at) < 3);

function lineOf(row: Row, page: number, cells: readonly (readonly Stretch[])[] | undefined): Line {
  const runs = row.stretches.flatMap((stretch) => stretch.runs);
  const isRightToLeft = rightToLeft(runs);
  const parts = cells?.map((cell) => cell.flatMap((stretch) => stretch.runs)) ?? [runs];
  const ordered = isRightToLeft ? parts.toReversed() : parts;
  const first = (isRightToLeft ? runs.at(-1) : runs[0]) ?? undefined;
  const isRaised = first !== undefined && first.size < 0.85 * row.size && first.y < row.y - 0.15 * row.size;
  const mark = first?.text.trim() ?? '';
  const refers: string[] = [];
  return {
    text: ordered.map((part) => textOf(part, row, { isRightToLeft, refers })).join('\t'),
    x0: row.stretches[0]?.x0 ?? 0,
    x1: row.stretches.at(-1)?.x1 ?? 0,
    y: row.y,
    size: row.size,
    font: most(runs, ({ font }) => font) ?? '',
    page,
    refers,
    isRow: cells !== undefined,
    ...(isRaised && MARK.test(mark) && { mark }),
  };
}

/** The letters of runs side by side, with a space where there is a gap; raised marks of notes after a word go to `refers`. */
function textOf(
  runs: readonly Run[],
  row: Row,
  { isRightToLeft, refers }: { readonly isRightToLeft: boolean; readonly refers: string[] },
): string {
  const ordered = isRightToLeft ? rightToLeftOrder(runs) : runs;
  const parts: string[] = [];
  let before: Run | undefined;
  for (const run of ordered) {
    const end = parts.at(-1) ?? '';
    if (isNoteMark(run, row, parts.slice(-4).join(''))) {
      refers.push(run.text.trim());
      continue;
    }
    const gap = before === undefined ? Infinity : distance(before, run);
    // pdf.js sometimes begins a run with a space that belongs to another.
    const own = gap < 0.05 * run.size ? run.text.replace(/^ +(?=\S)/, '') : run.text;
    const isSpaced =
      /\s$/.test(end) || /^[\s\p{M}]/u.test(own) || gap <= SPACE * Math.min(run.size, before?.size ?? 0);
    parts.push(end === '' || isSpaced ? own : ` ${own}`);
    before = run;
  }
  return parts
    .join('')
    .replaceAll(/[\s\u00a0]+/gu, (space) => (space.includes('\u00a0') ? '\u00a0' : ' '))
    .trim();
}

function distance(a: Run, b: Run): number {
  return Math.max(b.x - (a.x + a.width), a.x - (b.x + b.width));
}

function isNoteMark(run: Run, row: Row, before: string): boolean {
  if (before === '' || run.size >= 0.85 * row.size || run.y > row.y - 0.15 * row.size) return false;
  const mark = run.text.trim();
  // After a unit it is an exponent; after a sentence, or a word of some length, it is the number of a note.
  return (
    /^(?:\d{1,3}(?:[,–-]\d{1,3})*|[*†‡§¶]{1,3})$/u.test(mark) &&
    /(?:[.,;:!?…"”’'»)\]]|\p{L}{4})\s*$/u.test(before)
  );
}

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;

function rightToLeft(runs: readonly Run[]): boolean {
  const count = (of: (run: Run) => boolean) =>
    runs.reduce((sum, run) => sum + (of(run) ? run.text.length : 0), 0);
  return count(({ text }) => RTL.test(text)) > count(({ text }) => /\p{L}/u.test(text) && !RTL.test(text));
}

/** From right to left, but words and numbers that run the other way in their own order. */
function rightToLeftOrder(runs: readonly Run[]): readonly Run[] {
  const ordered: Run[] = [];
  let forward: Run[] = [];
  for (const run of runs.toReversed()) {
    if (/[\p{L}\p{N}]/u.test(run.text) && !RTL.test(run.text)) {
      forward.unshift(run);
      continue;
    }
    for (const each of forward) ordered.push(each);
    ordered.push(run);
    forward = [];
  }
  return [...ordered, ...forward];
}
