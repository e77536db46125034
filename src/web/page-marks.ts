import { html } from 'hono/html';
import type { Article, Page } from '../library/article.ts';
import { slice, type Span } from '../text/span.ts';
import { letters, type Html } from './letters.ts';
import type { View } from './view.ts';

/** Where a page of the file begins in a stretch of text, by its label. */
export type PageMark = { readonly at: number; readonly label: string };

/**
 * The marks of a block: each page that begins in it or since the one before it, and at the top of what is shown the page that it
 * stands on.
 * @param before where the stretch before it ends, in UTF-16 units; undefined where nothing is shown before it
 */
export function pageMarks(
  { pages = [] }: Pick<Article, 'pages'>,
  { start, end }: Span,
  before: number | undefined,
): readonly PageMark[] {
  const open = pages.findLast((page) => page.start <= start);
  const isShown = (page: Page) => (before === undefined ? page === open : page.start >= before);
  const marks = pages
    .filter((page) => page.start < end && (page.start > start || isShown(page)))
    .map(({ start: at, label }) => ({ at: Math.max(at, start), label }));
  // A page without text begins where the next one does: of several in one place the last is meant.
  return marks.filter(({ at }, place) => marks[place + 1]?.at !== at);
}

/** The letters of a range with marks where pages begin. The marks have no letters: what is copied is the text alone. */
export function pagedLetters(
  text: string,
  { start, end }: Span,
  marks: readonly PageMark[],
  view: View,
): Html {
  const inside = marks.filter(({ at }) => start <= at && at < end);
  if (inside.length === 0) return letters(slice(text, { start, end }));
  const parts = inside.map(({ at, label }, place) => {
    const to = inside[place + 1]?.at ?? end;
    const said = view.labels['page'].replace('{page}', () => label);
    return html`<span class="page" role="doc-pagebreak" aria-label="${said}"></span>${letters(slice(text, { start: at, end: to }))}`;
  });
  const first = inside[0]?.at ?? end;
  return html`${letters(slice(text, { start, end: first }))}${parts}`;
}
