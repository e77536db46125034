import { sql } from 'kysely';
import type { ClassroomStore } from '../../../classroom/classroom-store.ts';
import type { ClassQuiz } from '../../../classroom/quiz/class/class-quiz.ts';
import type { GuildScope } from '../../../library/asker.ts';
import { logActions, type Db } from '../changes.ts';
import type { Schema } from '../schema.ts';
import { quizOf, quizRow, shownOf, toShowOf } from './quiz-rows.ts';

/** Class quizzes and their messages, as `ClassroomStore` has them. */
export function quizzesIn(
  db: Db,
  reading: Db,
): Pick<
  ClassroomStore,
  'openQuiz' | 'quiz' | 'quizzes' | 'openQuizzes' | 'closeQuiz' | 'quizProgress' | 'quizzesToShow'
> {
  return {
    openQuiz: (scope, quiz, action) =>
      db.transaction().execute(async (inside) => {
        await inside.insertInto('class_quiz').values(quizRow(scope, quiz)).execute();
        await logActions(inside, scope, [action]);
      }),
    async quiz(scope, id) {
      const row = await reading
        .selectFrom('class_quiz')
        .selectAll()
        .where('scope', '=', scope)
        .where('id', '=', id)
        .executeTakeFirst();
      return row && quizOf(row);
    },
    async quizzes(scope, of) {
      const rows = await reading
        .selectFrom('class_quiz')
        .selectAll()
        .where('scope', '=', scope)
        .where('class', '=', of)
        .orderBy('opened_at', 'desc')
        .orderBy('id', 'desc')
        .execute();
      return rows.map((row) => {
        const shown = shownOf(row);
        return { ...quizOf(row), ...(shown !== undefined && { shown }) };
      });
    },
    async openQuizzes(scope, at) {
      const rows = await reading
        .selectFrom('class_quiz')
        .selectAll()
        .where('scope', '=', scope)
        .where('closes_at', '>', at)
        .where((row) => row.or([row('closed_at', 'is', null), row('closed_at', '>', at)]))
        .orderBy('opened_at', 'desc')
        .orderBy('id', 'desc')
        .execute();
      return rows.map(quizOf);
    },
    closeQuiz: (scope, id, at, action) =>
      db.transaction().execute(async (inside) => {
        const { numUpdatedRows } = await inside
          .updateTable('class_quiz')
          .set({ closed_at: at })
          .where('scope', '=', scope)
          .where('id', '=', id)
          .where('closed_at', 'is', null)
          .where('closes_at', '>', at)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        await logActions(inside, scope, [action]);
        return true;
      }),
    async quizProgress(scope, id) {
      const found = await reading
        .selectFrom('class_quiz')
        .select(['begun', 'finished'])
        .where('scope', '=', scope)
        .where('id', '=', id)
        .executeTakeFirst();
      return { begun: found?.begun ?? 0, finished: found?.finished ?? 0 };
    },
    quizzesToShow: async (at, atMost) => (await toShow(reading, at, atMost)).map((row) => toShowOf(row, at)),
  };
}

/** As `isToShow` has it. The first condition is that of the index: few have a message that may still change. */
async function toShow(db: Db, at: number, atMost: number): Promise<readonly Schema['class_quiz'][]> {
  const { rows } = await sql<Schema['class_quiz']>`
    select * from class_quiz indexed by class_quiz_to_show
    where (message is null or shown_over = 0 or shown_begun <> begun or shown_finished <> finished)
      and lost = 0
      and (message is null or shown_begun <> begun or shown_finished <> finished
        or (shown_over = 0 and min(closes_at, coalesce(closed_at, closes_at)) <= ${at}))
    order by opened_at, id, scope
    limit ${atMost}`.execute(db);
  return rows;
}

/** Counts anew how far a class is with a quiz. */
export async function countProgress(db: Db, scope: GuildScope, id: ClassQuiz['id']): Promise<void> {
  await sql`
    update class_quiz set
      begun = (select count(*) from quiz_taker where scope = ${scope} and quiz = ${id}),
      finished = (select count(*) from (
        select 1 from quiz_answer where scope = ${scope} and quiz = ${id}
        group by pupil having count(*) >= class_quiz.asks))
    where scope = ${scope} and id = ${id}`.execute(db);
}
