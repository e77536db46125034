import { say } from '../answer/say.ts';
import type { Article, Facts } from '../library/article.ts';
import { cells, columns } from './width.ts';
import { shown, words, type LibraryTools } from './library-tools.ts';

/** The articles as a table, newest first and undated last; as many columns as the terminal has, or tabs without one. */
export function listText(tools: LibraryTools, articles: readonly Article[]): string {
  if (articles.length === 0)
    return `${words(tools, 'library.empty', { example: say.name('npm run library -- add FOLDER') })}\n`;
  const rows = articles
    .toSorted(newestFirst)
    .map(({ id, facts }) => [
      id,
      day(tools, facts),
      facts.publisher === undefined
        ? words(tools, 'publisher-unknown')
        : shown(tools, say.fact(facts.publisher)),
      shown(tools, say.fact(facts.title)),
      shown(tools, say.fact(facts.flags.join(', '))),
    ]);
  const lines =
    tools.output.isTTY === true
      ? inColumns(rows, tools.output.columns ?? 80)
      : rows.map((row) => row.join('\t'));
  return `${lines.join('\n')}\n`;
}

/** As it is written in front matter: `~` before a day that may be off by a few. */
function day(tools: LibraryTools, { published }: Facts): string {
  if (published === undefined) return words(tools, 'date-unknown');
  return published.precision === 'about' ? `~${published.day}` : published.day;
}

function newestFirst(a: Article, b: Article): number {
  const [dayA = '', dayB = ''] = [a.facts.published?.day, b.facts.published?.day];
  return dayA === dayB ? 0 : dayA > dayB ? -1 : 1;
}

const GAP = '  ';
/** Columns that a publisher's name and flags may take; the title has the rest. */
const WIDEST = 20;
const TITLE = 3;

function inColumns(rows: readonly (readonly string[])[], width: number): readonly string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => columns(row[at] ?? ''))));
  const fitted = widths.map((wide, at) => (at === 0 || at === TITLE ? wide : Math.min(wide, WIDEST)));
  const others = fitted.reduce((sum, wide, at) => (at === TITLE ? sum : sum + wide + GAP.length), 0);
  const title = Math.max(WIDEST, Math.min(fitted[TITLE] ?? 0, width - others));
  return rows.map((row) =>
    row
      .map((text, at) => padded(text, at === TITLE ? title : (fitted[at] ?? 0)))
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
