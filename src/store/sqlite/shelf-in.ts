import { setImmediate as turn } from 'node:timers/promises';
import type { Scope } from '../../library/library.ts';
import { isWithin } from '../../library/reach.ts';
import { byFile, type Shelf } from '../../library/shelf.ts';
import type { Db } from './changes.ts';
import { eraseArticle } from './erase.ts';
import { shelvingOf } from './guild/shelving.ts';
import { place } from './place.ts';
import { articleColumns, fromRow, toRow, type ArticleRow } from './row.ts';

/** Rows that are read in one go: a few milliseconds of work. */
const AT_ONCE = 16;

/** The shelf in a SQLite file, shared by as many processes as like to; what was put is there after a power cut. */
export function shelfIn({
  db,
  reading,
  close,
}: {
  readonly db: Db;
  /** For what is read: whoever asks does not wait for what is changed. */
  readonly reading: Db;
  readonly close: Shelf['close'];
}): Shelf {
  return {
    revision: (scope) => revision(reading, scope),
    articles: (scope, reach) =>
      fromRows(reading, scope, ({ pack, ...row }) => {
        if (reach !== undefined && !isWithin(reach, pack ?? undefined)) return [];
        const read = fromRow(row);
        return 'article' in read ? [read.article] : [];
      }),
    async holds(scope) {
      const found = await reading
        .selectFrom('article')
        .select('id')
        .where('scope', '=', scope)
        .executeTakeFirst();
      return found !== undefined;
    },
    shelving: (scope) => shelvingOf(reading, scope),
    damaged: (scope) =>
      fromRows(reading, scope, (row) => {
        const read = fromRow(row);
        return 'damage' in read ? [{ id: row.id, file: row.file, reason: read.damage }] : [];
      }),
    put: (scope, article, bytes) =>
      db.transaction().execute((inside) => place(inside, scope, toRow(article), bytes)),
    remove: (scope, id) => db.transaction().execute((inside) => eraseArticle(inside, scope, id, Date.now())),
    async original(scope, id) {
      const found = await reading
        .selectFrom('original')
        .innerJoin('article', (join) =>
          join.onRef('original.scope', '=', 'article.scope').onRef('original.id', '=', 'article.id'),
        )
        .select('bytes')
        .where('article.scope', '=', scope)
        .where('article.id', '=', id)
        .where('removed_at', 'is', null)
        .executeTakeFirst();
      return found?.bytes;
    },
    close,
  };
}

async function revision(db: Db, scope: Scope): Promise<string> {
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
  db: Db,
  scope: Scope,
  make: (row: ArticleRow & { readonly pack: string | null }) => readonly T[],
): Promise<readonly T[]> {
  const all = await db
    .selectFrom('article')
    .select(['id', 'file'])
    .where('scope', '=', scope)
    .where('removed_at', 'is', null)
    .execute();
  const ids = all.toSorted(byFile).map(({ id }) => id);
  const made: T[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const few = ids.slice(at, at + AT_ONCE);
    const found = await db
      .selectFrom('article')
      .select(['id', 'pack', ...articleColumns])
      .where('scope', '=', scope)
      .where('id', 'in', few)
      .where('removed_at', 'is', null)
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
