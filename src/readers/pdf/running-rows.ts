import { edgeOf, isApart, isNumber, isShared, LEVEL, repeats, rowText, type PageRows } from './page-edges.ts';
import { sizeOf, type Row } from './row.ts';

/** A page without what stands over and under the text of every page, and those rows as they read. */
export type Framed = PageRows & { readonly running: readonly string[] };

/** Rows at either edge of a page that are looked at. */
const MOST = 3;

/** What is larger than most of a file, by so much, is a title, even if several pages have it: unless half of them do. */
const LARGER = 1.15;

/**
 * Takes the rows off each page that pages share: what says the same at the same height, numbers aside, on several of them, and
 * whatever else stands at such a height apart from the text, such as the title of a chapter.
 */
export function withoutRunning(pages: readonly PageRows[]): readonly Framed[] {
  const usual = sizeOf(
    pages.flatMap(({ rows }) => rows.flatMap(({ stretches }) => stretches.flatMap(({ runs }) => runs))),
  );
  const whole = { pages: pages.length, usual, largest: LARGER * usual };
  const taken = pages.map(() => new Set<Row>());
  for (const from of ['top', 'bottom'] as const)
    for (let round = 0; round < MOST; round += 1) {
      const edges = pages.flatMap((page, at) => edgeOf(page, at, from, taken[at] ?? new Set()));
      const alike = Map.groupBy(edges, ({ says }) => says);
      const shared = new Set(edges.filter((edge) => isShared(edge, alike.get(edge.says) ?? [], whole)));
      const levels = new Set([...shared].map(({ level }) => Math.round(level)));
      const isEstablished = shared.size >= 2 && shared.size >= 0.4 * pages.length;
      for (const edge of edges) {
        const isLevel =
          isEstablished &&
          edge.row.size <= whole.largest &&
          [...levels].some((level) => Math.abs(level - edge.level) <= LEVEL);
        const isOwn =
          isLevel ||
          isNumber(edge, pages[edge.page], from) ||
          (from === 'top' && repeats(edge, pages[0], whole));
        if (shared.has(edge) || (isOwn && isApart(edge, pages[edge.page], from)))
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
