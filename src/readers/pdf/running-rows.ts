import { sizeOf, type Row } from './row.ts';

/** The rows of a page from the top down, with its height in points. */
export type PageRows = { readonly height: number; readonly rows: readonly Row[] };

/** A page without what stands over and under the text of every page, and those rows as they read. */
export type Framed = PageRows & { readonly running: readonly string[] };

/** How much of a page's height, from either edge, may have running rows, and how many of them. */
const EDGE = 0.17;
const MOST = 3;

/** Pages from which on a line has to stand on three of them, and not two. */
const MANY = 10;

/** Points by which running rows of two pages may be at different heights; where they say much that is the same, more. */
const LEVEL = 3;
const LEVEL_OF_WORDS = 10;
const WORDS = 8;

/** How a page's number is written, with `#` for numbers. */
const NUMBERED =
  /^(?:(?:page|seite|p[aá]gina|pag\.?|p\.|s\.)\s*)?[-–—|•·[(\s]*#[-–—|•·\])\s]*(?:(?:of|von|de|\/)\s*#)?$/u;

/** What a browser prints over and under a page: the time, and the address. */
const PRINTED = /^#[/.]#[/.]#, #:#(?: [ap]m)?(?: |$)|(?:https?|file):\/\/\S* #\/#$/u;

/** How much of a page's height has its number, if it stands over the text. */
const NUMBER_EDGE = 0.1;

type Edge = {
  readonly row: Row;
  readonly page: number;
  /** Points from the nearer edge. */
  readonly level: number;
  readonly says: string;
};

/**
 * Takes the rows off each page that pages share: what says the same at the same height, numbers aside, on several of them, and
 * whatever else stands at such a height apart from the text, such as the title of a chapter.
 */
export function withoutRunning(pages: readonly PageRows[]): readonly Framed[] {
  const usual = sizeOf(
    pages.flatMap(({ rows }) => rows.flatMap(({ stretches }) => stretches.flatMap(({ runs }) => runs))),
  );
  const whole = { pages: pages.length, largest: LARGER * usual };
  const taken = pages.map(() => new Set<Row>());
  for (const from of ['top', 'bottom'] as const)
    for (let round = 0; round < MOST; round += 1) {
      const edges = pages.flatMap((page, at) => edgeOf(page, at, from, taken[at] ?? new Set()));
      const shared = edges.filter((edge) => isShared(edge, edges, whole));
      const levels = shared.map(({ level }) => level);
      const isEstablished = shared.length >= 2 && shared.length >= 0.4 * pages.length;
      for (const edge of edges) {
        const isLevel =
          isEstablished &&
          edge.row.size <= whole.largest &&
          levels.some((level) => Math.abs(level - edge.level) <= LEVEL);
        const isOwn =
          isLevel || isNumber(edge, pages[edge.page], from) || (from === 'top' && repeats(edge, pages[0]));
        if (shared.includes(edge) || (isOwn && isApart(edge, pages[edge.page], from)))
          taken[edge.page]?.add(edge.row);
      }
    }
  return pages.map(({ height, rows }, at) => {
    const own = taken[at] ?? new Set();
    return {
      height,
      rows: rows.filter((row) => !own.has(row)),
      running: rows.filter((row) => own.has(row)).map(rowText),
    };
  });
}

function edgeOf(
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
function isNumber({ says, level }: Edge, page: PageRows | undefined, from: 'top' | 'bottom'): boolean {
  const isNear = from === 'bottom' || level < NUMBER_EDGE * (page?.height ?? 0);
  return isNear && NUMBERED.test(says) && says.includes('#');
}

/** Whether a row over the text of a later page has what stands at the top of the first: the title, or its beginning. */
function repeats({ row, page }: Edge, first: PageRows | undefined): boolean {
  if (page === 0) return false;
  const top = (first?.rows ?? []).slice(0, TITLE_ROWS).map(rowText).join(' ').toLowerCase();
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

/** What is larger than most of a file, by so much, is a title, even if several pages have it: unless half of them do. */
const LARGER = 1.15;

function isShared(
  { says, level, page, row }: Edge,
  edges: readonly Edge[],
  { pages, largest }: { readonly pages: number; readonly largest: number },
): boolean {
  if (PRINTED.test(says)) return true;
  const same = edges.filter(
    (other) =>
      other.page !== page &&
      other.says === says &&
      Math.abs(other.level - level) <= (says.replaceAll('#', '').length >= WORDS ? LEVEL_OF_WORDS : LEVEL) &&
      Math.abs(other.row.size - row.size) < 1,
  );
  const count = same.length + 1;
  return count >= (pages >= MANY ? 3 : 2) && (row.size <= largest || count >= 0.5 * pages);
}

/** Whether a row stands further from the next one than lines of a text do. */
function isApart({ row }: Edge, page: PageRows | undefined, from: 'top' | 'bottom'): boolean {
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
