import { joinCells, type Placed, type TextBlock } from './cells.ts';

/** Stands in a block's text where a printed page begins, if somebody marks that. Nothing that is written has it. */
export const PAGE_MARK = '\u0001';

/** Collects text as a browser would show it. */
export type TextBlocks = {
  readonly write: (text: string, inPre: boolean) => void;
  readonly markPage: () => void;
  readonly newLine: () => void;
  readonly newBlock: (heading?: boolean) => void;
  readonly openRow: () => void;
  readonly openCell: () => void;
  /** Of a row or a cell. */
  readonly close: () => void;
  /** Those with words in them. */
  readonly blocks: () => readonly TextBlock[];
};

type Open = Pick<Placed, 'heading' | 'row' | 'cell'> & { readonly lines: string[][] };

/**
 * Runs of white space are one space, except that a non-breaking space stays; `<br>` ends a line, two of them a block, and the cells
 * of a row are separated by a tab.
 */
export function textBlocks(): TextBlocks {
  const opened: Open[] = [{ heading: false, lines: [[]] }];
  const places: Pick<Placed, 'row' | 'cell'>[] = [];
  let count = 0;
  const lines = () => opened.at(-1)?.lines ?? [];
  const write = (text: string) => lines().at(-1)?.push(text);
  const newLine = () => lines().push([]);
  const newBlock = (heading = false) => opened.push({ heading, lines: [[]], ...places.at(-1) });
  return {
    write: (given, inPre) => {
      const text = given.replaceAll(PAGE_MARK, '');
      if (!inPre) {
        write(text);
        return;
      }
      for (const [at, line] of text.split('\n').entries()) {
        if (at > 0) newLine();
        write(line);
      }
    },
    markPage: () => write(PAGE_MARK),
    newLine,
    newBlock,
    openRow: () => {
      count += 1;
      places.push({ row: count });
      newBlock();
    },
    openCell: () => {
      count += 1;
      places.push({ ...places.at(-1), cell: count });
      newBlock();
    },
    close: () => {
      places.pop();
      newBlock();
    },
    blocks: () =>
      joinCells(
        opened
          .map(({ lines: written, ...place }) => ({ ...place, text: blockText(written) }))
          .filter(({ text }) => text !== ''),
      ),
  };
}

function blockText(lines: readonly (readonly string[])[]): string {
  return lines
    .map((parts) => trimSpaces(parts.join('').replaceAll(/[ \t\n\r\f\v]+/g, ' ')))
    .join('\n')
    .replaceAll(/\n{2,}/g, '\n\n')
    .replaceAll(/^\n+|\n+$/g, '');
}

// `trim` would take non-breaking spaces along.
const trimSpaces = (text: string) => (text.trim() === '' ? '' : text.replaceAll(/^ | $/g, ''));
