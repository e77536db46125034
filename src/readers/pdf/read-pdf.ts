import type { Extraction, Facts, Page } from '../../library/article.ts';
import { inColumns } from './columns.ts';
import { withDropCaps } from './drop-caps.ts';
import { withEvenSizes } from './even-sizes.ts';
import { factsOf, isCredit, LONGEST_CREDIT } from './facts-of.ts';
import { flowOf } from './flow.ts';
import { withoutNotes } from './foot-notes.ts';
import { readable, unreadableIn } from './letters.ts';
import { withoutLineNumbers } from './line-numbers.ts';
import { linesOf, type Line } from './line.ts';
import type { OpenedPdf } from './open-pdf.ts';
import { pageLabels } from './page-labels.ts';
import { paragraphsOf, type Body } from './paragraphs.ts';
import { most, rowsOf } from './row.ts';
import { withoutRunning } from './running-rows.ts';
import { textOf } from './text-of.ts';

/** What a PDF says, or the code of the warning that says why it can't be read. */
export type PdfRead =
  | {
      readonly text: string;
      readonly facts: Partial<Facts>;
      readonly pages: readonly Page[];
      readonly extraction: readonly Extraction[];
      readonly headings: readonly number[];
      /** The labels of pages without text, and how many letters cannot be read. */
      readonly without: readonly string[];
      readonly unreadable: number;
    }
  | { readonly refused: 'refused-no-text' | 'refused-letters' };

/** Letters that a page has at least which is no picture of a page. */
const FEWEST = 12;

/** Reads the pages of a PDF: running rows off, columns one after the other, lines to paragraphs, paragraphs over pages. */
export function readPdf({ pages: raw, labels: given, info }: OpenedPdf): PdfRead {
  const pages = withEvenSizes(raw);
  const all = pages.flatMap(({ runs }) => runs);
  if (all.reduce((sum, { text }) => sum + text.length, 0) < FEWEST) return { refused: 'refused-no-text' };
  const { count: unreadable, isTooMuch } = unreadableIn(all);
  if (isTooMuch) return { refused: 'refused-letters' };

  const framed = withoutRunning(
    pages.map(({ height, runs }) => ({ height, rows: rowsOf(withDropCaps(readable(runs))) })),
  );
  const labels = pageLabels(
    framed.map(({ running }) => running),
    given,
  );
  const columns = framed.flatMap(({ rows, height }, page) =>
    inColumns(withoutLineNumbers(rows)).map((column) => ({
      page,
      height,
      lines: linesOf(column, page).filter(({ text }) => text !== ''),
    })),
  );
  const body = bodyOf(columns.map(({ lines }) => lines));
  const marks = new Map<number, Set<string>>();
  for (const { page, lines } of columns)
    for (const { refers } of lines) marks.set(page, new Set([...(marks.get(page) ?? []), ...refers]));
  const set = columns.map(({ lines, height, page }) => {
    const paragraphs = paragraphsOf(lines, body);
    return {
      page,
      paragraphs,
      kept: withoutNotes(paragraphs, { height, marks: marks.get(page) ?? new Set() }),
    };
  });
  const flow = flowOf(set.map(({ kept }) => kept));
  const { text, pages: starts, headings, isJoined } = textOf(flow, labels);
  const first = set.filter(({ page }) => page === 0).flatMap(({ kept }) => kept);
  const done: readonly (readonly [Extraction, boolean])[] = [
    ['hyphens', isJoined],
    ['columns', columns.length > new Set(columns.map(({ page }) => page)).size],
    ['running-lines', framed.some(({ running }) => running.length > 0)],
    ['footnotes', set.some(({ paragraphs, kept }) => kept.length < paragraphs.length)],
    ['tables', flow.some(({ kind }, at) => kind === 'row' && flow[at + 1]?.kind === 'row')],
  ];
  const facts = factsOf(text, { info, first, body });
  return {
    text,
    facts,
    pages: starts,
    extraction: done.flatMap(([what, isDone]) => (isDone ? [what] : [])),
    headings: headings.filter((at) => !isCredit(text.slice(at, at + LONGEST_CREDIT), facts)),
    without: pages.flatMap(({ runs }, at) =>
      runs.reduce((sum, run) => sum + run.text.length, 0) < FEWEST ? [labels[at] ?? ''] : [],
    ),
    unreadable,
  };
}

function bodyOf(columns: readonly (readonly Line[])[]): Body {
  const lines = columns.flat();
  // Lines of running text say more than captions and headings.
  const runs = lines.map((line) => ({ ...line, x: line.x0, width: 0 }));
  const size = most(runs, (run) => Math.round(run.size * 10) / 10) ?? 0;
  const distances = columns
    .flatMap((column) => column.slice(1).map((line, at) => ({ line, before: column[at] })))
    .filter(({ line, before }) => before !== undefined && line.size === before.size && line.y > before.y)
    .map(({ line, before }) => (line.y - (before?.y ?? 0)) / line.size)
    .toSorted((a, b) => a - b);
  return {
    size,
    font: most(runs, ({ font }) => font) ?? '',
    leading: Math.max(1.02, distances[Math.floor(distances.length / 3)] ?? 1.2),
  };
}
