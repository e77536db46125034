import type { AutocompleteInteraction } from 'discord.js';
import { allPacks } from '../asking.ts';
import { foldWord } from '../text/fold.ts';
import { askerOf } from './asker.ts';
import type { Desk } from './desk.ts';
import type { Choice } from './send.ts';

/** The packs that are open to whoever types, and all of them together, as far as they have what was typed in their names. */
export async function packChoices(
  to: AutocompleteInteraction,
  desk: Desk,
  typed: string,
): Promise<readonly Choice[]> {
  const asker = askerOf(to, desk);
  const open = typeof asker === 'string' ? [] : await desk.app.openPacks(asker);
  if (open.length === 0) return [];
  const wanted = foldWord(typed);
  return [
    { name: desk.wordingFor(to.locale).labels['option.all-packs'], value: allPacks },
    ...open.map(({ id, name }) => ({ name, value: id })),
  ].filter(({ name }) => foldWord(name).includes(wanted));
}
