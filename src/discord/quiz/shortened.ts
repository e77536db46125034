import { quote, type Quote } from '../../library/quote.ts';

/**
 * The beginning of a quotation, by a smaller span that ends at the end of a word as far as there is one: of what is chosen from, where a
 * message has no room for all of it.
 * @param most UTF-16 units
 * @returns the quote itself where it is no longer, and undefined where no part of it can be quoted
 */
export function shortened(whole: Quote, most: number): Quote | undefined {
  const { article, span, exact } = whole;
  if (exact.length <= most) return whole;
  const cut = exact.slice(0, most);
  // The half of a word at the cut goes, unless there is no other.
  const words = /\s/.test(exact.charAt(most)) ? cut.trimEnd() : cut.replace(/\s+\S*$/, '').trimEnd();
  const length = words.replace(/[\ud800-\udbff]$/, '').length;
  try {
    return quote(article, { start: span.start, end: span.start + length });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
