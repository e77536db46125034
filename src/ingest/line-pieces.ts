import { lines } from '../text/line.ts';
import { trim, type Span } from '../text/span.ts';
import { plainText, type Piece } from './piece.ts';

/** A table's row may be short and have a paragraph after it, and is no heading. */
function isRow(text: string, { start, end }: Span): boolean {
  return text.slice(start, end).includes('\t');
}

/**
 * The pieces of a text whose reader has put every paragraph on a line of its own.
 * @param headings where those begin that the format says are headings, in UTF-16 units
 */
export function linePieces(text: string, headings: ReadonlySet<number>): readonly Piece[] {
  return lines(text)
    .map((line) => trim(text, line))
    .filter(({ start, end }) => start < end)
    .map((span) => ({
      span,
      plain: plainText(text, span),
      ...(headings.has(span.start) ? { heading: true } : isRow(text, span) && { heading: false }),
    }));
}
