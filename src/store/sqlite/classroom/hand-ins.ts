import type { ClassroomStore } from '../../../classroom/classroom-store.ts';
import type { Assignment, HandIn } from '../../../classroom/hand-in/hand-in.ts';
import { pupilOf } from '../../../classroom/pupil.ts';
import type { GuildScope } from '../../../library/asker.ts';
import { freshKey } from '../../fresh-key.ts';
import { atOneMoment, logActions, type Db } from '../changes.ts';
import type { Schema } from '../schema.ts';
import { entryColumns, entryOf, entryRow } from './entry-rows.ts';
import { keyOrFresh } from './keys.ts';

/** Assignments and what was handed in for them, as `ClassroomStore` has them. */
export function handInsIn(
  db: Db,
  reading: Db,
): Pick<
  ClassroomStore,
  | 'assignments'
  | 'assignment'
  | 'putAssignment'
  | 'removeAssignment'
  | 'putHandIn'
  | 'handIn'
  | 'handIns'
  | 'withdrawHandIn'
> {
  return {
    async assignments(scope, of) {
      const rows = await reading
        .selectFrom('assignment')
        .selectAll()
        .where('scope', '=', scope)
        .where('class', '=', of)
        .orderBy('number')
        .execute();
      return rows.map(assignmentOf);
    },
    async assignment(scope, id) {
      const row = await reading
        .selectFrom('assignment')
        .selectAll()
        .where('scope', '=', scope)
        .where('id', '=', id)
        .executeTakeFirst();
      return row && assignmentOf(row);
    },
    putAssignment: (scope, { id, class: of, title, due, by, at }, action) =>
      db.transaction().execute(async (inside) => {
        const user = action.deed.by;
        const teacher =
          user === undefined ? null : pupilOf(await keyOrFresh(inside, scope, of, freshKey()), user);
        const row = { class: of, title, due, set_at: at, set_by_name: by ?? null, teacher };
        await inside
          .insertInto('assignment')
          .values({ scope, id, ...row })
          .onConflict((conflict) => conflict.columns(['scope', 'id']).doUpdateSet(row))
          .execute();
        await logActions(inside, scope, [action]);
      }),
    removeAssignment: (scope, id, action) =>
      db.transaction().execute(async (inside) => {
        const { numDeletedRows } = await inside
          .deleteFrom('assignment')
          .where('scope', '=', scope)
          .where('id', '=', id)
          .executeTakeFirst();
        if (numDeletedRows === 0n) return false;
        await logActions(inside, scope, [action]);
        return true;
      }),
    putHandIn: (scope, handIn) => db.transaction().execute((inside) => put(inside, scope, handIn)),
    handIn: (scope, id) => atOneMoment(reading, (then) => handInOf(then, scope, id)),
    async handIns(scope, assignment) {
      const rows = await reading
        .selectFrom('hand_in')
        .selectAll()
        .select((counting) =>
          counting
            .selectFrom('hand_in_entry')
            .whereRef('hand_in_entry.scope', '=', 'hand_in.scope')
            .whereRef('hand_in_entry.hand_in', '=', 'hand_in.id')
            .select(({ fn }) => fn.countAll<number>().as('count'))
            .as('entries'),
        )
        .where('scope', '=', scope)
        .where('assignment', '=', assignment)
        .orderBy('handed_at')
        .orderBy('id')
        .execute();
      return rows.map(({ entries, ...row }) => ({ ...headOf(row), entries: entries ?? 0 }));
    },
    withdrawHandIn: ({ scope, pupil }, assignment) => withdraw(db, scope, { assignment, pupil }),
  };
}

function assignmentOf({
  id,
  class: of,
  title,
  due,
  set_at: at,
  set_by_name: by,
}: Omit<Schema['assignment'], 'number'>): Assignment {
  return { id, class: of, title, due, ...(by !== null && { by }), at };
}

function headOf({
  id,
  assignment,
  pupil,
  handed_at: at,
  handed_by_name: name,
  late,
}: Schema['hand_in']): Omit<HandIn, 'entries'> {
  return { id, assignment, pupil, name, at, late: late === 1 };
}

/** What was handed in, with its entries; to be read in one transaction. */
export async function handInOf(db: Db, scope: GuildScope, id: HandIn['id']): Promise<HandIn | undefined> {
  const row = await db
    .selectFrom('hand_in')
    .selectAll()
    .where('scope', '=', scope)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const entries = await db
    .selectFrom('hand_in_entry')
    .select([...entryColumns])
    .where('scope', '=', scope)
    .where('hand_in', '=', id)
    .orderBy('place')
    .execute();
  return { ...headOf(row), entries: entries.map(entryOf) };
}

async function put(db: Db, scope: GuildScope, handIn: HandIn): Promise<boolean> {
  const { id, assignment, pupil, name, at, late, entries } = handIn;
  const found = await db
    .selectFrom('assignment')
    .select('id')
    .where('scope', '=', scope)
    .where('id', '=', assignment)
    .executeTakeFirst();
  if (found === undefined) return false;
  await withdraw(db, scope, handIn);
  await db
    .insertInto('hand_in')
    .values({ scope, id, assignment, pupil, handed_at: at, handed_by_name: name, late: late ? 1 : 0 })
    .execute();
  for (const [place, entry] of entries.entries())
    await db
      .insertInto('hand_in_entry')
      .values({ scope, hand_in: id, ...entryRow(entry, place) })
      .execute();
  return true;
}

/** Its entries go with it. */
async function withdraw(
  db: Db,
  scope: GuildScope,
  { assignment, pupil }: Pick<HandIn, 'assignment' | 'pupil'>,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('hand_in')
    .where('scope', '=', scope)
    .where('assignment', '=', assignment)
    .where('pupil', '=', pupil)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
