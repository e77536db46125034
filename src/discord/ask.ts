import type { ChatInputCommandInteraction, MessageContextMenuCommandInteraction } from 'discord.js';
import { forAll } from '../asking.ts';
import type { Command, Reply } from '../command.ts';
import type { Reader } from '../library/asker.ts';
import { Refusal } from '../refusal.ts';
import { answerCard, type Placed } from './card/answer-card.ts';
import { askerOf } from './asker.ts';
import { countUnanswered } from './class/count-unanswered.ts';
import { mostPassages } from './card/card.ts';
import { knownCards } from './cards/find/known-cards.ts';
import { knownFor } from './cards/find/known-for.ts';
import { today, type Desk } from './desk.ts';
import type { Wording } from './words/markdown.ts';
import { pageCard, perPage, sourcesCard } from './card/page-card.ts';
import { isWhole } from './words/question-text.ts';
import { respond } from './respond.ts';
import type { Outcome } from './outcome.ts';
import { publicWording } from './words/public-wording.ts';
import { audienceOf, publicAudience, refusalOf } from './permission.ts';

/** At most this many passages are found for a question; a card shows a few, and "More" the next. */
export const mostFound = 15;

/** The command that is asked with a claim: what is known of it on fact cards comes first. */
const claiming = 'claim';

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
    const asker = askerOf(to, desk);
    const [reply, matches] = await Promise.all([
      share ? forAll(asker, ask) : ask(asker),
      // A card may be corrected or retired; what stands in a channel about it has to be a copy, which is told then.
      command.name === claiming && !share ? knownFor(asker, desk, String(given['question'])) : [],
    ]);
    if (about === undefined) void countUnanswered(to, desk, reply);
    const wording = share ? publicWording(to, desk) : desk.wordingFor(to.locale);
    const audience = share ? publicAudience(to) : await audienceOf(to, desk);
    const replied = audience.mayPost === false ? undefined : about;
    return rendered(reply, wording, {
      audience,
      ...(about !== undefined && { about }),
      ...(matches.length > 0 && { known: knownCards(matches, wording, replied) }),
    });
  });
}

/** A question that does not stand on its card in full cannot be asked again for more. */
const passagesFor = (question: string) => (isWhole(question) ? mostFound : 2 * mostPassages);

function rendered(
  reply: Reply,
  wording: Wording,
  { audience, ...placed }: Pick<Placed, 'audience' | 'about' | 'known'>,
): Outcome {
  if (reply.kind === 'page') return pageCard(reply, wording);
  if (reply.kind === 'sources') return sourcesCard(reply, wording);
  const card = answerCard(reply, {
    wording,
    audience,
    ...placed,
    skip: 0,
    closest: false,
  });
  if (audience.postedBy === undefined) return card;
  return { ...card, posting: { quotes: card.shown.map(({ ref }) => ref), language: wording.language } };
}
