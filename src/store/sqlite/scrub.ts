import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { BUSY_MS } from './busy.ts';
import type { Db } from './changes.ts';
import { vacuum } from './vacuum.ts';

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
  await setMark(db, (await markOf(db)) + 1);
}

/**
 * Takes what was deleted from the disk, where there is any: from the pages that are free, from those where it once stood
 * (`secure_delete` leaves a trace, 1 short text in 1,000, where rows moved between pages), from the write-ahead log, and from
 * copies that were made before a change of the schema. A database of 200 MB takes a second; answers go on meanwhile.
 * @returns whether it is done; where another process holds on to the log, the next call or start does it
 */
export type Scrub = () => Promise<boolean>;

/** How a database is scrubbed: one after the other, so that what many wait for is done once. */
export function scrubbing(db: Db, file: string): Scrub {
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    const next = last.then(() => scrub(db, file));
    last = next.catch(() => undefined);
    return next;
  };
}

async function scrub(db: Db, file: string): Promise<boolean> {
  const mark = await markOf(db);
  if (mark === 0) return true;
  await deleteCopies(file, () => true);
  if (!(await untilDone(db, (alone) => vacuum(alone, file))) || !(await untilDone(db, truncateLog)))
    return false;
  await db.transaction().execute(async (inside) => {
    // What was deleted meanwhile is not gone yet.
    if ((await markOf(inside)) === mark) await setMark(inside, 0);
  });
  return true;
}

/** The number that SQLite keeps for whoever uses it: how often words were deleted since the last scrubbing. */
async function markOf(db: Db): Promise<number> {
  const { rows } = await sql<{ readonly user_version: number }>`pragma user_version`.execute(db);
  return rows[0]?.user_version ?? 0;
}

async function setMark(db: Db, mark: number): Promise<void> {
  await sql`pragma user_version = ${sql.lit(mark)}`.execute(db);
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

/**
 * Tries something again while another process reads or writes, without waiting inside SQLite, which would hold this one up.
 * @returns whether it came to it
 */
async function untilDone(db: Db, work: (alone: Db) => Promise<boolean>): Promise<boolean> {
  for (let tried = 0; tried < tries; tried += 1) {
    if (await db.connection().execute((alone) => atOnce(alone, work))) return true;
    await setTimeout(pause);
  }
  return false;
}

async function atOnce(db: Db, work: (alone: Db) => Promise<boolean>): Promise<boolean> {
  await sql`pragma busy_timeout = 0`.execute(db);
  try {
    return await work(db);
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  } finally {
    await sql`pragma busy_timeout = ${sql.lit(BUSY_MS)}`.execute(db);
  }
}

async function truncateLog(db: Db): Promise<boolean> {
  const { rows } = await sql<{ readonly busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
  return rows[0]?.busy === 0;
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
