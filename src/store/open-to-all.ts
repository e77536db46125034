import type { Pack } from '../library/pack.ts';

/** Whether a pack shuts nobody out, anywhere, ever, so that its articles may as well stand in none. */
export function isOpenToAll({ roles, channels, opens, closes }: Pack): boolean {
  return roles.length === 0 && channels.length === 0 && opens === undefined && closes === undefined;
}
