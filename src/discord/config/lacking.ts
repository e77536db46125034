import { PermissionFlagsBits, type Guild } from 'discord.js';
import type { LabelKey } from '../../answer/label.ts';

type Permission = readonly [bigint, LabelKey];

const view: Permission = [PermissionFlagsBits.ViewChannel, 'permission.view'];
const send: Permission = [PermissionFlagsBits.SendMessages, 'permission.send'];
const sendInThreads: Permission = [PermissionFlagsBits.SendMessagesInThreads, 'permission.send-in-threads'];

/** What the bot lacks to write in a channel or thread, as far as it is known: of one that is not there, that it cannot be seen. */
export function lackingIn(guild: Guild | null, channel: string): readonly LabelKey[] {
  const me = guild?.members.me ?? null;
  if (guild === null || me === null) return [];
  const found = guild.channels.cache.get(channel);
  if (found === undefined) return ['permission.view'];
  const may = found.permissionsFor(me);
  return [view, found.isThread() ? sendInThreads : send].flatMap(([permission, name]) =>
    may.has(permission) ? [] : [name],
  );
}
