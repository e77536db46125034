import { slice, trim, type Span } from '../text/span.ts';
import { endsSentence } from './piece.ts';

/** Columns at which people and programs wrap text. */
const NARROWEST = 40;
const WIDEST = 120;

/** Line ends without which a text gives too little evidence, and the share of them that a column explains. */
const ENOUGH = 3;
const SHARE = 0.6;

const LIST_ITEM = /^\s*(?:[-*•‣◦–—]\s|\(?\d{1,3}[.)]\s|\(?[a-z]\)\s)/;

/**
 * The column, in UTF-16 units, at which a text was wrapped, or undefined when a line is a paragraph. The evidence is
 * that most lines end where the first word of the next would not have fitted any more.
 */
export function wrapWidth(text: string, lines: readonly Span[]): number | undefined {
  const pairs = lines.flatMap((line, at) => {
    const next = lines[at + 1];
    return next !== undefined && !isBlank(text, line) && !isBlank(text, next) ? [[line, next] as const] : [];
  });
  // Text with no space in it, such as an address, can't be wrapped.
  const widths = pairs.map(([line]) => line).filter((line) => /\S\s+\S/.test(slice(text, line)));
  const width = widths.reduce((widest, line) => Math.max(widest, length(text, line)), 0);
  if (width < NARROWEST || width > WIDEST) return undefined;
  const full = pairs.filter(([line, next]) => isFull(text, line, next, width));
  if (pairs.length >= ENOUGH) return full.length >= SHARE * pairs.length ? width : undefined;
  const isEach = pairs.every(([line, next]) => isFull(text, line, next, width) && runsOn(text, line, next));
  return pairs.length > 0 && isEach ? width : undefined;
}

/** Whether `line` goes on with the paragraph of the line before it, in a text that is wrapped at `width`. */
export function continues(text: string, before: Span, line: Span, width: number): boolean {
  const written = slice(text, line);
  if (LIST_ITEM.test(written) || indent(written) > indent(slice(text, before))) return false;
  return isFull(text, before, line, width) || runsOn(text, before, line);
}

function isFull(text: string, line: Span, next: Span, width: number): boolean {
  const word = /\S+/.exec(slice(text, next))?.[0] ?? '';
  return length(text, line) + 1 + word.length > width;
}

function runsOn(text: string, line: Span, next: Span): boolean {
  return /^\s*["'“‘(]?\p{Ll}/u.test(slice(text, next)) && !endsSentence(slice(text, line).trimEnd());
}

function length(text: string, line: Span): number {
  return slice(text, line).trimEnd().length;
}

function indent(line: string): number {
  return line.length - line.trimStart().length;
}

function isBlank(text: string, line: Span): boolean {
  const { start, end } = trim(text, line);
  return start === end;
}
