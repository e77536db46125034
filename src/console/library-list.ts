import { say } from '../answer/say.ts';
import type { Article, Facts } from '../library/article.ts';
import type { Scope } from '../library/library.ts';
import type { Shelving } from '../library/pack.ts';
import { addExample } from './scope.ts';
import { tableText } from './library-table.ts';
import { shown, words, type LibraryTools } from './library-tools.ts';

/**
 * The articles as a table, newest first and undated last: id, day, publisher, title, flags, pack, number of pages, and what was
 * done on the way from the file to its text.
 */
export function listText(
  tools: LibraryTools,
  scope: Scope,
  articles: readonly Article[],
  { packs, packOf }: Pick<Shelving, 'packs' | 'packOf'>,
): string {
  if (articles.length === 0)
    return `${words(tools, 'library.empty', { example: say.name(addExample(scope)) })}\n`;
  const packName = ({ id }: Article) => packs.find((pack) => pack.id === packOf[id])?.name ?? '';
  const rows = articles
    .toSorted(newestFirst)
    .map((article) => [
      article.id,
      day(tools, article.facts),
      article.facts.publisher === undefined
        ? words(tools, 'publisher-unknown')
        : shown(tools, say.fact(article.facts.publisher)),
      shown(tools, say.fact(article.facts.title)),
      shown(tools, say.fact(article.facts.flags.join(', '))),
      shown(tools, say.typed(packName(article))),
      article.pages === undefined
        ? ''
        : words(tools, 'kept.pages', { number: say.number(article.pages.length) }),
      extractionText(tools, article),
    ]);
  return tableText(tools, rows, TITLE);
}

const TITLE = 3;

/** What was done to get at a text, as far as something was. */
export function extractionText(
  tools: LibraryTools,
  { extraction = [] }: Pick<Article, 'extraction'>,
): string {
  return extraction.map((what) => words(tools, `extraction.${what}`)).join('; ');
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
