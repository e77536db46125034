import { sql, type Kysely, type Transaction } from 'kysely';
import type { Scope } from '../../library/library.ts';
import { byFile, type Shelf } from '../../library/shelf.ts';
import { openDatabase, type OpenOptions } from './open.ts';
import { fromRow, toRow, type ArticleRow } from './row.ts';
import type { Schema } from './schema.ts';

const columns = ['id', 'file', 'file_sha256', 'text_sha256', 'text', 'facts', 'blocks', 'marked'] as const;

/**
 * The shelf in a SQLite file, shared by as many processes as like to; what was put is there after a power cut.
 * @throws Refusal as `openDatabase` does
 */
export async function openSqliteShelf(file: string, options: OpenOptions = {}): Promise<Shelf> {
  const db = await openDatabase(file, options);
  return {
    revision: (scope) => revision(db, scope),
    articles: async (scope) =>
      (await rows(db, scope)).map(fromRow).flatMap((read) => ('article' in read ? [read.article] : [])),
    damaged: async (scope) =>
      (await rows(db, scope)).flatMap((row) => {
        const read = fromRow(row);
        return 'damage' in read ? [{ id: row.id, file: row.file, reason: read.damage }] : [];
      }),
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

async function rows(db: Kysely<Schema>, scope: Scope): Promise<readonly ArticleRow[]> {
  const found = await db
    .selectFrom('article')
    .select([...columns])
    .where('scope', '=', scope)
    .execute();
  return found.toSorted(byFile);
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
