import type { Scope } from '../../library/library.ts';
import { articleTurned, countChange, isGuild, type Db } from './changes.ts';
import { markForScrubbing } from './scrub.ts';

/**
 * Deletes an article, with drafts of the same text or file; of a server's, only that it is gone stays. Whoever calls it scrubs afterwards.
 * @param at ms UTC
 */
export async function eraseArticle(db: Db, scope: Scope, id: string, at: number): Promise<boolean> {
  const found = await db
    .selectFrom('article')
    .select(['text_sha256', 'file_sha256', 'replacement', 'pack'])
    .where('scope', '=', scope)
    .where('id', '=', id)
    .executeTakeFirst();
  if (found === undefined) return false;
  await db.deleteFrom('article').where('scope', '=', scope).where('id', '=', id).execute();
  if (isGuild(scope)) {
    await db
      .deleteFrom('draft')
      .where('scope', '=', scope)
      // The same file may have been read by another version of its reader.
      .where((is) =>
        is.or([is('text_sha256', '=', found.text_sha256), is('file_sha256', '=', found.file_sha256)]),
      )
      .execute();
    const { replacement, pack } = found;
    const gone = { gone_at: at, why: 'erased' as const, replacement, pack };
    await db
      .insertInto('tombstone')
      .values({ scope, id, ...gone })
      .onConflict((conflict) => conflict.columns(['scope', 'id']).doUpdateSet(gone))
      .execute();
    await articleTurned(db, scope, id, at);
  }
  await countChange(db, scope);
  await markForScrubbing(db);
  return true;
}
