import type { Entry, Notebook } from './notebook.ts';
import type { ShownQuote } from '../../guild/kept-quote.ts';
import type { Class } from '../../guild/class.ts';

/** An entry as its owner sees it; `place` is its place in the whole notebook, from 0. */
export type ShownEntry = Omit<Entry, 'quote'> & { readonly quote: ShownQuote; readonly place: number };

export type NotebookPage = {
  /** The class that it belongs to; none outside of the classes. */
  readonly class?: Pick<Class, 'id' | 'name' | 'ends'>;
  readonly entries: readonly ShownEntry[];
  readonly page: { readonly number: number; readonly of: number };
  /** Of the whole notebook. */
  readonly count: number;
  /** Of the whole notebook, each once, by the alphabet. */
  readonly tags: readonly string[];
  readonly revision: Notebook['revision'];
};

/** What is to become of an entry; null takes the words away. */
export type EntryChange = {
  readonly note?: string | null;
  readonly tags?: readonly string[];
  /** Its new place in the whole notebook, from 0; or before the one above it, or after the one below it, of all or of those with a tag. */
  readonly to?: number | { readonly one: 'up' | 'down'; readonly tag?: string };
};
