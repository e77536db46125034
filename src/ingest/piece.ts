import type { Span } from '../text/span.ts';

/** A paragraph, heading or stray line of a text, before anybody has judged what it is. */
export type Piece = {
  /** In UTF-16 units of the whole text, without white space at its ends. */
  readonly span: Span;
  /** What it reads like: line ends and inline Markdown taken out, white space single. For judging only. */
  readonly plain: string;
  /** Whether it is a heading, where the format itself says so; plain text does not. */
  readonly heading?: boolean;
};

/** UTF-16 units of a piece that are judged: its beginning and its end. A line of five million would take 130 MB. */
const BEGINNING = 4_000;
const ENDING = 200;

/** The words of a piece on one line, as judged by the rules of this folder; of a very long one, its beginning and its end. */
export function plainText(text: string, { start, end }: Span): string {
  if (end - start <= BEGINNING + ENDING) return onOneLine(text.slice(start, end));
  return `${onOneLine(text.slice(start, start + BEGINNING))} ${onOneLine(text.slice(end - ENDING, end))}`;
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Whether a line ends as a sentence does. */
export function endsSentence(plain: string): boolean {
  return /[.!?…:;。！？]["'“”‘’»«›‹)\]*_]*$/u.test(plain);
}

/** Whether a piece reads like running text: a long line, or a shorter one that ends as a sentence does. */
export function isProse({ plain }: Piece): boolean {
  return endsSentence(plain) ? plain.length >= 40 && plain.includes(' ') : plain.length >= 140;
}
