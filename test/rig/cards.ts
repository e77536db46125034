import type { Author } from '../../src/guild/member.ts';
import type { ShownCard } from '../../src/cards/carding.ts';
import { addPasted, type KeptBot } from './kept.ts';
import type { Message, Rig } from './rig.ts';

/** A sentence of an article with the article, as cards of these tests quote it. */
export type Source = { readonly article: string; readonly sentence: string; readonly text: string };

/** Adds an article of one sentence to a server's library. */
export async function addSource(bot: KeptBot, author: Author, sentence: string): Promise<Source> {
  const text = `A report from the quay\n\n${sentence}\n`;
  const article = await addPasted(bot, author, { file: `${sentence.length}.txt`, text });
  return { article, sentence, text };
}

/** What a card says that quotes these. */
export const saying = (title: string, ...sources: readonly Source[]) => ({
  title,
  quotes: sources.map(({ article, sentence, text }) => {
    const start = text.indexOf(sentence);
    return { article, span: { start, end: start + sentence.length } };
  }),
  claims: [],
  tags: [],
});

/** Makes a card, and publishes it. */
export async function published(
  bot: KeptBot,
  author: Author,
  title: string,
  ...sources: readonly Source[]
): Promise<ShownCard> {
  const { card, revision } = await bot.app('createCard', author, saying(title, ...sources));
  return bot.app('changeCard', author, card, { does: 'publish', revision });
}

/** How often Discord took a change of each message. */
export function editsOf({ requests }: Rig): ReadonlyMap<string, number> {
  const edited = requests.flatMap(({ method, path, status }) =>
    method === 'PATCH' && status === 200 ? (/^\/channels\/\d+\/messages\/(\d+)$/.exec(path)?.[1] ?? []) : [],
  );
  return new Map([...Map.groupBy(edited, (id) => id)].map(([id, all]) => [id, all.length]));
}

/** The messages that the bot sent to a channel by itself, the oldest first. */
export function sentTo(rig: Rig, channel: { readonly id: string }): readonly Message[] {
  return rig.requests.flatMap(({ method, path, status, response }) =>
    method === 'POST' &&
    path === `/channels/${channel.id}/messages` &&
    status === 200 &&
    response !== undefined
      ? (rig.world.messages.get(response.id) ?? [])
      : [],
  );
}
