import type { ClassroomStore } from '../../../classroom/classroom-store.ts';
import type { ClassQuiz, EndedQuiz, QuizMessage } from '../../../classroom/quiz/class/class-quiz.ts';
import { logIn, roomOf, type Rooms } from '../room.ts';
import { hasAnyOf } from './held.ts';

/** How a class ends, as `ClassroomStore` has it. */
export function endingIn(rooms: Rooms): Pick<ClassroomStore, 'endClass' | 'keptClasses'> {
  return {
    async endClass(scope, of, { action } = {}) {
      const room = roomOf(rooms, scope);
      for (const { quiz, shown } of room.classes.get(of)?.quizzes.values() ?? [])
        if (shown?.over !== true && shown?.lost !== true) room.endedQuizzes.set(quiz.id, leftOf(quiz, shown));
      room.classes.delete(of);
      if (action !== undefined) logIn(room, action);
    },
    keptClasses: async (scope) =>
      [...roomOf(rooms, scope).classes]
        .flatMap(([id, held]) => (id !== '' && hasAnyOf(held) ? [id] : []))
        .toSorted(),
  };
}

function leftOf({ id, channel, opened }: ClassQuiz, shown: QuizMessage | undefined): EndedQuiz {
  return { id, channel, opened, ...(shown !== undefined && { message: shown.message }) };
}
