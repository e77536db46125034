import { ChannelType, Events, MessageType, type Client, type Message } from 'discord.js';
import { classIn } from '../../guild/class.ts';
import type { GuildScope } from '../../library/asker.ts';
import { tokens } from '../../text/token.ts';
import { everybodyIn } from '../cards/post/open-for-all.ts';
import { facts } from '../failure.ts';
import { channelsOf } from '../member.ts';
import { moderatorsIn, type Telling } from '../notices/telling.ts';
import { sendTo } from '../send.ts';
import { hintCard } from './hint-card.ts';
import { hintLimits, type HintLimits } from './hint-limits.ts';

/** What has fewer words claims nothing. */
const leastWords = 4;

/** How many messages may wait to be compared: in a rush, some go by without a hint, and nothing else is kept waiting. */
const mostWaiting = 50;

/**
 * Compares messages in the channels that a server chose with its fact cards, and gives its moderators a hint in their channel. Nothing
 * is said in the channels themselves, and nothing of a message is kept or logged. What is said in a class's channels is compared with
 * nothing: nobody outside of it is told of what a student writes.
 */
export function watchMessages(client: Client, telling: Telling): void {
  const limits = hintLimits();
  let waiting = 0;
  let turn: Promise<void> = Promise.resolve();
  client.on(Events.MessageCreate, (message) => {
    if (telling.signal.aborted || waiting >= mostWaiting || !saysSomething(message)) return;
    waiting += 1;
    turn = turn
      .then(() => compare(message, telling, limits))
      .catch((error: unknown) =>
        telling.desk.log.warn(facts(error), 'a message could not be compared with cards'),
      )
      .finally(() => {
        waiting -= 1;
      });
  });
}

/** Whether a person said something in a server that a card could be about, where more than a few chosen people read it. */
function saysSomething({ author, webhookId, type, channel, content, guildId }: Message): boolean {
  if (author.bot || webhookId !== null || guildId === null) return false;
  if (type !== MessageType.Default && type !== MessageType.Reply) return false;
  return channel.type !== ChannelType.PrivateThread && tokens(content).length >= leastWords;
}

async function compare(message: Message, telling: Telling, limits: HintLimits): Promise<void> {
  const { desk, rest, around } = telling;
  const scope: GuildScope = `guild:${message.guildId ?? ''}`;
  const settings = await desk.settings.sure(scope);
  const channels = channelsOf(message);
  const at = desk.clock().getTime();
  const chosen = channels.some((each) => settings?.hintChannels.includes(each) === true);
  const inClass = settings !== undefined && classIn(settings.classes, channels) !== undefined;
  if (settings === undefined || !chosen || inClass || !limits.hasRoom({ server: scope, at })) return;
  const moderators = moderatorsIn(scope, settings, telling);
  if (moderators === undefined || moderators.channel === message.channelId) return;
  // As everybody reads it, here and where the hint is: nobody learns of a card that is not open to them.
  const [match] = await desk.app.matchCards(everybodyIn(scope, channels, at), message.content, 1);
  if (match === undefined) return;
  const there = await desk.app.openCard(everybodyIn(scope, around(moderators.channel), at), match.card.card);
  if (there === undefined) return;
  const { channelId: channel, id, url } = message;
  if (!limits.take({ server: scope, channel, card: match.card.card, at })) return;
  const where = { url, channel, message: id };
  const components = hintCard({ ...match, card: there }, where, settings.timeZone, moderators.wording);
  await sendTo(rest, moderators.channel, components, { nonce: `h${id}` });
}
