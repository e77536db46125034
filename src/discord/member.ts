import { GuildMember, PermissionFlagsBits, type BaseInteraction, type Channel } from 'discord.js';
import type { Member } from '../guild/member.ts';
import { Refusal } from '../refusal.ts';
import type { Desk } from './desk.ts';
import { scopeOf } from './scope.ts';

/** An interaction as far as it says who does something where. */
export type Doing = Pick<
  BaseInteraction,
  | 'guildId'
  | 'authorizingIntegrationOwners'
  | 'member'
  | 'memberPermissions'
  | 'channel'
  | 'channelId'
  | 'user'
>;

/**
 * Who does something in a server, with the roles and permissions that Discord says they have now.
 * @throws Refusal `refusal.servers-only` outside of servers, and where the server itself did not install the bot
 */
export function memberOf(doing: Doing, { clock }: Pick<Desk, 'clock'>): Member {
  const scope = scopeOf(doing);
  const { member, user, memberPermissions: may } = doing;
  if (!scope.startsWith('guild:') || member === null || doing.guildId === null)
    throw new Refusal('refusal.servers-only');
  return {
    scope: `guild:${doing.guildId}`,
    user: user.id,
    roles: rolesOf(member, doing.guildId),
    channels: channelsOf(doing),
    at: clock().getTime(),
    may: {
      manageGuild: may?.has(PermissionFlagsBits.ManageGuild) === true,
      manageMessages: may?.has(PermissionFlagsBits.ManageMessages) === true,
    },
  };
}

/** The ids of a member's roles, without the one that everybody has, whose id is the server's. */
function rolesOf(member: NonNullable<Doing['member']>, guild: string): readonly string[] {
  const ids = member instanceof GuildMember ? [...member.roles.cache.keys()] : member.roles;
  return ids.filter((id) => id !== guild);
}

/** Where something is done, innermost first: the thread, its channel, their category. */
export function channelsOf({
  channel,
  channelId,
}: {
  readonly channel: Channel | null;
  readonly channelId: string | null;
}): readonly string[] {
  // A channel or category that is not known itself still has its id.
  const above = channel !== null && 'parentId' in channel ? channel.parentId : null;
  const parent = channel !== null && 'parent' in channel ? channel.parent : null;
  return [channelId, parent?.id ?? above, parent?.parentId ?? null].filter((id) => id !== null);
}
