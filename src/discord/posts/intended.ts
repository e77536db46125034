import type { REST } from 'discord.js';
import { z } from 'zod';
import { copyPress } from '../cards/post/copy-id.ts';
import { messagesAfter, perPage } from '../send.ts';

/*
 * What is sent to a channel has no id until it is there, and must not be there without being remembered. So it is remembered as
 * intended first, under the id of the interaction that it comes of, which is also the nonce that Discord takes once, the time after
 * which it is found, and a part of its Remove button, by which it is known. However the bot ends in between, the message is either
 * not there, or found.
 */

/** What an intended message is remembered as, until it has an id; no message of Discord's is called so. */
export const intended = (interaction: string): string => `~${interaction}`;

/** The interaction that an intended message comes of; undefined of one that was sent. */
export function intentOf(message: string): string | undefined {
  return /^~(\d{1,20})$/.exec(message)?.[1];
}

const Message = z.looseObject({ id: z.string().regex(/^\d{1,20}$/), components: z.unknown() });

/** How many pages of a hundred messages are looked through: it came within minutes, or as late as Discord was busy. */
const mostPages = 5;

/** The id of the message that was sent of an intent, if it was and is still there. */
export function findSent(rest: REST, channel: string, intent: string): Promise<string | undefined> {
  return findMessage(rest, channel, intent, (customId) => {
    const press = copyPress(customId);
    return press?.on === 'off' && press.intent === intent;
  });
}

/**
 * The id of the first message with a certain button.
 * @param from an id of Discord's: only what came after it is looked through
 * @param isIt whether a `custom_id` is the button's
 */
export async function findMessage(
  rest: REST,
  channel: string,
  from: string,
  isIt: (customId: string) => boolean,
): Promise<string | undefined> {
  let after = from;
  for (let page = 0; page < mostPages; page++) {
    const read = z.array(Message).safeParse(await messagesAfter(rest, channel, after)).data ?? [];
    const found = read.find(({ components }) => has(components, isIt));
    if (found !== undefined || read.length < perPage) return found?.id;
    after = read.map(({ id }) => id).reduce((a, b) => (BigInt(a) > BigInt(b) ? a : b), after);
  }
  return undefined;
}

/** Whether one of a message's buttons is a certain one. */
function has(component: unknown, isIt: (customId: string) => boolean): boolean {
  if (Array.isArray(component)) return component.some((each) => has(each, isIt));
  if (typeof component !== 'object' || component === null) return false;
  if ('custom_id' in component && typeof component.custom_id === 'string' && isIt(component.custom_id))
    return true;
  return Object.values(component).some((each) => has(each, isIt));
}
