import type { ClassroomStore } from '../../../classroom/classroom-store.ts';
import { isGuild, roomOf, type Rooms } from '../room.ts';
import { classWith } from './class-of.ts';
import { byOpening } from './quizzes.ts';

/** What the messages of class quizzes came to show, and those of which nothing else is left, as `ClassroomStore` has them. */
export function quizMessagesIn(
  rooms: Rooms,
): Pick<ClassroomStore, 'quizShown' | 'quizzesToEnd' | 'quizEnded'> {
  return {
    async quizShown(scope, id, shown) {
      const quizzes = classWith(rooms, scope, (held) => held.quizzes.has(id))?.quizzes;
      const held = quizzes?.get(id);
      if (held !== undefined) return void quizzes?.set(id, { ...held, shown });
      // Its class ended while it was shown.
      const { endedQuizzes } = roomOf(rooms, scope);
      const left = endedQuizzes.get(id);
      if (left === undefined) return;
      if (shown.over || shown.lost === true) endedQuizzes.delete(id);
      else endedQuizzes.set(id, { ...left, message: shown.message });
    },
    quizzesToEnd: async (atMost) =>
      [...rooms]
        .flatMap(([scope, { endedQuizzes }]) =>
          isGuild(scope) ? [...endedQuizzes.values()].map((each) => ({ scope, ...each })) : [],
        )
        .toSorted((a, b) => byOpening(a, b) || (a.scope < b.scope ? -1 : 1))
        .slice(0, atMost),
    async quizEnded(scope, id) {
      roomOf(rooms, scope).endedQuizzes.delete(id);
    },
  };
}
