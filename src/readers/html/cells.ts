/** What a piece of a page was written in: a paragraph, heading, list item, or a row of a table. */
export type TextBlock = { readonly text: string; readonly heading: boolean };

/** A block with the row and the cell that it stands in, by their numbers. */
export type Placed = TextBlock & { readonly row?: number; readonly cell?: number };

/** UTF-16 units: a table whose cells say more than this is there for the layout. */
const LONGEST_CELL = 200;

/** The blocks with the cells of each row as one, separated by tabs, where every cell is a short block. */
export function joinCells(blocks: readonly Placed[]): readonly TextBlock[] {
  return inRows(blocks).flatMap((row) =>
    row.length > 1 && isData(row)
      ? [{ text: row.map(({ text }) => text.replaceAll(/\s*\n\s*/g, ' ')).join('\t'), heading: false }]
      : row.map(({ text, heading }) => ({ text, heading })),
  );
}

/** The blocks with those together that follow each other in one row. */
function inRows(blocks: readonly Placed[]): readonly (readonly Placed[])[] {
  const rows: Placed[][] = [];
  for (const block of blocks) {
    const last = rows.at(-1);
    if (block.row !== undefined && last?.[0]?.row === block.row) last.push(block);
    else rows.push([block]);
  }
  return rows;
}

function isData(row: readonly Placed[]): boolean {
  return (
    new Set(row.map(({ cell }) => cell)).size === row.length &&
    row.every(({ text }) => text.length <= LONGEST_CELL)
  );
}
