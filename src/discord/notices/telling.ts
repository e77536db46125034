import type { Client, REST } from 'discord.js';
import type { Settings } from '../../guild/settings.ts';
import type { GuildScope } from '../../library/asker.ts';
import type { Desk } from '../desk.ts';
import { memberNow, type MemberNow } from './member-now.ts';
import type { Wording } from '../words/markdown.ts';

/** What telling somebody of something takes, where no interaction is answered. */
export type Telling = {
  readonly desk: Pick<Desk, 'app' | 'settings' | 'wordingFor' | 'clock' | 'log'>;
  readonly rest: REST;
  /** A channel with those that it is in, innermost first, as far as they are known. */
  readonly around: (channel: string) => readonly string[];
  /** The server that a channel is in, as far as it is known. */
  readonly serverOf: (channel: string) => string | undefined;
  /** The language that a server set for itself in Discord. */
  readonly localeOf: (server: string) => string | undefined;
  /** Somebody in a server, and in a channel of it, as they are now; undefined where they are no member any more. */
  readonly memberOf: (server: string, user: string, channel?: string) => Promise<MemberNow | undefined>;
  readonly signal: AbortSignal;
};

/** What a client knows of servers and their channels. */
export function known(client: Client): Pick<Telling, 'serverOf' | 'localeOf' | 'memberOf'> {
  const { channels, guilds } = client;
  return {
    memberOf: (server, user, channel) => memberNow(client, server, user, channel),
    serverOf: (id) => {
      const channel = channels.cache.get(id);
      return channel === undefined || channel.isDMBased() ? undefined : channel.guildId;
    },
    localeOf: (id) => guilds.cache.get(id)?.preferredLocale,
  };
}

/** The id of a scope's server. */
export const serverIn = (scope: GuildScope) => scope.slice('guild:'.length);

/** Where a server's moderators are told, and in which words; none where it named no channel, or not one of its own. */
export function moderatorsIn(
  scope: GuildScope,
  { moderatorsChannel, language }: Settings,
  { desk, serverOf, localeOf }: Telling,
): { readonly channel: string; readonly wording: Wording } | undefined {
  if (moderatorsChannel === undefined) return undefined;
  if ((serverOf(moderatorsChannel) ?? serverIn(scope)) !== serverIn(scope)) return undefined;
  const wording = desk.wordingFor(language ?? localeOf(serverIn(scope)) ?? 'en');
  return { channel: moderatorsChannel, wording };
}
