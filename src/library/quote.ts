import { contains, slice, type Span } from '../text/span.ts';
import type { Article } from './article.ts';

declare const verbatim: unique symbol;

/** Words that an article really contains; `quote` is the only way to make one. */
export type Quote = {
  readonly article: Article;
  readonly span: Span;
  readonly exact: string;
  readonly [verbatim]: true;
};

/**
 * Cuts a quote out of an article.
 * @param span UTF-16 units of `article.text`; inside one block, not empty, no white space at either end, no half of a character
 * @throws RangeError when the span is not such a one
 */
export function quote(article: Article, span: Span): Quote {
  const exact = slice(article.text, span);
  if (exact === '' || exact !== exact.trim())
    throw new RangeError(`Span ${span.start}–${span.end} is empty or has white space at an end`);
  if (parts(article.text, span.start) || parts(article.text, span.end))
    throw new RangeError(`Span ${span.start}–${span.end} takes a surrogate pair apart`);
  if (!article.blocks.some((block) => contains(block.span, span)))
    throw new RangeError(`Span ${span.start}–${span.end} does not lie inside one block of ${article.file}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where the promise is made, and it holds by now
  return { article, span, exact } as Quote;
}

/** Whether a place stands between the two halves of one character. */
function parts(text: string, at: number): boolean {
  return at > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}

/**
 * Compares a quote with the stored text once more; called just before it is shown.
 * @throws Error when a single unit differs, or when its span cannot be quoted
 */
export function prove({ article, span, exact }: Quote): string {
  const stored = quote(article, span).exact;
  if (stored !== exact)
    throw new Error(`The quote ${article.id}:${span.start}–${span.end} is not in its text`);
  return stored;
}
