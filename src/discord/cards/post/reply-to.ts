import { say } from '../../../answer/say.ts';
import { Refusal } from '../../../refusal.ts';

/** A message that somebody names, and its channel where they named that, too. */
export type Named = { readonly message: string; readonly channel?: string };

const link =
  /^(?:https?:\/\/)?(?:\w+\.)?discord(?:app)?\.com\/channels\/(\d{1,20})\/(\d{1,20})\/(\d{1,20})\/?$/;

/**
 * The message to reply to, by its link, as Discord copies it, or by its id.
 * @param where the server, and the channel that was chosen, if one was
 * @throws Refusal `refusal.post-reply` where it is neither, or leads to another server or channel
 */
export function replyIn(
  typed: string,
  where: { readonly guild: string | null; readonly channel: string | undefined },
): Named {
  const words = typed.trim();
  if (/^\d{15,20}$/.test(words)) return { message: words };
  const [, guild, channel, message] = link.exec(words) ?? [];
  const there = guild === where.guild && (where.channel === undefined || where.channel === channel);
  if (message === undefined || channel === undefined || !there)
    throw new Refusal('refusal.post-reply', { typed: say.typed(typed) });
  return { message, channel };
}
