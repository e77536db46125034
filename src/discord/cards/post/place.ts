import { ChannelType, GuildMember, PermissionFlagsBits, type PermissionsBitField } from 'discord.js';
import { Refusal } from '../../../refusal.ts';
import { channelsOf } from '../../member.ts';
import type { Answerable } from '../../send.ts';

/** What somebody may do in a channel; null where Discord does not say. */
export type May = Readonly<PermissionsBitField> | null;

/** Where a card is going to be posted. */
export type PostPlace = {
  readonly channel: string;
  /** With those that it is in, innermost first. */
  readonly channels: readonly string[];
  readonly inThread: boolean;
  /** What Discord lets whoever posts it do there, now, and the bot. */
  readonly member: May;
  readonly bot: May;
};

/** Where something is done: with every interaction Discord says what may be done there. */
export function hereOf(to: Answerable): PostPlace {
  if (to.channelId === null) throw new Refusal('refusal.post-channel');
  return {
    channel: to.channelId,
    channels: channelsOf(to),
    inThread: to.channel?.isThread() === true,
    member: to.memberPermissions,
    bot: to.appPermissions,
  };
}

/**
 * Another channel or thread of the server, by its id.
 * @param how `offered`: Discord had it chosen, so that whoever chose it sees it
 * @throws Refusal `refusal.post-channel` where one of the two does not see it, or nobody writes there
 */
export function placeOf(to: Answerable, id: string, how: { readonly offered: boolean }): PostPlace {
  if (id === to.channelId) return hereOf(to);
  const { guild, member } = to;
  const channel = guild?.channels.cache.get(id);
  if (guild === null || channel?.isTextBased() !== true || !(member instanceof GuildMember))
    throw new Refusal('refusal.post-channel');
  const theirs = channel.permissionsFor(member);
  // Who is in a private thread is not known here; who may manage threads sees all of them.
  const unseen = channel.type === ChannelType.PrivateThread && !how.offered;
  if (unseen && !theirs.has(PermissionFlagsBits.ManageThreads)) throw new Refusal('refusal.post-channel');
  return {
    channel: id,
    channels: channelsOf({ channel, channelId: id }),
    inThread: channel.isThread(),
    member: theirs,
    bot: guild.members.me && channel.permissionsFor(guild.members.me),
  };
}
