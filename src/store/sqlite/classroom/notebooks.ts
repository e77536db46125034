import { isDeepStrictEqual } from 'node:util';
import type { ClassroomStore } from '../../../classroom/classroom-store.ts';
import type { Notebook } from '../../../classroom/notebook/notebook.ts';
import type { Pupil } from '../../../classroom/pupil.ts';
import { atOneMoment, type Db } from '../changes.ts';
import { entryColumns, entryOf, entryRow, type EntryRow } from './entry-rows.ts';
import { keyOf, keyOrFresh } from './keys.ts';

/**
 * Keys and notebooks, as `ClassroomStore` has them.
 * @param reading for what is read: whoever asks does not wait for what is changed
 */
export function notebooksIn(
  db: Db,
  reading: Db,
): Pick<ClassroomStore, 'classKey' | 'notebook' | 'saveNotebook'> {
  return {
    async classKey(scope, of = '', fresh) {
      const found = await keyOf(reading, scope, of);
      if (found !== undefined) return found;
      return db.transaction().execute((inside) => keyOrFresh(inside, scope, of, fresh));
    },
    notebook: (of) =>
      atOneMoment(reading, async (then) => {
        const revision = await revisionOf(then, of);
        if (revision === 0) return { entries: [], revision };
        return { entries: (await rowsOf(then, of)).map(entryOf), revision };
      }),
    saveNotebook: (of, notebook) =>
      db.transaction().execute(async (inside) => {
        if (notebook.revision !== (await revisionOf(inside, of)) + 1) return false;
        await write(inside, of, notebook);
        return true;
      }),
  };
}

/** The columns that say whose something is. */
export function pupilColumns({ scope, class: of = '', pupil }: Pupil) {
  return { scope, class: of, pupil };
}

async function revisionOf(db: Db, { scope, class: of = '', pupil }: Pupil): Promise<number> {
  const found = await db
    .selectFrom('notebook')
    .select('revision')
    .where('scope', '=', scope)
    .where('class', '=', of)
    .where('pupil', '=', pupil)
    .executeTakeFirst();
  return found?.revision ?? 0;
}

/** The entries of a notebook in their order. */
export async function rowsOf(db: Db, { scope, class: of = '', pupil }: Pupil): Promise<readonly EntryRow[]> {
  return db
    .selectFrom('notebook_entry')
    .select([...entryColumns])
    .where('scope', '=', scope)
    .where('class', '=', of)
    .where('pupil', '=', pupil)
    .orderBy('place')
    .execute();
}

/** Only what changed is written. */
async function write(db: Db, of: Pupil, { entries, revision }: Notebook): Promise<void> {
  const whose = pupilColumns(of);
  await db
    .insertInto('notebook')
    .values({ ...whose, revision })
    .onConflict((conflict) => conflict.columns(['scope', 'class', 'pupil']).doUpdateSet({ revision }))
    .execute();
  const before = new Map((await rowsOf(db, of)).map((row) => [row.id, row]));
  const after = entries.map(entryRow);
  const stay = new Set(after.map(({ id }) => id));
  for (const id of before.keys())
    if (!stay.has(id))
      await db
        .deleteFrom('notebook_entry')
        .where('scope', '=', whose.scope)
        .where('class', '=', whose.class)
        .where('pupil', '=', whose.pupil)
        .where('id', '=', id)
        .execute();
  for (const row of after) {
    const was = before.get(row.id);
    if (was !== undefined && isDeepStrictEqual({ ...was }, row)) continue;
    await db
      .insertInto('notebook_entry')
      .values({ ...whose, ...row })
      .onConflict((conflict) => conflict.columns(['scope', 'class', 'pupil', 'id']).doUpdateSet(row))
      .execute();
  }
}
