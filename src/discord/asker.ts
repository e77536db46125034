import type { Reader } from '../library/asker.ts';
import type { Desk } from './desk.ts';
import { memberOf, type Doing } from './member.ts';
import { scopeOf } from './scope.ts';
import { isServer } from './server-settings.ts';

/** Who asks: a member of the server, with their roles and where they are now, or anybody where the server did not install the bot. */
export function askerOf(doing: Doing, desk: Pick<Desk, 'clock'>): Reader {
  if (!isServer(scopeOf(doing))) return 'public';
  const { scope, roles, channels, at } = memberOf(doing, desk);
  return { scope, roles, channels, at };
}
