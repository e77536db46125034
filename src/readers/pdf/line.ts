import { cellsIn, type Cell } from './cells.ts';
import { isRightToLeft, textOfRuns } from './run-text.ts';
import { most, type Row } from './row.ts';

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

/** Marks of notes, where they are raised. */
const MARK = /^(?:\d{1,3}|[*†‡§¶]{1,3}|[a-z])$/u;

/** The lines of a column. */
export function linesOf(rows: readonly Row[], page: number): readonly Line[] {
  const cells = cellsIn(rows);
  return rows.map((row, at) => lineOf(row, page, cells[at]));
}

function lineOf(row: Row, page: number, cells: readonly Cell[] | undefined): Line {
  const runs = row.stretches.flatMap((stretch) => stretch.runs);
  const isReversed = isRightToLeft(runs);
  const parts = cells?.map((cell) => cell.flatMap((stretch) => stretch.runs)) ?? [runs];
  const ordered = isReversed ? parts.toReversed() : parts;
  const first = (isReversed ? runs.at(-1) : runs[0]) ?? undefined;
  const isRaised = first !== undefined && first.size < 0.85 * row.size && first.y < row.y - 0.15 * row.size;
  const mark = first?.text.trim() ?? '';
  const refers: string[] = [];
  return {
    text: ordered.map((part) => textOfRuns(part, row, { isReversed, refers })).join('\t'),
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
