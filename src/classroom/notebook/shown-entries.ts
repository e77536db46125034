import type { Member } from '../../guild/member.ts';
import { shownQuotes } from '../../guild/seeing.ts';
import type { ShownEntry } from './notebook-page.ts';
import type { Needs } from '../needs.ts';
import type { Entry } from './notebook.ts';

/** An entry with its place in the whole notebook, from 0. */
type Placed = Entry & Pick<ShownEntry, 'place'>;

/** All entries of a notebook, or of what was handed in, in their places. */
export function whole(entries: readonly Entry[]): readonly Placed[] {
  return entries.map((entry, place) => ({ ...entry, place }));
}

/** Entries as somebody may read them now. */
export async function shownEntries(
  { library }: Pick<Needs, 'library'>,
  asker: Member,
  entries: readonly Placed[],
): Promise<readonly ShownEntry[]> {
  const quotes = await shownQuotes(
    library,
    asker,
    entries.map(({ quote }) => quote),
  );
  return entries.flatMap((entry, at) => {
    const quote = quotes[at];
    return quote === undefined ? [] : [{ ...entry, quote }];
  });
}
