import type { AutocompleteInteraction } from 'discord.js';
import { inline } from '../words/escape.ts';
import type { Desk } from '../desk.ts';
import { memberOf } from '../member.ts';
import type { Choice } from '../send.ts';
import type { Typing } from '../server-handler.ts';
import { optionText } from './pack-words.ts';

/** How many choices Discord shows. */
const most = 25;

/** Titles and packs, for those with the right alone: everybody else is offered nothing. */
export async function completeKept(
  to: AutocompleteInteraction,
  desk: Desk,
  { idOf, typed }: Typing,
): Promise<readonly Choice[]> {
  const member = memberOf(to, desk);
  const words = typed.trim();
  if (idOf === 'pack') {
    const { packs } = await desk.app.shelving(member);
    return packs
      .filter(({ name }) => name.toLowerCase().includes(words.toLowerCase()))
      .slice(0, most)
      .map(({ id, name }) => ({ value: id, name: optionText(name) ?? id }));
  }
  if (idOf !== 'article' && idOf !== 'removed-article') return [];
  const { articles } = await desk.app.kept(member, {
    ...(words !== '' && { words }),
    ...(idOf === 'removed-article' && { removed: true }),
    page: 0,
    size: most,
  });
  return articles.map(({ id, facts: { title, publisher } }) => ({
    value: id,
    name: optionText(publisher === undefined ? title : `${inline(title)} · ${inline(publisher)}`) ?? id,
  }));
}
