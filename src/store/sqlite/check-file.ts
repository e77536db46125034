import { DatabaseSync } from 'node:sqlite';
import { migrations } from './migrations/migrations.ts';
import { appliedTo } from './open.ts';

/** What a file holds, as far as whoever keeps it wants to know. */
export type Holds = { readonly articles: number; readonly servers: number };

/** What a file turns out to be that somebody takes for a library: one, of a later program than this, damaged, or none. */
export type Checked = Holds | 'newer' | 'damaged' | 'none';

/**
 * Looks at every page of a file that nothing else has open, and at every reference from one table to another.
 * @throws Error where the file cannot be read
 */
export function checkFile(file: string): Checked {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const applied = appliedTo(database);
    if (applied.length === 0) return 'none';
    if (applied.some((name) => !(name in migrations))) return 'newer';
    // Ours has tables and indexes alone: whoever made up a trigger or a view would have it change what others keep.
    const strange = database
      .prepare(`select 1 from sqlite_master where type not in ('table', 'index')`)
      .get();
    if (strange !== undefined) return 'damaged';
    const [whole] = database.prepare('pragma integrity_check(1)').all();
    const broken = database.prepare('pragma foreign_key_check').get();
    if (whole?.['integrity_check'] !== 'ok' || broken !== undefined) return 'damaged';
    const [found] = database
      .prepare(
        `select count(*) as articles, count(distinct scope) filter (where scope glob 'guild:*') as servers from article`,
      )
      .all();
    return { articles: Number(found?.['articles']), servers: Number(found?.['servers']) };
  } catch (error) {
    if (!(error instanceof Error) || !('errcode' in error)) throw error;
    // SQLITE_NOTADB, and whatever else it comes upon.
    return error.errcode === 26 ? 'none' : 'damaged';
  } finally {
    database.close();
  }
}
