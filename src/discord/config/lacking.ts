import { PermissionFlagsBits, type Guild } from 'discord.js';
import type { LabelKey } from '../../answer/label.ts';

const needed: readonly (readonly [bigint, LabelKey])[] = [
  [PermissionFlagsBits.ViewChannel, 'permission.view'],
  [PermissionFlagsBits.SendMessages, 'permission.send'],
];

/** What the bot lacks to write in a channel, as far as it is known: of one that is not there, that it cannot be seen. */
export function lackingIn(guild: Guild | null, channel: string): readonly LabelKey[] {
  const me = guild?.members.me ?? null;
  if (guild === null || me === null) return [];
  const may = guild.channels.cache.get(channel)?.permissionsFor(me);
  if (may === undefined) return ['permission.view'];
  return needed.flatMap(([permission, name]) => (may.has(permission) ? [] : [name]));
}
