import { setImmediate as turn } from 'node:timers/promises';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Scope } from '../../library/library.ts';
import { byFile, type Shelf } from '../../library/shelf.ts';
import { openDatabase, type OpenOptions } from './open.ts';
import { fromRow, toRow, type ArticleRow } from './row.ts';
import type { Schema } from './schema.ts';

const columns = ['id', 'file', 'file_sha256', 'text_sha256', 'text', 'facts', 'blocks', 'marked'] as const;

/** Rows that are read in one go: a few milliseconds of work. */
const AT_ONCE = 16;

/**
 * The shelf in a SQLite file, shared by as many processes as like to; what was put is there after a power cut.
 * @throws Refusal as `openDatabase` does
 */
export async function openSqliteShelf(file: string, options: OpenOptions = {}): Promise<Shelf> {
  const db = await openDatabase(file, options);
  return {
    revision: (scope) => revision(db, scope),
    articles: (scope) =>
      fromRows(db, scope, (row) => {
        const read = fromRow(row);
        return 'article' in read ? [read.article] : [];
      }),
    damaged: (scope) =>
      fromRows(db, scope, (row) => {
        const read = fromRow(row);
        return 'damage' in read ? [{ id: row.id, file: row.file, reason: read.damage }] : [];
      }),
    shelving: async () => ({ packs: [], packOf: {}, defaults: {}, timeZone: 'UTC' }),
    put: (scope, article, bytes) =>
      db.transaction().execute((transaction) => put(transaction, scope, toRow(article), bytes)),
    remove: (scope, id) => db.transaction().execute((transaction) => remove(transaction, scope, id)),
    original: async (scope, id) => {
      const found = await db
        .selectFrom('original')
        .select('bytes')
        .where('scope', '=', scope)
        .where('id', '=', id)
        .executeTakeFirst();
      return found?.bytes;
    },
    close: () => db.destroy(),
  };
}

async function revision(db: Kysely<Schema>, scope: Scope): Promise<string> {
  const found = await db
    .selectFrom('revision')
    .select('number')
    .where('scope', '=', scope)
    .executeTakeFirst();
  return String(found?.number ?? 0);
}

/**
 * What is made of all rows of a scope, in order. SQLite answers on the spot, so that reading them all at once would hold up
 * whatever else waits: between a few and the next few, it has its turn. What another process takes away meanwhile is left out.
 */
async function fromRows<T>(
  db: Kysely<Schema>,
  scope: Scope,
  make: (row: ArticleRow) => readonly T[],
): Promise<readonly T[]> {
  const all = await db.selectFrom('article').select(['id', 'file']).where('scope', '=', scope).execute();
  const ids = all.toSorted(byFile).map(({ id }) => id);
  const made: T[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const few = ids.slice(at, at + AT_ONCE);
    const found = await db
      .selectFrom('article')
      .select([...columns])
      .where('scope', '=', scope)
      .where('id', 'in', few)
      .execute();
    const rows = new Map(found.map((row) => [row.id, row]));
    for (const id of few) {
      const row = rows.get(id);
      if (row !== undefined) made.push(...make(row));
    }
    await turn();
  }
  return made;
}

async function put(db: Transaction<Schema>, scope: Scope, row: ArticleRow, bytes: Uint8Array) {
  const before = await db
    .selectFrom('article')
    .select([...columns])
    .where('scope', '=', scope)
    .where('text_sha256', '=', row.text_sha256)
    .executeTakeFirst();
  // A damaged row is made good by the same text: `fromRow` looks at more than the columns that are compared here.
  if (before !== undefined && sameReading(before, row) && 'article' in fromRow(before)) return 'present';
  const { id, ...changed } = row;
  await db
    .insertInto('article')
    .values({ scope, ...row })
    .onConflict((conflict) => conflict.columns(['scope', 'id']).doUpdateSet(changed))
    .execute();
  await db
    .insertInto('original')
    .values({ scope, id, bytes })
    .onConflict((conflict) => conflict.columns(['scope', 'id']).doUpdateSet({ bytes }))
    .execute();
  await countChange(db, scope);
  return before === undefined ? 'added' : 'updated';
}

const sameReading = (a: ArticleRow, b: ArticleRow) =>
  a.facts === b.facts && a.blocks === b.blocks && a.marked === b.marked;

async function remove(db: Transaction<Schema>, scope: Scope, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('article')
    .where('scope', '=', scope)
    .where('id', '=', id)
    .executeTakeFirst();
  if (numDeletedRows === 0n) return false;
  await countChange(db, scope);
  return true;
}

async function countChange(db: Transaction<Schema>, scope: Scope): Promise<void> {
  await db
    .insertInto('revision')
    .values({ scope, number: 1 })
    .onConflict((conflict) =>
      conflict.column('scope').doUpdateSet({ number: sql<number>`revision.number + 1` }),
    )
    .execute();
}
