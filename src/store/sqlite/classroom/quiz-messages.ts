import type { ClassroomStore } from '../../../classroom/classroom-store.ts';
import type { ClassQuiz } from '../../../classroom/quiz/class/class-quiz.ts';
import type { GuildScope } from '../../../library/asker.ts';
import type { Db } from '../changes.ts';

/** What the messages of class quizzes came to show, and those of which nothing else is left, as `ClassroomStore` has them. */
export function quizMessagesIn(
  db: Db,
  reading: Db,
): Pick<ClassroomStore, 'quizShown' | 'quizzesToEnd' | 'quizEnded'> {
  return {
    quizShown: (scope, id, { message, begun, finished, over, lost = false }) =>
      db.transaction().execute(async (inside) => {
        const { numUpdatedRows } = await inside
          .updateTable('class_quiz')
          .set({
            message,
            shown_begun: begun,
            shown_finished: finished,
            shown_over: over ? 1 : 0,
            lost: lost ? 1 : 0,
          })
          .where('scope', '=', scope)
          .where('id', '=', id)
          .executeTakeFirst();
        if (numUpdatedRows > 0n) return;
        // Its class ended while it was shown.
        if (over || lost) await ended(inside, scope, id);
        else
          await inside
            .updateTable('ended_quiz')
            .set({ message })
            .where('scope', '=', scope)
            .where('id', '=', id)
            .execute();
      }),
    async quizzesToEnd(atMost) {
      const rows = await reading
        .selectFrom('ended_quiz')
        .selectAll()
        .orderBy('opened_at')
        .orderBy('id')
        .orderBy('scope')
        .limit(atMost)
        .execute();
      return rows.map(({ scope, id, channel, opened_at: opened, message }) => ({
        scope,
        id,
        channel,
        opened,
        ...(message !== null && { message }),
      }));
    },
    quizEnded: (scope, id) => ended(db, scope, id),
  };
}

async function ended(db: Db, scope: GuildScope, id: ClassQuiz['id']): Promise<void> {
  await db.deleteFrom('ended_quiz').where('scope', '=', scope).where('id', '=', id).execute();
}
