import type { Article, Block } from '../../library/article.ts';
import type { Quote } from '../../library/quote.ts';
import { contains, type Span } from '../../text/span.ts';
import { bold, quotation } from '../words/markdown.ts';

/** How a quotation among others looks: as what is quoted, in bold among its neighbours, or small as one of those. */
export type Look = 'plain' | 'bold' | 'small';

/** A quotation in a block of one or several. */
export type Part = { readonly quote: Quote; readonly look: Look };

/**
 * Quotations of one article in its order, as one block: side by side where they stand in one paragraph, apart where
 * they do not, and with `[…]` where something lies between them.
 * @throws Unshowable when one of them can't be shown
 */
export function quotationBlock(parts: readonly Part[]): string {
  return parts
    .map((part, at) => between(parts[at - 1], part) + written(part))
    .join('')
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

function written({ quote, look }: Part): string {
  const text = quotation(quote);
  if (look === 'bold') return bold(text);
  if (look === 'plain') return text;
  return text
    .split('\n')
    .map((line) => `-# ${line}`)
    .join('\n');
}

function between(before: Part | undefined, { quote, look }: Part): string {
  if (before === undefined) return '';
  const touching =
    quote.article.text.slice(before.quote.span.end, quote.span.start).trim() === '' &&
    before.quote.span.end <= quote.span.start;
  // Small text is a line of its own.
  if (before.look === 'small' || look === 'small') return touching ? '\n' : '\n\\[…\\]\n';
  const together = blockOf(quote.article, quote.span) === blockOf(quote.article, before.quote.span);
  if (together) return touching ? ' ' : ' \\[…\\] ';
  return touching ? '\n\n' : '\n\\[…\\]\n';
}

function blockOf({ blocks }: Article, span: Span): Block | undefined {
  return blocks.find((block) => contains(block.span, span));
}
