import type { DocxBlock, DocxParagraph, DocxTable } from './body.ts';
import type { DocxStyles } from './styles.ts';

/** UTF-16 units: a table whose cells say more than this is there for the layout, and its cells are read one after the other. */
const LONGEST_CELL = 200;

/** A text with where its headings begin, in UTF-16 units. */
export type LaidOut = {
  readonly text: string;
  readonly headings: readonly number[];
  /** The first paragraph that is styled as the title. */
  readonly title?: string;
  readonly tables: boolean;
};

type Line = { readonly text: string; readonly role?: 'heading' | 'title' };

/**
 * The blocks of a document as a text: paragraphs are separated by an empty line, the cells of a table's row by tabs. What is listed
 * as its contents is left out.
 */
export function layOut(blocks: readonly DocxBlock[], { roleOf }: Pick<DocxStyles, 'roleOf'>): LaidOut {
  const found = { tables: false };

  const linesOf = (block: DocxBlock): readonly Line[] => {
    if ('rows' in block) return tableLines(block);
    const role = roleOf(block.style) ?? (isOutlined(block) ? 'heading' : undefined);
    if (role === 'contents') return [];
    return block.text
      .split('\f')
      .map(joinLines)
      .filter((text) => text !== '')
      .map((text) => ({ text, ...(role !== undefined && { role }) }));
  };

  const tableLines = ({ rows }: DocxTable): readonly Line[] =>
    rows.flatMap((cells) => {
      const inside = cells.map((blocksInside) => blocksInside.flatMap(linesOf));
      const filled = inside.filter((lines) => lines.length > 0);
      const isData =
        cells.every((blocksInside) => !blocksInside.some((block) => 'rows' in block)) &&
        inside.every((lines) => lines.length <= 1 && lines.every(({ text }) => text.length <= LONGEST_CELL));
      if (!isData || filled.length < 2) return inside.flat();
      found.tables = true;
      return [{ text: filled.map(([line]) => line?.text.replaceAll(/\s+/g, ' ')).join('\t') }];
    });

  const lines = blocks.flatMap(linesOf);
  const headings: number[] = [];
  let at = 0;
  for (const { text, role } of lines) {
    if (role !== undefined) headings.push(at);
    at += text.length + SEPARATOR.length;
  }
  const title = lines.find(({ role }) => role === 'title')?.text.replaceAll('\n', ' ');
  return {
    text: lines.map(({ text }) => text).join(SEPARATOR),
    headings,
    tables: found.tables,
    ...(title !== undefined && { title }),
  };
}

const SEPARATOR = '\n\n';

function isOutlined({ outline }: DocxParagraph): boolean {
  return outline !== undefined && outline >= 0 && outline < 9;
}

/** A line that was broken by hand, in the middle of a sentence, goes on after a space; others stay lines. */
function joinLines(text: string): string {
  return text
    .split(/\r\n|[\n\r]/)
    .map((line) => line.replaceAll(/^[ \t]+|[ \t]+$/g, ''))
    .filter((line) => line !== '')
    .join('\n')
    .replaceAll(/(?<![.!?…:;"'”’»])\n(?=\p{Ll})/gu, ' ');
}
