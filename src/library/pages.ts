import type { Span } from '../text/span.ts';
import type { Article } from './article.ts';

/**
 * The page that a span stands on, by its label; of one that goes on over a page's end, the first and the last: `12–13`.
 * undefined where the article has no pages.
 * @param span UTF-16 units of the article's text
 */
export function pageOf({ pages = [] }: Pick<Article, 'pages'>, { start, end }: Span): string | undefined {
  // A page without text begins where the next one does, so of several the last is meant.
  const first = pages.findLast((page) => page.start <= start)?.label;
  const last = pages.findLast((page) => page.start < Math.max(end, start + 1))?.label;
  if (first === undefined || last === undefined || first === last) return first;
  return `${first}–${last}`;
}

/** Whether a page as a citation has it is several. */
export function isPages(page: string): boolean {
  return page.includes('–');
}
