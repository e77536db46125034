import { open, rename, rm } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { say } from '../../answer/say.ts';
import { Refusal } from '../../refusal.ts';
import { BUSY_MS } from './busy.ts';
import { checkFile, type Holds } from './check-file.ts';
import { onWorking } from './refusals.ts';

/**
 * Copies a database to a file for its owner only (mode 0600), as it is at one moment, while others go on writing to it: every
 * table, without the traces of what was deleted. The copy is whole, checked and on the disk before it has its name.
 * @throws Refusal where there is such a file already, where none can be written, and where there is nothing to copy or it is damaged
 */
export async function backUp(database: string, to: string): Promise<Holds> {
  const unfinished = `${to}.${process.pid}.unfinished`;
  await reserve(to);
  try {
    await reserve(unfinished);
    copy(database, unfinished);
    const found = checkFile(unfinished);
    if (typeof found === 'string') throw new Refusal('refusal.not-a-backup', { file: say.typed(database) });
    await flushed(unfinished);
    await rename(unfinished, to);
    return found;
  } catch (error) {
    await Promise.all([unfinished, to].map((file) => rm(file, { force: true })));
    throw error;
  }
}

/** Makes an empty file that nobody else can have made. */
async function reserve(file: string): Promise<void> {
  try {
    await (await open(file, 'wx', 0o600)).close();
  } catch (error) {
    const there = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw new Refusal(there ? 'refusal.file-there' : 'refusal.no-file-to-write', { file: say.typed(file) });
  }
}

function copy(from: string, to: string): void {
  const database = opened(from);
  try {
    database.prepare('vacuum into ?').run(to);
  } catch (error) {
    if (isFull(error)) throw new Refusal('refusal.no-file-to-write', { file: say.typed(to) });
    throw onWorking(error, from);
  } finally {
    database.close();
  }
}

/** SQLITE_FULL: no room on the disk. */
function isFull(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 13;
}

function opened(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file, { readOnly: true, timeout: BUSY_MS });
  } catch {
    throw new Refusal('refusal.nothing-kept', { file: say.typed(file) });
  }
}

/** SQLite leaves it to the system when a copy comes to the disk. */
async function flushed(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
