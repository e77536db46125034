import type { AutocompleteInteraction } from 'discord.js';
import type { Desk } from '../../desk.ts';
import { optionText } from '../../library/pack-words.ts';
import { memberOf } from '../../member.ts';
import type { Choice } from '../../send.ts';
import type { Typing } from '../../server-handler.ts';
import { inline } from '../../words/escape.ts';
import { completable } from './completable.ts';
import { stateWord } from '../shown/state-word.ts';

/** How many choices Discord shows. */
const most = 25;

/** Cards by their titles; the state is said of those that are not simply published. */
export async function completeCard(
  to: AutocompleteInteraction,
  desk: Desk,
  { idOf, typed }: Typing,
): Promise<readonly Choice[]> {
  if (idOf !== 'card' && idOf !== 'any-card') return [];
  const which = idOf === 'card' ? 'open' : 'any';
  const found = await completable(memberOf(to, desk), desk, typed.trim(), which, most);
  const { labels } = desk.wordingFor(to.locale);
  return found.map(({ card, title, state }) => {
    const named = state === 'published' ? inline(title) : `${inline(title)} · ${labels[stateWord(state)]}`;
    return { value: card, name: optionText(named) ?? card };
  });
}
