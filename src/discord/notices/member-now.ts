import { PermissionFlagsBits, type Client } from 'discord.js';
import { channelsOf } from '../member.ts';
import { isForGood } from '../posts/for-good.ts';

/** Somebody in a server, as they are now, as far as it decides what is open to them. */
export type MemberNow = {
  readonly roles: readonly string[];
  /** The channel that was asked about with those that it is in, as far as they see it. */
  readonly channels: readonly string[];
};

/** Looks up somebody who does nothing just now; undefined where they are no member any more, or the bot is not. */
export async function memberNow(
  client: Client,
  server: string,
  user: string,
  channelId?: string,
): Promise<MemberNow | undefined> {
  const guild = client.guilds.cache.get(server);
  if (guild === undefined) return undefined;
  try {
    const member = await guild.members.fetch({ user, force: true, cache: false });
    const channel = channelId === undefined ? undefined : guild.channels.cache.get(channelId);
    const sees = channel?.permissionsFor(member).has(PermissionFlagsBits.ViewChannel) === true;
    return {
      roles: [...member.roles.cache.keys()].filter((id) => id !== server),
      channels: channel !== undefined && sees ? channelsOf({ channel, channelId: channel.id }) : [],
    };
  } catch (error) {
    if (isForGood(error)) return undefined;
    throw error;
  }
}
