import { GatewayIntentBits } from 'discord.js';
import { say } from '../answer/say.ts';
import { Refusal } from '../refusal.ts';

/**
 * What is asked of Discord. Reading messages takes its approval, for an application as a whole: where whoever runs the bot does
 * not say that it has that, nothing is asked that would take one.
 */
export function intentsFor({
  readsMessages,
}: {
  readonly readsMessages: boolean;
}): readonly GatewayIntentBits[] {
  if (!readsMessages) return [GatewayIntentBits.Guilds];
  return [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.MessageContent];
}

/** Discord's code where it ends a connection because more was asked than it approved of. */
const disallowedIntents = 4014;

/** Discord does not let the bot read messages; everything else can go on without. */
export class MayNotRead extends Refusal {}

/** Whether a connection that asked to read messages was ended because it may not. */
export function refusedReading(code: number, { readsMessages }: { readonly readsMessages: boolean }) {
  if (code !== disallowedIntents || !readsMessages) return undefined;
  return new MayNotRead('discord.ended', { code: say.number(code) });
}

/** What is logged then, for whoever runs the bot. */
export const noHints =
  'Discord does not let this bot read messages, so there are no hints; all else goes on. Turn on Message Content Intent at ' +
  'https://discord.com/developers/applications under Bot, or take MESSAGE_CONTENT_INTENT away';
