import type { ClassroomStore } from '../../../classroom/classroom-store.ts';
import type { ClassQuiz, QuizAnswer } from '../../../classroom/quiz/class/class-quiz.ts';
import type { GuildScope } from '../../../library/asker.ts';
import { isOpenAt } from '../../quiz-open.ts';
import type { Db } from '../changes.ts';
import type { Schema } from '../schema.ts';
import { markForScrubbing, type Scrub } from '../scrub.ts';
import { countProgress } from './quizzes.ts';

/** How quizzes are taken, as `ClassroomStore` has it. */
export function takingIn(
  { db, reading }: { readonly db: Db; readonly reading: Db },
  scrub: Scrub,
): Pick<ClassroomStore, 'beginQuiz' | 'answerQuiz' | 'quizAnswers' | 'quizBegun' | 'forgetNames'> {
  return {
    beginQuiz: (scope, id, pupil, at) =>
      db.transaction().execute(async (inside) => {
        if (!(await isOpen(inside, scope, id, at))) return false;
        if (await begin(inside, scope, id, { pupil, at })) await countProgress(inside, scope, id);
        return true;
      }),
    answerQuiz: (scope, id, { pupil, name, question, choice, at }) =>
      db.transaction().execute(async (inside) => {
        if (!(await isOpen(inside, scope, id, at))) return 'over';
        await begin(inside, scope, id, { pupil, at });
        const { numInsertedOrUpdatedRows } = await inside
          .insertInto('quiz_answer')
          .values({
            scope,
            quiz: id,
            pupil,
            question,
            choice,
            answered_at: at,
            answered_by_name: name ?? null,
          })
          .onConflict((conflict) => conflict.columns(['scope', 'quiz', 'pupil', 'question']).doNothing())
          .executeTakeFirst();
        if (numInsertedOrUpdatedRows === 0n) return 'answered-already';
        await countProgress(inside, scope, id);
        return 'kept';
      }),
    async quizAnswers(scope, id, pupil) {
      const rows = await reading
        .selectFrom('quiz_answer')
        .selectAll()
        .where('scope', '=', scope)
        .where('quiz', '=', id)
        .$if(pupil !== undefined, (theirs) => theirs.where('pupil', '=', pupil ?? ''))
        .orderBy('answered_at')
        .orderBy('pupil')
        .orderBy('question')
        .execute();
      return rows.map(answerOf);
    },
    async quizBegun(scope, id) {
      const rows = await reading
        .selectFrom('quiz_taker')
        .select(['pupil', 'begun_at'])
        .where('scope', '=', scope)
        .where('quiz', '=', id)
        .orderBy('begun_at')
        .orderBy('pupil')
        .execute();
      return rows.map(({ pupil, begun_at: at }) => ({ pupil, at }));
    },
    async forgetNames(scope, of) {
      await db.transaction().execute(async (inside) => {
        const { numUpdatedRows } = await inside
          .updateTable('quiz_answer')
          .set({ answered_by_name: '' })
          .where('scope', '=', scope)
          .where('quiz', 'in', (all) =>
            all
              .selectFrom('class_quiz')
              .select('id')
              .where('class_quiz.scope', '=', scope)
              .where('class', '=', of),
          )
          .where('answered_by_name', '<>', '')
          .executeTakeFirst();
        if (numUpdatedRows > 0n) await markForScrubbing(inside);
      });
      await scrub();
    },
  };
}

async function isOpen(db: Db, scope: GuildScope, id: ClassQuiz['id'], at: number): Promise<boolean> {
  const found = await db
    .selectFrom('class_quiz')
    .select(['closes_at', 'closed_at'])
    .where('scope', '=', scope)
    .where('id', '=', id)
    .executeTakeFirst();
  if (found === undefined) return false;
  const { closes_at: closes, closed_at: closed } = found;
  return isOpenAt({ closes, ...(closed !== null && { closed }) }, at);
}

/** Whether they had not begun before. */
async function begin(
  db: Db,
  scope: GuildScope,
  quiz: ClassQuiz['id'],
  { pupil, at }: Pick<QuizAnswer, 'pupil' | 'at'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto('quiz_taker')
    .values({ scope, quiz, pupil, begun_at: at })
    .onConflict((conflict) => conflict.columns(['scope', 'quiz', 'pupil']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}

function answerOf({
  pupil,
  question,
  choice,
  answered_at: at,
  answered_by_name: name,
}: Schema['quiz_answer']): QuizAnswer {
  return { pupil, ...(name !== null && { name }), question, choice, at };
}
