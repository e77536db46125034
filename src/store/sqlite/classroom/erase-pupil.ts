import { sql } from 'kysely';
import { leastPeople } from '../../../classroom/unanswered/unanswered.ts';
import type { Db } from '../changes.ts';
import { countProgress } from './quizzes.ts';
import { peopleBehind } from './unanswered.ts';
import { whereabouts, type Who } from './who.ts';

/** Deletes all that is kept of somebody in classes, and outside of them; whether there was anything. In a transaction. */
export async function erasePupil(db: Db, user: string): Promise<boolean> {
  const places = await whereabouts(db, user);
  for (const who of places) {
    await eraseIn(db, who);
    await eraseTaken(db, who);
    await eraseCounted(db, who);
  }
  return places.length > 0;
}

async function eraseIn(db: Db, { scope, class: of, pupil }: Who): Promise<void> {
  for (const table of ['notebook', 'practised'] as const)
    await db
      .deleteFrom(table)
      .where('scope', '=', scope)
      .where('class', '=', of)
      .where('pupil', '=', pupil)
      .execute();
  await db.deleteFrom('hand_in').where('scope', '=', scope).where('pupil', '=', pupil).execute();
  // What they had a class hand in is the class's.
  await db
    .updateTable('assignment')
    .set({ set_by_name: null, teacher: null })
    .where('scope', '=', scope)
    .where('teacher', '=', pupil)
    .execute();
}

async function eraseTaken(db: Db, { scope, pupil }: Who): Promise<void> {
  const taken = await db
    .deleteFrom('quiz_taker')
    .where('scope', '=', scope)
    .where('pupil', '=', pupil)
    .returning('quiz')
    .execute();
  for (const { quiz } of taken) await countProgress(db, scope, quiz);
}

/** Behind a word that can still be read stand enough people without them. */
async function eraseCounted(db: Db, { counted }: Who): Promise<void> {
  for (const { person, ...of } of counted) {
    const { scope, class: held, week, pack, hash } = of;
    const its = sql`scope = ${scope} and class = ${held} and week = ${week} and pack = ${pack} and hash = ${hash}`;
    await sql`delete from unanswered_person where person = ${person} and ${its}`.execute(db);
    const people = await peopleBehind(db, of);
    if (people === 0) await sql`delete from unanswered_word where ${its}`.execute(db);
    else if (people < leastPeople) await sql`update unanswered_word set word = null where ${its}`.execute(db);
  }
}
