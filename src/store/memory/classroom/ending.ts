import type { ClassroomStore } from '../../../classroom/classroom-store.ts';
import { logIn, roomOf, type Rooms } from '../room.ts';
import { hasAnyOf } from './held.ts';

/** How a class ends, as `ClassroomStore` has it. */
export function endingIn(rooms: Rooms): Pick<ClassroomStore, 'endClass' | 'keptClasses'> {
  return {
    async endClass(scope, of, { action } = {}) {
      const room = roomOf(rooms, scope);
      room.classes.delete(of);
      if (action !== undefined) logIn(room, action);
    },
    keptClasses: async (scope) =>
      [...roomOf(rooms, scope).classes]
        .flatMap(([id, held]) => (id !== '' && hasAnyOf(held) ? [id] : []))
        .toSorted(),
  };
}
