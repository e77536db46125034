import type { Act } from '../guild/act.ts';
import type { GuildStore } from '../guild/guild-store.ts';
import type { OpenLibrary } from '../guild/seeing.ts';
import { settingAssignments } from './hand-in/assignments.ts';
import { keepingClasses } from './class/classes.ts';
import type { ClassroomStore } from './classroom-store.ts';
import type { Classwork } from './classwork.ts';
import { handingIn } from './hand-in/hand-ins.ts';
import { counting } from './unanswered/counting.ts';
import type { Needs } from './needs.ts';
import { keepingNotebooks } from './notebook/notebooks.ts';
import { quizzing } from './quiz/quizzing.ts';
import { sweepingClasses } from './class/sweep.ts';

/** What a classroom is put together from. */
export type ClassworkParts = Pick<Needs, 'readings' | 'makeId' | 'makeKey' | 'write'> & {
  readonly classroom: ClassroomStore;
  readonly store: GuildStore;
  /** The one that changes the server's other settings, too: classes are among them. */
  readonly act: Act;
  /** What of its library is open to whom. */
  readonly library: Omit<OpenLibrary, 'gone'>;
};

/** All that can be done in a classroom, over a store. Each right is looked up when something is done. */
export function createClasswork(parts: ClassworkParts): Classwork {
  const { store, library } = parts;
  const needs: Needs = { ...parts, library: { ...library, gone: (scope, id) => store.gone(scope, id) } };
  return {
    ...keepingClasses(needs),
    ...keepingNotebooks(needs),
    ...settingAssignments(needs),
    ...handingIn(needs),
    ...sweepingClasses(needs),
    ...quizzing(needs),
    ...counting(needs),
  };
}
