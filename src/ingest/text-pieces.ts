import { lines } from '../text/line.ts';
import { trim, type Span } from '../text/span.ts';
import { plainText, type Piece } from './piece.ts';
import { continues, wrapping } from './wrapping.ts';

/**
 * The pieces of a plain text from `from` on, in UTF-16 units. A line is a piece, unless the text is wrapped at a
 * column: then lines are joined up to the end of their paragraph, and the piece's span holds the line ends.
 */
export function textPieces(text: string, from = 0): readonly Piece[] {
  const all = lines(text.slice(from)).map(({ start, end }) => ({ start: start + from, end: end + from }));
  const wrapped = wrapping(text, all);
  const spans: Span[] = [];
  let last: Span | undefined;
  for (const line of all) {
    const words = trim(text, line);
    const isBlank = words.start === words.end;
    const open = last === undefined ? undefined : spans.at(-1);
    if (
      !isBlank &&
      open !== undefined &&
      last !== undefined &&
      wrapped !== undefined &&
      continues(text, last, line, wrapped)
    )
      spans[spans.length - 1] = { start: open.start, end: words.end };
    else if (!isBlank) spans.push(words);
    last = isBlank ? undefined : line;
  }
  return spans.map((span) => ({ span, plain: plainText(text, span) }));
}
