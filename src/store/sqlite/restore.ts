import { access, chmod, constants, copyFile, link, open, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { say } from '../../answer/say.ts';
import { Refusal } from '../../refusal.ts';
import { makeFolder } from '../make-folder.ts';
import { checkFile, type Holds } from './check-file.ts';
import { onOpening } from './refusals.ts';

/** What was restored, and where what was kept before lies now; nowhere if nothing was. */
export type Restored = Holds & { readonly aside?: string };

/**
 * Puts what a backup holds in the place of a database, all of it or nothing. What was kept before lies beside it as
 * `FILE.before-restore-TIME`, and is deleted as the copies are that are made before a change of the schema.
 * @param at ms UTC
 * @throws Refusal where the backup cannot be read or trusted, and while another process has the database open
 */
export async function restore(database: string, from: string, at: number): Promise<Restored> {
  const unfinished = `${database}.${process.pid}.unfinished`;
  await makeFolder(dirname(database), 0o700);
  try {
    await readable(from);
    await copyFile(from, unfinished);
    await chmod(unfinished, 0o600);
    const found = checked(unfinished, from);
    await flushed(unfinished);
    const aside = await putAside(database, at);
    await rename(unfinished, database);
    await flushed(dirname(database)).catch(() => undefined);
    return { ...found, ...(aside !== undefined && { aside }) };
  } finally {
    await rm(unfinished, { force: true });
  }
}

async function readable(file: string): Promise<void> {
  const found = await access(file, constants.R_OK).then(
    () => stat(file),
    () => undefined,
  );
  if (found?.isFile() !== true) throw new Refusal('refusal.no-backup', { file: say.typed(file) });
}

function checked(copy: string, from: string): Holds {
  const found = checkFile(copy);
  if (found === 'newer') throw new Refusal('refusal.newer-library', { file: say.typed(from) });
  if (typeof found === 'string') throw new Refusal('refusal.not-a-backup', { file: say.typed(from) });
  return found;
}

/** Gives a database that nobody has open a second name, so that it is never without one. undefined where there is none. */
async function putAside(database: string, at: number): Promise<string | undefined> {
  const aside = `${database}.before-restore-${timeOf(at)}`;
  const there = await stat(database).catch(() => undefined);
  if (there === undefined) return undefined;
  closeLog(database);
  // Not every file system gives a file two names.
  await link(database, aside).catch(() => copyFile(database, aside));
  // Of a database that is too damaged for its log to be closed: they would be taken for the restored one's.
  for (const log of ['-wal', '-shm'])
    await rename(`${database}${log}`, `${aside}${log}`).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    });
  // It is deleted some days after this, and not after the last change.
  await utimes(aside, new Date(at), new Date(at));
  return aside;
}

/**
 * Puts what the log has into the database and does away with it, which SQLite does only for whoever is alone with it: each process
 * that has it open holds a shared lock, whether it does anything or not.
 */
function closeLog(file: string): void {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    const [mode] = database.prepare('pragma journal_mode = delete').all();
    if (mode?.['journal_mode'] !== 'delete') throw new Refusal('refusal.bot-runs', { file: say.typed(file) });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
    if (code === 5 || code === 6) throw new Refusal('refusal.bot-runs', { file: say.typed(file) });
    // A damaged one is what a backup is restored for.
    if (code !== 11 && code !== 26) throw onOpening(error, file);
  } finally {
    database.close();
  }
}

/** `20261123T194500`, UTC: a name that every file system takes. */
function timeOf(at: number): string {
  return new Date(at).toISOString().replaceAll(/[-:]|\.\d+Z$/g, '');
}

async function flushed(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
