import type { NotebookPage, ShownEntry } from '../../../src/classroom/notebook/notebook-page.ts';
import type { Facts } from '../../../src/library/article.ts';
import { quotesOf } from '../cards/made-card.ts';

const ids = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** An entry's id, by its place. */
export const idAt = (place: number) => `000000${ids.charAt(Math.floor(place / 32))}${ids.charAt(place % 32)}`;

/** Entries with these passages, in their order. */
export function entriesOf(
  paragraphs: readonly string[],
  more: (place: number) => Partial<ShownEntry> = () => ({}),
  facts?: Facts,
): readonly ShownEntry[] {
  return quotesOf(paragraphs, facts).map((quote, place) => ({
    id: idAt(place),
    quote,
    tags: [],
    at: 0,
    place,
    ...more(place),
  }));
}

/** A page of a notebook; all of it, unless something else is said. */
export function pageOf(entries: readonly ShownEntry[], more: Partial<NotebookPage> = {}): NotebookPage {
  return {
    entries,
    page: { number: 0, of: 1 },
    count: entries.length,
    tags: [...new Set(entries.flatMap(({ tags }) => tags))].toSorted(),
    revision: 1,
    ...more,
  };
}
