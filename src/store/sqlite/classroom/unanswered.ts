import { sql } from 'kysely';
import type { ClassroomStore } from '../../../classroom/classroom-store.ts';
import {
  leastPeople,
  mostUnansweredWords,
  type Unanswered,
  type UnansweredCount,
} from '../../../classroom/unanswered/unanswered.ts';
import { mostPeopleFirst } from '../../most-people-first.ts';
import type { Db } from '../changes.ts';
import type { Schema } from '../schema.ts';

/** What a class asked without an answer, as `ClassroomStore` has it. */
export function unansweredIn(
  db: Db,
  reading: Db,
): Pick<ClassroomStore, 'countUnanswered' | 'unanswered' | 'dropUnanswered'> {
  return {
    countUnanswered: (scope, of, { week, pack = '', words, person }) =>
      db.transaction().execute(async (inside) => {
        for (const { hash, word } of words)
          await countWord(inside, { scope, class: of, week, pack, hash }, { word, person });
      }),
    async unanswered(scope, of) {
      const rows = await reading
        .selectFrom('unanswered_word as counted')
        .select(['week', 'pack', 'word'])
        .select((counting) =>
          counting
            .selectFrom('unanswered_person as behind')
            .whereRef('behind.scope', '=', 'counted.scope')
            .whereRef('behind.class', '=', 'counted.class')
            .whereRef('behind.week', '=', 'counted.week')
            .whereRef('behind.pack', '=', 'counted.pack')
            .whereRef('behind.hash', '=', 'counted.hash')
            .select(({ fn }) => fn.countAll<number>().as('count'))
            .as('people'),
        )
        .where('scope', '=', scope)
        .where('class', '=', of)
        .where('word', 'is not', null)
        .execute();
      return rows
        .map(({ week, pack, word, people }): UnansweredCount => ({
          week,
          ...(pack !== '' && { pack }),
          word: word ?? '',
          people: people ?? 0,
        }))
        .toSorted(mostPeopleFirst);
    },
    async dropUnanswered(scope, of, before) {
      await db
        .deleteFrom('unanswered_word')
        .where('scope', '=', scope)
        .where('class', '=', of)
        .where('week', '<', before)
        .execute();
    },
  };
}

type Counted = Omit<Schema['unanswered_word'], 'word'>;

/** What a count is of. */
const counted = ['scope', 'class', 'week', 'pack', 'hash'] as const;

async function countWord(
  db: Db,
  of: Counted,
  { word, person }: { readonly word: string; readonly person: Unanswered['person'] },
): Promise<void> {
  if (await isFull(db, of, person)) return;
  await db
    .insertInto('unanswered_word')
    .values({ ...of, word: null })
    .onConflict((conflict) => conflict.columns([...counted]).doNothing())
    .execute();
  await db
    .insertInto('unanswered_person')
    .values({ ...of, person })
    .onConflict((conflict) => conflict.columns([...counted, 'person']).doNothing())
    .execute();
  if ((await peopleBehind(db, of)) < leastPeople) return;
  await sql`update unanswered_word set word = ${word} where word is null and ${is(of)}`.execute(db);
}

/** Whether a row is of a count. */
function is({ scope, class: held, week, pack, hash }: Counted) {
  return sql`scope = ${scope} and class = ${held} and week = ${week} and pack = ${pack} and hash = ${hash}`;
}

/** How many people stand behind a count. */
export async function peopleBehind(db: Db, of: Counted): Promise<number> {
  const { rows } = await sql<{ readonly people: number }>`
    select count(*) as people from unanswered_person where ${is(of)}`.execute(db);
  return rows[0]?.people ?? 0;
}

/** Whether somebody is counted for as many words of a week as are counted, and not for this one. */
async function isFull(
  db: Db,
  { scope, class: held, week, pack, hash }: Counted,
  person: Unanswered['person'],
): Promise<boolean> {
  const theirs = await db
    .selectFrom('unanswered_person')
    .select(['pack', 'hash'])
    .where('scope', '=', scope)
    .where('class', '=', held)
    .where('week', '=', week)
    .where('person', '=', person)
    .execute();
  if (theirs.length < mostUnansweredWords) return false;
  return !theirs.some((each) => each.pack === pack && each.hash === hash);
}
