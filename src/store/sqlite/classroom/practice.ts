import type { ClassroomStore } from '../../../classroom/classroom-store.ts';
import type { Practised } from '../../../classroom/quiz/practice/practised.ts';
import type { Pupil } from '../../../classroom/pupil.ts';
import type { Db } from '../changes.ts';
import { pupilColumns } from './notebooks.ts';

/** Practice, as `ClassroomStore` has it. */
export function practiceIn(
  db: Db,
  reading: Db,
): Pick<ClassroomStore, 'practised' | 'putPractised' | 'dropPractised' | 'forgetPractised'> {
  return {
    practised: (of) => practisedBy(reading, of),
    async putPractised(of, { question, box, times, due }) {
      const now = { box, times, due_at: due };
      await db
        .insertInto('practised')
        .values({ ...pupilColumns(of), question, ...now })
        .onConflict((conflict) => conflict.columns(['scope', 'class', 'pupil', 'question']).doUpdateSet(now))
        .execute();
    },
    dropPractised: (of, questions) =>
      db.transaction().execute(async (inside) => {
        // One by one, since nobody knows how many there are.
        for (const question of questions) await theirs(inside, of).where('question', '=', question).execute();
      }),
    async forgetPractised(of) {
      await theirs(db, of).execute();
    },
  };
}

function theirs(db: Db, { scope, class: of = '', pupil }: Pupil) {
  return db
    .deleteFrom('practised')
    .where('scope', '=', scope)
    .where('class', '=', of)
    .where('pupil', '=', pupil);
}

/** How far somebody is, by question. */
export async function practisedBy(
  db: Db,
  { scope, class: of = '', pupil }: Pupil,
): Promise<readonly Practised[]> {
  const rows = await db
    .selectFrom('practised')
    .select(['question', 'box', 'times', 'due_at'])
    .where('scope', '=', scope)
    .where('class', '=', of)
    .where('pupil', '=', pupil)
    .orderBy('question')
    .execute();
  return rows.map(({ due_at: due, ...rest }) => ({ ...rest, due }));
}
