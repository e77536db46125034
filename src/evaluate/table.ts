import type { Figures } from './measured.ts';

/** Rows of cells in columns as wide as they need, the first to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const columns = rows[0] ?? [];
  const widths = columns.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart((widths[at] ?? 0) + 2)))
      .join(''),
  );
  return `${lines.join('\n')}\n`;
}

/** A table of figures, a row for each name; '' if there are none. */
export function figuresTable(rows: readonly (readonly [name: string, figures: Figures])[]): string {
  const [first] = rows;
  if (first === undefined) return '';
  const columns = Object.keys(first[1]);
  return table([
    ['', ...columns],
    ...rows.map(([name, figures]) => [name, ...columns.map((column) => String(figures[column] ?? ''))]),
  ]);
}
