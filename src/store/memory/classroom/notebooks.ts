import type { ClassroomStore } from '../../../classroom/classroom-store.ts';
import type { Rooms } from '../room.ts';
import { classOf, classOfPupil } from './class-of.ts';

/** Keys, notebooks and practice, as `ClassroomStore` has them. */
export function notebooksIn(
  rooms: Rooms,
): Pick<
  ClassroomStore,
  | 'classKey'
  | 'notebook'
  | 'saveNotebook'
  | 'practised'
  | 'putPractised'
  | 'dropPractised'
  | 'forgetPractised'
> {
  return {
    async classKey(scope, of, fresh) {
      const held = classOf(rooms, scope, of);
      held.key ??= fresh;
      return held.key;
    },
    notebook: async (of) => classOfPupil(rooms, of).notebooks.get(of.pupil) ?? { entries: [], revision: 0 },
    async saveNotebook(of, notebook) {
      const { notebooks } = classOfPupil(rooms, of);
      const { revision = 0 } = notebooks.get(of.pupil) ?? {};
      if (notebook.revision !== revision + 1) return false;
      notebooks.set(of.pupil, notebook);
      return true;
    },
    practised: async (of) =>
      [...(classOfPupil(rooms, of).practised.get(of.pupil)?.values() ?? [])].toSorted((a, b) =>
        a.question < b.question ? -1 : 1,
      ),
    async putPractised(of, practised) {
      const held = classOfPupil(rooms, of);
      const theirs = held.practised.get(of.pupil) ?? new Map();
      held.practised.set(of.pupil, theirs.set(practised.question, practised));
    },
    async dropPractised(of, questions) {
      const held = classOfPupil(rooms, of);
      const theirs = held.practised.get(of.pupil);
      for (const question of questions) theirs?.delete(question);
      if (theirs?.size === 0) held.practised.delete(of.pupil);
    },
    forgetPractised: async (of) => void classOfPupil(rooms, of).practised.delete(of.pupil),
  };
}
