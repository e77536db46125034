import { sql, type JoinBuilder } from 'kysely';
import type { GuildStore } from '../../../guild/guild-store.ts';
import type { Gone, Kept } from '../../../guild/kept.ts';
import type { Article } from '../../../library/article.ts';
import type { GuildScope } from '../../../library/asker.ts';
import { lastAddedFirst } from '../../last-added-first.ts';
import { articleTurned, countChange, deedOf, logActions, markPosts, type Db } from '../changes.ts';
import { eraseArticle } from '../erase.ts';
import { articleColumns, fromRow, headOf, markedRow } from '../row.ts';
import type { Schema } from '../schema.ts';
import type { Scrub } from '../scrub.ts';
import { hasPack } from './shelving.ts';

/** What can be done with articles, as `GuildStore` has it. */
export function articlesIn(
  db: Db,
  scrub: Scrub,
): Pick<
  GuildStore,
  'kept' | 'used' | 'article' | 'correct' | 'move' | 'remove' | 'erase' | 'restore' | 'gone'
> {
  return {
    kept: (scope) => keptIn(db, scope),
    async used(scope) {
      const found = await db
        .selectFrom('article')
        .leftJoin('original', theirFile)
        .select(({ fn, eb }) => [
          fn.countAll<number>().as('articles'),
          fn.coalesce(fn.sum<number>(fn<number>('length', ['bytes'])), eb.lit(0)).as('bytes'),
        ])
        .where('article.scope', '=', scope)
        .executeTakeFirstOrThrow();
      return { articles: found.articles, bytes: found.bytes };
    },
    async article(scope, id) {
      const row = await db
        .selectFrom('article')
        .select(['id', ...articleColumns])
        .where('scope', '=', scope)
        .where('id', '=', id)
        .where('removed_at', 'is', null)
        .executeTakeFirst();
      const read = row && fromRow(row);
      return read !== undefined && 'article' in read ? read.article : undefined;
    },
    correct: (scope, { id, ...corrected }, action) =>
      changing(db, scope, action, (inside) =>
        present(inside, scope, id).set(markedRow(corrected)).executeTakeFirst(),
      ),
    move: (scope, id, to, action) =>
      changing(db, scope, action, async (inside) => {
        if (to !== undefined && !(await hasPack(inside, scope, to))) return nothing;
        const result = await present(inside, scope, id)
          .set({ pack: to ?? null })
          .executeTakeFirst();
        if (result.numUpdatedRows > 0n) await markPosts(inside, scope, { article: id });
        return result;
      }),
    remove: (scope, id, until, action) =>
      changing(db, scope, action, async (inside) => {
        const { at, by = null } = action.deed;
        const removed = { removed_at: at, removed_by: by, removed_until: until };
        const result = await present(inside, scope, id).set(removed).executeTakeFirst();
        if (result.numUpdatedRows > 0n) await articleTurned(inside, scope, id, at);
        return result;
      }),
    async erase(scope, id, action) {
      const erased = await db.transaction().execute(async (inside) => {
        const there = await eraseArticle(inside, scope, id, action.deed.at);
        if (there) await logActions(inside, scope, [action]);
        return there;
      });
      if (erased) await scrub();
      return erased;
    },
    restore: (scope, id, action) =>
      changing(db, scope, action, async (inside) => {
        const result = await inside
          .updateTable('article')
          .set({ removed_at: null, removed_by: null, removed_until: null, replacement: null })
          .where('scope', '=', scope)
          .where('id', '=', id)
          .where('removed_until', '>', action.deed.at)
          .executeTakeFirst();
        if (result.numUpdatedRows > 0n) await articleTurned(inside, scope, id, action.deed.at);
        return result;
      }),
    gone: (scope, id) => goneIn(db, scope, id),
  };
}

const nothing = { numUpdatedRows: 0n };

/** Changes one article in a transaction, and logs it where there was one to change. */
function changing(
  db: Db,
  scope: GuildScope,
  action: Parameters<typeof logActions>[2][number],
  change: (inside: Db) => Promise<{ readonly numUpdatedRows: bigint }>,
): Promise<boolean> {
  return db.transaction().execute(async (inside) => {
    const { numUpdatedRows } = await change(inside);
    if (numUpdatedRows === 0n) return false;
    await logActions(inside, scope, [action]);
    await countChange(inside, scope);
    return true;
  });
}

/** An update of an article that is not removed. */
function present(db: Db, scope: GuildScope, id: Article['id']) {
  return db
    .updateTable('article')
    .where('scope', '=', scope)
    .where('id', '=', id)
    .where('removed_at', 'is', null);
}

/** The file of an article; one may be missing from a database that was damaged. */
const theirFile = (join: JoinBuilder<Schema, 'article' | 'original'>) =>
  join.onRef('original.scope', '=', 'article.scope').onRef('original.id', '=', 'article.id');

async function keptIn(db: Db, scope: GuildScope): Promise<readonly Kept[]> {
  const rows = await db
    .selectFrom('article')
    .leftJoin('original', theirFile)
    .select(['article.id', 'file', 'facts', 'extraction', 'pack', 'added_at', 'added_by'])
    .select(sql<number>`iif(json_valid(pages), json_array_length(pages), 0)`.as('pages'))
    .select(['removed_at', 'removed_by', 'removed_until', 'replacement'])
    .select(({ fn, eb }) => fn.coalesce(fn<number>('length', ['original.bytes']), eb.lit(0)).as('bytes'))
    .where('article.scope', '=', scope)
    .execute();
  return rows
    .flatMap((row) => {
      const head = headOf(row);
      if (head === undefined) return [];
      const { bytes, pack, added_at: added, removed_at: removed, removed_until: until, replacement } = row;
      return {
        ...head,
        bytes,
        ...(pack !== null && { pack }),
        ...(added !== null && { added: deedOf(added, row.added_by) }),
        ...(removed !== null &&
          until !== null && {
            removed: {
              ...deedOf(removed, row.removed_by),
              until,
              ...(replacement !== null && { replacedBy: replacement }),
            },
          }),
      };
    })
    .toSorted(lastAddedFirst);
}

/** What became of an article that is not in the library any more. */
export async function goneIn(db: Db, scope: GuildScope, id: Article['id']): Promise<Gone | undefined> {
  const article = await db
    .selectFrom('article')
    .select(['removed_at', 'replacement', 'pack'])
    .where('scope', '=', scope)
    .where('id', '=', id)
    .executeTakeFirst();
  if (article?.removed_at === null) return undefined;
  if (article !== undefined)
    return goneOf({
      gone_at: article.removed_at,
      why: article.replacement === null ? 'removed' : 'replaced',
      replacement: article.replacement,
      pack: article.pack,
    });
  const tombstone = await db
    .selectFrom('tombstone')
    .select(['gone_at', 'why', 'replacement', 'pack'])
    .where('scope', '=', scope)
    .where('id', '=', id)
    .executeTakeFirst();
  return tombstone && goneOf(tombstone);
}

function goneOf({
  gone_at: at,
  why,
  replacement,
  pack,
}: {
  readonly gone_at: number;
  readonly why: Gone['why'];
  readonly replacement: string | null;
  readonly pack: string | null;
}): Gone {
  return {
    at,
    why,
    ...(replacement !== null && { replacedBy: replacement }),
    ...(pack !== null && { pack }),
  };
}
