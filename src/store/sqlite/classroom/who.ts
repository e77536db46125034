import { setImmediate as turn } from 'node:timers/promises';
import { sql } from 'kysely';
import { pupilOf, type Pupil } from '../../../classroom/pupil.ts';
import { unansweredPerson } from '../../../classroom/unanswered/unanswered-hash.ts';
import type { Db } from '../changes.ts';
import type { Schema } from '../schema.ts';

/** Somebody in a class, or (its id empty) outside of the classes of a server, with the counts that they stand behind. */
export type Who = Required<Pupil> & { readonly counted: readonly Schema['unanswered_person'][] };

/**
 * Where anything is kept of somebody under what a class's key makes of them, by scope and class. To be read in one transaction; those
 * of all keys are looked for in two statements, since somebody is in few of many classes.
 * @param user their Discord id
 */
export async function whereabouts(db: Db, user: string): Promise<readonly Who[]> {
  const keys = await db.selectFrom('class_key').selectAll().orderBy('scope').orderBy('class').execute();
  const all = await inTurns(keys, ({ scope, class: of, key }) => [
    { scope, class: of, pupil: pupilOf(key, user) },
  ]);
  const found = await placesOf(
    db,
    all.map(({ scope, class: of, pupil }) => [scope, of, pupil]),
  );
  const counted = Map.groupBy(await countedFor(db, user, keys), inClass);
  return all.flatMap((who, at) => {
    const theirs = counted.get(inClass(who)) ?? [];
    return found.has(at) || theirs.length > 0 ? [{ ...who, counted: theirs }] : [];
  });
}

/** How many hashes are worked out in one go: a few milliseconds of work. */
const atOnce = 200;

/** What is made of each: between a few and the next few, others have their turn. */
async function inTurns<From, To>(
  all: readonly From[],
  make: (each: From) => readonly To[],
): Promise<readonly To[]> {
  const made: To[] = [];
  for (const [at, each] of all.entries()) {
    if (at % atOnce === atOnce - 1) await turn();
    made.push(...make(each));
  }
  return made;
}

const inClass = ({ scope, class: of }: Pick<Who, 'scope' | 'class'>) => `${scope} ${of}`;

/** Which of these, by their places from 0, anything is kept of. @param all scope, class and pseudonym */
async function placesOf(db: Db, all: readonly (readonly string[])[]): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ readonly at: number }>`
    with who as materialized (
      select key as at, value ->> 0 as scope, value ->> 1 as class, value ->> 2 as pupil
      from json_each(${JSON.stringify(all)}))
    select at from who where
      exists (select 1 from notebook as own
        where own.scope = who.scope and own.class = who.class and own.pupil = who.pupil)
      or exists (select 1 from practised as own
        where own.scope = who.scope and own.class = who.class and own.pupil = who.pupil)
      or exists (select 1 from hand_in as own where own.scope = who.scope and own.pupil = who.pupil)
      or exists (select 1 from quiz_taker as own where own.scope = who.scope and own.pupil = who.pupil)
      or exists (select 1 from assignment as own
        where own.scope = who.scope and own.teacher = who.pupil)`.execute(db);
  return new Set(rows.map(({ at }) => at));
}

/** Words behind which somebody stands. */
async function countedFor(
  db: Db,
  user: string,
  keys: readonly Schema['class_key'][],
): Promise<readonly Schema['unanswered_person'][]> {
  const keyOf = new Map(keys.map(({ key, ...of }) => [inClass(of), key]));
  const weeks = await db
    .selectFrom('unanswered_word')
    .select(['scope', 'class', 'week'])
    .distinct()
    .execute();
  const all = await inTurns(weeks, ({ week, ...of }) => {
    const key = keyOf.get(inClass(of));
    return key === undefined ? [] : [[of.scope, of.class, week, unansweredPerson(key, week, user)]];
  });
  const { rows } = await sql<Schema['unanswered_person']>`
    with who as materialized (
      select value ->> 0 as scope, value ->> 1 as class, value ->> 2 as week, value ->> 3 as person
      from json_each(${JSON.stringify(all)}))
    select own.* from who cross join unanswered_person as own
      on own.scope = who.scope and own.class = who.class and own.week = who.week and own.person = who.person
    order by own.scope, own.class, own.week, own.pack, own.hash`.execute(db);
  return rows;
}
