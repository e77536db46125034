import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from './changes.ts';

/** How often, and after how many ms each time, it is tried again where another process reads what has to go. */
const tries = 20;
const pause = 100;

/** Copies of the database that were made before its schema changed are kept for so many ms: 30 days. */
const copiesFor = 30 * 24 * 60 * 60 * 1000;
/** What was being copied when its process ended is swept away after so many ms. */
const abandonedAfter = 60 * 60 * 1000;

/**
 * Remembers, in a transaction that deletes words, that they are to be taken from the disk, too: should the process end before it
 * comes to that, the next that opens the database does it.
 */
export async function markForScrubbing(db: Db): Promise<void> {
  await sql`pragma user_version = 1`.execute(db);
}

/**
 * Takes what was deleted from the disk: from the pages that are free, from those where it once stood (`secure_delete` leaves a
 * trace, 1 short text in 1,000, where rows moved between pages), from the write-ahead log, and from copies that were made before
 * a change of the schema. A database of 200 MB takes a second.
 * @returns whether it is done; where another process holds on to the log, the next call or start does it
 */
export async function scrub(db: Db, file: string): Promise<boolean> {
  await deleteCopies(file, () => true);
  try {
    await sql`vacuum`.execute(db);
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  }
  if (!(await emptyLog(db))) return false;
  await sql`pragma user_version = 0`.execute(db);
  return true;
}

/** Whether words were deleted that may be on the disk yet. */
export async function needsScrubbing(db: Db): Promise<boolean> {
  const { rows } = await sql<{ readonly user_version: number }>`pragma user_version`.execute(db);
  return rows[0]?.user_version === 1;
}

/** Deletes the copies of a database that are older than they are kept. @param at ms UTC */
export async function deleteOldCopies(file: string, at: number): Promise<void> {
  await deleteCopies(file, (name, changed) =>
    name.endsWith('.unfinished') ? changed + abandonedAfter <= at : changed + copiesFor <= at,
  );
}

async function deleteCopies(file: string, which: (name: string, changed: number) => boolean): Promise<void> {
  const folder = dirname(file);
  const names = (await readdir(folder)).filter((name) => isCopy(name, basename(file)));
  for (const name of names) {
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found !== undefined && which(name, found.mtimeMs)) await rm(join(folder, name), { force: true });
  }
}

/** Whether a file was made of the database by itself: before a change of its schema, aside when another was restored, or half. */
function isCopy(name: string, database: string): boolean {
  return name.startsWith(`${database}.`) && /\.before-|\.unfinished/.test(name.slice(database.length));
}

async function emptyLog(db: Db): Promise<boolean> {
  for (let tried = 0; tried < tries; tried += 1) {
    const { rows } = await sql<{ readonly busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
    if (rows[0]?.busy === 0) return true;
    await setTimeout(pause);
  }
  return false;
}

const busy = new Set([5, 6]);

/** SQLITE_BUSY or SQLITE_LOCKED: https://sqlite.org/rescode.html. The lower byte of an extended code is the plain one. */
function isBusy(error: unknown): boolean {
  return (
    error instanceof Error &&
    'errcode' in error &&
    typeof error.errcode === 'number' &&
    busy.has(error.errcode & 0xff)
  );
}
