import type { Row } from './row.ts';

/** The rows of a page from the top down, with its height in points. */
export type PageRows = { readonly height: number; readonly rows: readonly Row[] };

/** How much of a page's height, from either edge, may have running rows. */
const EDGE = 0.17;

/** Pages from which on a line has to stand on three of them, and not two. */
const MANY = 10;

/** Points by which running rows of two pages may be at different heights; where they say much that is the same, more. */
export const LEVEL = 3;
const LEVEL_OF_WORDS = 10;
const WORDS = 8;

/** How a page's number is written, with `#` for numbers. */
const NUMBERED =
  /^(?:(?:page|seite|p[aá]gina|pag\.?|p\.|s\.)\s*)?[-–—|•·[(\s]*#[-–—|•·\])\s]*(?:(?:of|von|de|\/)\s*#)?$/u;

/** What a browser prints over and under a page: the time, and the address. */
const PRINTED = /^#[/.]#[/.]#, #:#(?: [ap]m)?(?: |$)|(?:https?|file):\/\/\S* #\/#$/u;

/** How much of a page's height has its number, if it stands over the text. */
const NUMBER_EDGE = 0.1;

/** A row at an edge of a page. */
export type Edge = {
  readonly row: Row;
  readonly page: number;
  /** Points from the nearer edge. */
  readonly level: number;
  readonly says: string;
};

/** The first or the last row of a page that is left, if it stands near enough to the page's edge. */
export function edgeOf(
  page: PageRows,
  at: number,
  from: 'top' | 'bottom',
  taken: ReadonlySet<Row>,
): readonly Edge[] {
  const left = page.rows.filter((row) => !taken.has(row));
  const row = from === 'top' ? left[0] : left.at(-1);
  if (row === undefined) return [];
  const level = from === 'top' ? row.y : page.height - row.y;
  return level > EDGE * page.height ? [] : [{ row, page: at, level, says: withoutNumbers(rowText(row)) }];
}

/** Whether a row is a page's number and nothing else. */
export function isNumber({ says, level }: Edge, page: PageRows | undefined, from: 'top' | 'bottom'): boolean {
  const isNear = from === 'bottom' || level < NUMBER_EDGE * (page?.height ?? 0);
  return isNear && NUMBERED.test(says) && says.includes('#');
}

/** Whether a row over the text of a later page has what stands at the top of the first: the title, or its beginning. */
export function repeats(
  { row, page }: Edge,
  first: PageRows | undefined,
  { usual, largest }: { readonly usual: number; readonly largest: number },
): boolean {
  if (page === 0 || row.size > largest) return false;
  const top = (first?.rows ?? [])
    .slice(0, TITLE_ROWS)
    .filter(({ size }) => size > 1.1 * usual)
    .map(rowText)
    .join(' ')
    .toLowerCase();
  return row.stretches
    .map(({ runs }) =>
      runs
        .map(({ text }) => text)
        .join('')
        .trim()
        .toLowerCase(),
    )
    .some((text) => text.length >= TITLE_LETTERS && top.includes(text));
}

/** Rows of the first page that a title may stand in, and letters of it that are no chance. */
const TITLE_ROWS = 6;
const TITLE_LETTERS = 10;

/**
 * Whether a row says the same as those of other pages at the same height, or what only a browser prints.
 * @param alike the edges that say the same
 * @param whole how many pages there are, and in how large letters a row is rather a title
 */
export function isShared(
  { says, level, page, row }: Edge,
  alike: readonly Edge[],
  { pages, largest }: { readonly pages: number; readonly largest: number },
): boolean {
  if (PRINTED.test(says)) return true;
  const near = says.replaceAll('#', '').length >= WORDS ? LEVEL_OF_WORDS : LEVEL;
  const enough = row.size <= largest ? (pages >= MANY ? 3 : 2) : Math.max(2, 0.5 * pages);
  let count = 1;
  for (const other of alike) {
    if (
      other.page === page ||
      Math.abs(other.level - level) > near ||
      Math.abs(other.row.size - row.size) >= 1
    )
      continue;
    count += 1;
    if (count >= enough) return true;
  }
  return false;
}

/** Whether a row stands further from the next one than lines of a text do. */
export function isApart({ row }: Edge, page: PageRows | undefined, from: 'top' | 'bottom'): boolean {
  const rows = page?.rows ?? [];
  const next = rows[rows.indexOf(row) + (from === 'top' ? 1 : -1)];
  return next === undefined || Math.abs(next.y - row.y) > 1.6 * Math.max(row.size, next.size);
}

/** The letters of a row, its stretches a space apart. */
export function rowText({ stretches }: Row): string {
  return stretches
    .map(({ runs }) => runs.map(({ text }) => text).join(''))
    .join(' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

function withoutNumbers(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/\d+/g, '#')
    .replaceAll(/(?<![\p{L}\p{N}])[ivxlc]+(?![\p{L}\p{N}])/gu, '#');
}
