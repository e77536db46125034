import type { Pupil } from '../../../classroom/pupil.ts';
import type { Class } from '../../../guild/class.ts';
import type { GuildScope } from '../../../library/asker.ts';
import { roomOf, type Rooms } from '../room.ts';
import { emptyClass, type HeldClass } from './held.ts';

/** What is kept of a class, made when it is first asked for. */
export function classOf(rooms: Rooms, scope: GuildScope, of: Class['id'] | undefined): HeldClass {
  const { classes } = roomOf(rooms, scope);
  const found = classes.get(of ?? '') ?? emptyClass();
  classes.set(of ?? '', found);
  return found;
}

/** The same of somebody's. */
export function classOfPupil(rooms: Rooms, { scope, class: of }: Pupil): HeldClass {
  return classOf(rooms, scope, of);
}

/** The class in whose part of a room something is. */
export function classWith(
  rooms: Rooms,
  scope: GuildScope,
  has: (held: HeldClass) => boolean,
): HeldClass | undefined {
  return [...roomOf(rooms, scope).classes.values()].find(has);
}
