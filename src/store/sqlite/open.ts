import { existsSync } from 'node:fs';
import { chmod, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { say } from '../../answer/say.ts';
import { Refusal } from '../../refusal.ts';
import { makeFolder } from '../make-folder.ts';
import { BUSY_MS } from './busy.ts';
import { migrations } from './migrations/migrations.ts';
import { nodeSqlite } from './node-sqlite.ts';
import { onOpening, onWorking } from './refusals.ts';
import type { Schema } from './schema.ts';

export type OpenOptions = {
  /** Other migrations than the ones that belong to the code; for tests. */
  readonly migrations?: Readonly<Record<string, Migration>>;
};

/**
 * Opens the database in a file, makes it where there is none, and brings its schema up to date: before an older one is
 * changed, it is copied beside itself as `FILE.before-MIGRATION`. Its folder is made for its owner only (mode 0700).
 * @throws Refusal when the schema is newer than this code, the file is not a database or a damaged one, or nothing can be
 *   written there; any later query throws DamagedLibrary where it comes upon the damage
 */
export async function openDatabase(file: string, options: OpenOptions = {}): Promise<Kysely<Schema>> {
  const database = await opened(file).catch((error: unknown) => {
    throw onOpening(error, file);
  });
  const db = new Kysely<Schema>({ dialect: nodeSqlite(database, (error) => onWorking(error, file)) });
  try {
    await migrate(db, database, file, options.migrations ?? migrations);
    return db;
  } catch (error) {
    await db.destroy();
    throw onWorking(error, file);
  }
}

/**
 * A second connection, for what only reads: it does not wait for what changes something, however long that takes. To be closed
 * before the first.
 */
export function openReading(file: string): Kysely<Schema> {
  const database = new DatabaseSync(file, { readOnly: true, timeout: BUSY_MS });
  return new Kysely<Schema>({ dialect: nodeSqlite(database, (error) => onWorking(error, file)) });
}

async function opened(file: string): Promise<DatabaseSync> {
  await makeFolder(dirname(file), 0o700);
  const fresh = !existsSync(file);
  const database = new DatabaseSync(file, { timeout: BUSY_MS, enableForeignKeyConstraints: true });
  try {
    // An answered "added" has to outlive a power cut, hence FULL.
    database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on');
    keepTemporaryBeside(database, file);
    if (fresh) await chmod(file, 0o600);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * To vacuum a database, SQLite writes all of it to a file for a moment: unless it is told where, on a disk that may not be encrypted
 * as this one is. It is told for the whole process.
 */
function keepTemporaryBeside(database: DatabaseSync, file: string): void {
  const folder = resolve(dirname(file)).replaceAll("'", "''");
  database.exec(`pragma temp_store_directory = '${folder}'`);
}

async function migrate(
  db: Kysely<Schema>,
  database: DatabaseSync,
  file: string,
  known: Readonly<Record<string, Migration>>,
): Promise<void> {
  const applied = appliedTo(database);
  if (applied.some((name) => !(name in known)))
    throw new Refusal('refusal.newer-library', { file: say.typed(file) });
  const next = Object.keys(known).find((name) => !applied.includes(name));
  if (next === undefined) return;
  if (applied.length > 0) await backUp(database, file, next);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...known }) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

/** The changes of the schema that a database has, oldest first; none where it is no library. */
export function appliedTo(database: DatabaseSync): readonly string[] {
  const exists = database.prepare(`select 1 from sqlite_master where name = 'kysely_migration'`).get();
  if (exists === undefined) return [];
  return database
    .prepare('select name from kysely_migration order by name')
    .all()
    .map(({ name }) => String(name));
}

/** A copy that is either whole or not there, even where the machine stops in the middle. */
async function backUp(database: DatabaseSync, file: string, before: string): Promise<void> {
  const unfinished = `${file}.${process.pid}.unfinished`;
  await rm(unfinished, { force: true });
  database.prepare('vacuum into ?').run(unfinished);
  const copy = new DatabaseSync(unfinished, { readOnly: true });
  // Another process may have changed the schema by now, having made its own copy first: that one is the older.
  const tooLate = appliedTo(copy).includes(before);
  copy.close();
  await (tooLate ? rm(unfinished) : rename(unfinished, `${file}.before-${before}`));
}
