import type { Scope } from '../library/library.ts';

/** Where an interaction comes from, as Discord says. */
export type Place = {
  readonly guildId: string | null;
  /** Who installed the app that is used: `0` a server, `1` a person. */
  readonly authorizingIntegrationOwners: { readonly 0?: string; readonly 1?: string };
};

/**
 * Whose library is asked. A server's own only where that server installed the app: being used there by somebody who
 * brought it along proves nothing.
 */
export function scopeOf({ guildId, authorizingIntegrationOwners }: Place): Scope {
  if (guildId === null || authorizingIntegrationOwners[0] !== guildId) return 'public';
  return `guild:${guildId}`;
}
