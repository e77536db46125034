import type { ChatInputCommandInteraction, MessageContextMenuCommandInteraction } from 'discord.js';
import { forAll } from '../asking.ts';
import type { Command, Reply } from '../command.ts';
import type { Reader } from '../library/asker.ts';
import { Refusal } from '../refusal.ts';
import { answerCard, type Audience } from './card/answer-card.ts';
import { askerOf } from './asker.ts';
import { mostPassages } from './card/card.ts';
import { today, type Desk } from './desk.ts';
import type { Wording } from './words/markdown.ts';
import { pageCard, perPage, sourcesCard } from './card/page-card.ts';
import { isWhole } from './words/question-text.ts';
import { respond, type Outcome } from './respond.ts';
import { publicWording } from './words/public-wording.ts';
import { audienceOf, publicAudience, refusalOf } from './permission.ts';

/** At most this many passages are found for a question; a card shows a few, and "More" the next. */
export const mostFound = 15;

/** Answers a slash command. */
export function answerCommand(to: ChatInputCommandInteraction, desk: Desk): Promise<void> {
  const command = desk.commands.find(({ name }) => name === to.commandName);
  const given = Object.fromEntries(to.options.data.map(({ name, value }) => [name, value]));
  return run(to, desk, command, given);
}

/** Answers a message command: the message's own text is what is asked. */
export function answerMessageCommand(to: MessageContextMenuCommandInteraction, desk: Desk): Promise<void> {
  const { labels } = desk.wordingFor('en');
  const command = desk.commands.find(
    ({ onMessage }) => onMessage !== undefined && labels[onMessage] === to.commandName,
  );
  return run(to, desk, command, { question: to.targetMessage.content }, to.targetMessage.url);
}

async function run(
  to: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  desk: Desk,
  command: Command | undefined,
  given: Readonly<Record<string, unknown>>,
  about?: string,
): Promise<void> {
  const asks = command !== undefined && 'question' in command.options;
  const share = asks && given['share'] === true;
  const refused = await refusalOf(to, desk, { share, ...(asks && { does: 'ask' }) });
  await respond(to, desk, { hidden: !share || refused !== undefined }, async () => {
    if (refused !== undefined) throw refused;
    if (command === undefined) throw new Error('Discord knows a command that this program does not');
    if (about !== undefined && String(given['question']).trim() === '')
      throw new Refusal('refusal.empty-message');
    const asking = {
      today: today(desk),
      ...(desk.contact !== undefined && { contact: desk.contact }),
      atMost: !asks ? perPage : share ? mostPassages : passagesFor(String(given['question'])),
    };
    const ask = (asker: Reader) => command.run(desk.app, given, { asker, ...asking });
    const reply = await (share ? forAll(askerOf(to, desk), ask) : ask(askerOf(to, desk)));
    return rendered(reply, share ? publicWording(to, desk) : desk.wordingFor(to.locale), {
      audience: share ? publicAudience(to) : audienceOf(to, desk),
      ...(about !== undefined && { about }),
    });
  });
}

/** A question that does not stand on its card in full cannot be asked again for more. */
const passagesFor = (question: string) => (isWhole(question) ? mostFound : 2 * mostPassages);

function rendered(
  reply: Reply,
  wording: Wording,
  { audience, about }: { readonly audience: Audience; readonly about?: string },
): Outcome {
  if (reply.kind === 'page') return pageCard(reply, wording);
  if (reply.kind === 'sources') return sourcesCard(reply, wording);
  const card = answerCard(reply, {
    wording,
    audience,
    ...(about !== undefined && { about }),
    skip: 0,
    closest: false,
  });
  if (audience.postedBy === undefined) return card;
  return { ...card, posting: { quotes: card.shown.map(({ ref }) => ref), language: wording.language } };
}
