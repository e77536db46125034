import type { KeptQuote } from '../../guild/kept-quote.ts';

/** A passage that somebody collected, by its place, with their own words about it. */
export type Entry = {
  /** Eight characters of Crockford's base 32; unique in its notebook. */
  readonly id: string;
  readonly quote: KeptQuote;
  /** The owner's own words, always shown as such. */
  readonly note?: string;
  /** In lower case. */
  readonly tags: readonly string[];
  /** ms UTC: when it was saved. */
  readonly at: number;
};

/** What somebody collected in a class, or in a server outside of its classes. Only its owner ever sees it. */
export type Notebook = {
  /** In the order that the owner gave them; no passage twice. */
  readonly entries: readonly Entry[];
  /** Counts every change from 1; 0 where nothing was ever saved. */
  readonly revision: number;
};
