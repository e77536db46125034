import type { ClassKey } from '../../../classroom/pupil.ts';
import type { Class } from '../../../guild/class.ts';
import type { GuildScope } from '../../../library/asker.ts';
import type { Db } from '../changes.ts';

/** The key of a class, or (empty) of a server outside of its classes, where there is one. */
export async function keyOf(db: Db, scope: GuildScope, of: Class['id']): Promise<ClassKey | undefined> {
  const found = await db
    .selectFrom('class_key')
    .select('key')
    .where('scope', '=', scope)
    .where('class', '=', of)
    .executeTakeFirst();
  return found && new Uint8Array(found.key);
}

/** The same; the fresh one is kept where there is none. To be called in a transaction. */
export async function keyOrFresh(
  db: Db,
  scope: GuildScope,
  of: Class['id'],
  fresh: ClassKey,
): Promise<ClassKey> {
  const found = await keyOf(db, scope, of);
  if (found !== undefined) return found;
  await db.insertInto('class_key').values({ scope, class: of, key: fresh }).execute();
  return fresh;
}
