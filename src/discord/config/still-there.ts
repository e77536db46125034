import type { Guild } from 'discord.js';
import type { Settings } from '../../guild/settings.ts';

/**
 * The settings with the roles and channels that a server still has, for the selects, which Discord may refuse with others. What
 * is set stays as it is until somebody chooses anew: a right whose roles were all deleted is nobody's, not everybody's.
 */
export function stillThere(settings: Settings, guild: Guild | null): Settings & { readonly shown: Shown } {
  const roles = (ids: readonly string[]) =>
    guild === null ? ids : ids.filter((id) => guild.roles.cache.has(id));
  const channels = (ids: readonly string[]) =>
    guild === null ? ids : ids.filter((id) => guild.channels.cache.has(id));
  const { rights, privateChannels, moderatorsChannel, hintChannels } = settings;
  return {
    ...settings,
    shown: {
      add: roles(rights.add),
      moderate: roles(rights.moderate),
      configure: roles(rights.configure),
      channels: channels(privateChannels),
      moderators: channels(moderatorsChannel === undefined ? [] : [moderatorsChannel]),
      hints: channels(hintChannels),
    },
  };
}

/** What the selects show as chosen. */
export type Shown = Readonly<
  Record<'add' | 'moderate' | 'configure' | 'channels' | 'moderators' | 'hints', readonly string[]>
>;
