import type { AutocompleteInteraction } from 'discord.js';
import type { Desk } from '../desk.ts';
import { optionText } from '../library/pack-words.ts';
import { memberOf } from '../member.ts';
import type { Choice } from '../send.ts';
import type { Typing } from '../server-handler.ts';

/** How many choices Discord shows. */
const most = 25;

/** The tags of somebody's own notebook in this channel. */
export async function completeTag(
  to: AutocompleteInteraction,
  desk: Desk,
  { idOf, typed }: Typing,
): Promise<readonly Choice[]> {
  if (idOf !== 'own-tag') return [];
  const { tags } = await desk.app.notebook(memberOf(to, desk), { number: 0, size: 1 });
  const words = typed.trim().toLowerCase();
  return tags
    .filter((tag) => tag.includes(words))
    .slice(0, most)
    .map((tag) => ({ value: tag, name: optionText(tag) ?? tag }));
}
