import { slice, trim, type Span } from '../text/span.ts';
import { endsSentence } from './piece.ts';

/** Columns at which people and programs wrap text. */
const NARROWEST = 40;
const WIDEST = 120;

/** Line ends without which a text gives too little evidence, and the share of them that a column explains. */
const ENOUGH = 3;
const SHARE = 0.6;

const LIST_ITEM = /^\s*(?:[-*•‣◦–—]\s|\(?\d{1,3}[.)]\s|\(?[a-z]\)\s)/;

/** How a text was wrapped: at a column, in UTF-16 units, or about there, as letters of different width are. */
export type Wrapping = { readonly width: number; readonly ragged: boolean };

/** Of all lines, those that a column may be exceeded by: an address, or a line of a mail's head. */
const STRAY = 0.1;

/** Letters of different width end a line this early, as a share of the widest line. */
const RAGGED = 0.8;
/** How many of such lines have to end in the middle of a sentence. */
const RUNNING = 0.5;

/**
 * How a text was wrapped, or undefined when a line is a paragraph. The evidence is that most lines end where the first word of
 * the next would not have fitted any more: at the widest line, or at a narrower one that few exceed; or, in what was copied
 * from a printed page, about there and in the middle of a sentence.
 */
export function wrapping(text: string, lines: readonly Span[]): Wrapping | undefined {
  const pairs = lines.flatMap((line, at) => {
    const next = lines[at + 1];
    return next !== undefined && !isBlank(text, line) && !isBlank(text, next) ? [[line, next] as const] : [];
  });
  // Text with no space in it, such as an address, can't be wrapped.
  const lengths = pairs
    .filter(([line]) => /\S\s+\S/.test(slice(text, line)))
    .map(([line]) => length(text, line))
    .toSorted((a, b) => b - a);
  const [widest] = lengths;
  if (widest === undefined) return undefined;
  const full = (width: number) => pairs.filter(([line, next]) => isFull(text, line, next, width));
  if (pairs.length < ENOUGH) {
    const isEach =
      full(widest).length === pairs.length && pairs.every(([line, next]) => runsOn(text, line, next));
    return isEach && isWidth(widest) ? { width: widest, ragged: false } : undefined;
  }
  const widths = new Set(lengths.slice(0, 1 + Math.floor(lengths.length * STRAY)).filter(isWidth));
  const width = [...widths].find((each) => full(each).length >= SHARE * pairs.length);
  if (width !== undefined) return { width, ragged: false };
  const about = Math.floor(widest * RAGGED);
  if (!isWidth(about)) return undefined;
  const ends = full(about);
  const running = ends.filter(([line, next]) => runsOn(text, line, next));
  const isRagged = ends.length >= SHARE * pairs.length && running.length >= RUNNING * pairs.length;
  return isRagged ? { width: about, ragged: true } : undefined;
}

const isWidth = (width: number) => NARROWEST <= width && width <= WIDEST;

/** Whether `line` goes on with the paragraph of the line before it, in a text that is wrapped so. */
export function continues(text: string, before: Span, line: Span, { width, ragged }: Wrapping): boolean {
  const written = slice(text, line);
  if (LIST_ITEM.test(written) || indent(written) > indent(slice(text, before))) return false;
  if (runsOn(text, before, line)) return true;
  if (!ragged && length(text, before) > width) return false;
  // Where the column is not sure, a line that ends a sentence may end its paragraph too.
  return isFull(text, before, line, width) && !(ragged && endsSentence(slice(text, before).trimEnd()));
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
