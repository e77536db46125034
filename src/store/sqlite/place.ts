import type { Scope } from '../../library/library.ts';
import type { Put } from '../../library/shelf.ts';
import { articleTurned, countChange, isGuild, markPosts, type Db } from './changes.ts';
import { articleColumns, fromRow, type ArticleRow } from './row.ts';

/** Where an article is put, and by whom. */
export type Place = {
  /** The pack that it is to stand in; where it stood, or none, unless given. */
  readonly pack?: string;
  readonly added?: { readonly added_at: number; readonly added_by: string | null };
};

/**
 * Puts an article on the shelf, as `Shelf.put` and `GuildStore.keepDraft` do: a text that is there already is corrected, and one
 * that was removed is back.
 */
export async function place(
  db: Db,
  scope: Scope,
  row: ArticleRow,
  bytes: Uint8Array,
  { pack, added }: Place = {},
): Promise<Put> {
  const before = await db
    .selectFrom('article')
    .select(['id', 'pack', 'removed_at', ...articleColumns])
    .where('scope', '=', scope)
    .where('text_sha256', '=', row.text_sha256)
    .executeTakeFirst();
  const present = before !== undefined && before.removed_at === null;
  const stays = pack === undefined || before?.pack === pack;
  // A damaged row is made good by the same text: `fromRow` looks at more than the columns that are compared here.
  if (present && stays && sameReading(before, row) && 'article' in fromRow(before)) return 'present';
  const { id, ...changed } = row;
  const here = { ...(pack !== undefined && { pack }), ...(!present && added) };
  const back = { removed_at: null, removed_by: null, removed_until: null, replacement: null };
  await db
    .insertInto('article')
    .values({ scope, ...row, ...here })
    .onConflict((conflict) => conflict.columns(['scope', 'id']).doUpdateSet({ ...changed, ...here, ...back }))
    .execute();
  await db
    .insertInto('original')
    .values({ scope, id, bytes })
    .onConflict((conflict) => conflict.columns(['scope', 'id']).doUpdateSet({ bytes }))
    .execute();
  await countChange(db, scope);
  if (present) return 'updated';
  if (isGuild(scope)) {
    const { numDeletedRows } = await db
      .deleteFrom('tombstone')
      .where('scope', '=', scope)
      .where('id', '=', id)
      .executeTakeFirst();
    // Whoever brought cards in before their articles knows that these were missing.
    if (before === undefined && numDeletedRows === 0n) await markPosts(db, scope, { article: id });
    else await articleTurned(db, scope, id, added?.added_at ?? Date.now());
  }
  return 'added';
}

const sameReading = (a: ArticleRow, b: ArticleRow) =>
  (['facts', 'blocks', 'marked', 'pages', 'extraction'] as const).every((column) => a[column] === b[column]);
