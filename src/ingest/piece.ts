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

/** The words of a piece on one line, as judged by the rules of this folder. */
export function plainText(text: string, { start, end }: Span): string {
  return text.slice(start, end).replaceAll(/\s+/g, ' ').trim();
}

/** Whether a line ends as a sentence does. */
export function endsSentence(plain: string): boolean {
  return /[.!?…:;。！？]["'“”‘’»«›‹)\]*_]*$/u.test(plain);
}

/** Whether a piece reads like running text: a long line, or a shorter one that ends as a sentence does. */
export function isProse({ plain }: Piece): boolean {
  return endsSentence(plain) ? plain.length >= 40 && plain.includes(' ') : plain.length >= 140;
}
