import type { Quoted } from '../answer/answer.ts';
import type { Article } from '../library/article.ts';
import type { Span } from '../text/span.ts';
import type { Gone } from './kept.ts';

/** A passage that somebody keeps: where it is, and what its words must be. The words themselves stay with their article. */
export type KeptQuote = {
  readonly article: Article['id'];
  readonly span: Span;
  /** SHA-256 of the words in UTF-8, hexadecimal. */
  readonly sha256: string;
};

/** A passage as somebody types or chooses it, before its words are looked up. */
export type ChosenQuote = Pick<KeptQuote, 'article' | 'span'>;

/** A kept passage as whoever looks may read it: its words, or why there are none. */
export type ShownQuote = KeptQuote &
  (
    | { readonly quoted: Quoted }
    | { readonly gone: Gone }
    /** It is in a pack that is not open to them, or never was in this server's library (as after an import). */
    | { readonly why: 'closed' | 'unknown' }
  );
