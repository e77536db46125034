import { cells, columns } from './width.ts';
import type { LibraryTools } from './library-tools.ts';

const GAP = '  ';
/** Columns that a cell may take; the one that is read first has the rest. */
const WIDEST = 20;

/**
 * Rows as a table: as many columns as the terminal has, without those that are empty; or tabs where there is none, all of them
 * in their place, so that other programs can take it apart.
 * @param main the cell of a row that has the room that the others leave
 */
export function tableText(
  tools: Pick<LibraryTools, 'output'>,
  rows: readonly (readonly string[])[],
  main: number,
): string {
  const lines =
    tools.output.isTTY === true
      ? inColumns(rows, main, tools.output.columns ?? 80)
      : rows.map((row) => row.join('\t'));
  return `${lines.join('\n')}\n`;
}

function inColumns(rows: readonly (readonly string[])[], main: number, width: number): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => columns(row[at] ?? ''))));
  const fitted = widths.map((wide, at) => (at === 0 || at === main ? wide : Math.min(wide, WIDEST)));
  const used = fitted.flatMap((wide, at) => (wide === 0 ? [] : [at]));
  const others = used.reduce((sum, at) => (at === main ? sum : sum + (fitted[at] ?? 0) + GAP.length), 0);
  const rest = Math.max(WIDEST, Math.min(fitted[main] ?? 0, width - others));
  return rows.map((row) =>
    used
      .map((at) => padded(row[at] ?? '', at === main ? rest : (fitted[at] ?? 0)))
      .join(GAP)
      .trimEnd(),
  );
}

function padded(text: string, width: number): string {
  if (columns(text) <= width) return text + ' '.repeat(width - columns(text));
  let kept = '';
  let taken = 0;
  for (const cell of cells(text)) {
    if (taken + cell.columns > width - 1) break;
    kept += cell.text;
    taken += cell.columns;
  }
  return `${kept}…${' '.repeat(width - taken - 1)}`;
}
