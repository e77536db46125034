import type { ClassroomStore } from '../../../classroom/classroom-store.ts';
import type { HandIn } from '../../../classroom/hand-in/hand-in.ts';
import { pupilOf } from '../../../classroom/pupil.ts';
import { firstFirst } from '../../first-first.ts';
import { freshKey } from '../../fresh-key.ts';
import { logIn, roomOf, type Rooms } from '../room.ts';
import type { HeldClass } from './held.ts';
import { classOf, classOfPupil, classWith } from './class-of.ts';

/** Assignments and what was handed in for them, as `ClassroomStore` has them. */
export function handInsIn(
  rooms: Rooms,
): Pick<
  ClassroomStore,
  | 'assignments'
  | 'assignment'
  | 'putAssignment'
  | 'removeAssignment'
  | 'putHandIn'
  | 'handIn'
  | 'handIns'
  | 'withdrawHandIn'
> {
  return {
    assignments: async (scope, of) =>
      [...classOf(rooms, scope, of).assignments.values()].map(({ assignment }) => assignment),
    assignment: async (scope, id) =>
      classWith(rooms, scope, ({ assignments }) => assignments.has(id))?.assignments.get(id)?.assignment,
    async putAssignment(scope, assignment, action) {
      const held = classOf(rooms, scope, assignment.class);
      const { by } = action.deed;
      if (by !== undefined) held.key ??= freshKey();
      const teacher = by === undefined || held.key === undefined ? undefined : pupilOf(held.key, by);
      held.assignments.set(assignment.id, { assignment, ...(teacher !== undefined && { teacher }) });
      logIn(roomOf(rooms, scope), action);
    },
    async removeAssignment(scope, id, action) {
      const held = classWith(rooms, scope, ({ assignments }) => assignments.has(id));
      if (held === undefined) return false;
      held.assignments.delete(id);
      for (const each of held.handIns.values()) if (each.assignment === id) held.handIns.delete(each.id);
      logIn(roomOf(rooms, scope), action);
      return true;
    },
    async putHandIn(scope, handIn) {
      const held = classWith(rooms, scope, ({ assignments }) => assignments.has(handIn.assignment));
      if (held === undefined) return false;
      withdraw(held, handIn);
      held.handIns.set(handIn.id, handIn);
      return true;
    },
    handIn: async (scope, id) => classWith(rooms, scope, ({ handIns }) => handIns.has(id))?.handIns.get(id),
    handIns: async (scope, assignment) =>
      [...roomOf(rooms, scope).classes.values()]
        .flatMap(({ handIns }) => [...handIns.values()])
        .filter((each) => each.assignment === assignment)
        .toSorted(firstFirst)
        .map(({ entries, ...rest }) => ({ ...rest, entries: entries.length })),
    withdrawHandIn: async (of, assignment) =>
      withdraw(classOfPupil(rooms, of), { pupil: of.pupil, assignment }),
  };
}

function withdraw({ handIns }: HeldClass, { pupil, assignment }: Pick<HandIn, 'pupil' | 'assignment'>) {
  const theirs = [...handIns.values()].find((each) => each.pupil === pupil && each.assignment === assignment);
  return theirs !== undefined && handIns.delete(theirs.id);
}
