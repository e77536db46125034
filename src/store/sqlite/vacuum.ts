import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { sql } from 'kysely';
import type { Db } from './changes.ts';

/** Up to so many bytes a database is vacuumed in less time than it takes to start a thread. */
const small = 4 * 1024 * 1024;

/**
 * Lays a database out anew, so that nothing of what was deleted is left in it. Whoever else would change something waits for it in
 * turn; who only reads does not.
 * @param db a connection that nobody else uses meanwhile
 * @throws Error with SQLite's `errcode`, at once where another process is in the way
 */
export async function vacuum(db: Db, file: string): Promise<true> {
  const { size } = await stat(file);
  if (size <= small) await sql`vacuum`.execute(db);
  else await inThread(file);
  return true;
}

async function inThread(file: string): Promise<void> {
  const thread = new Worker(new URL('./vacuum-thread.ts', import.meta.url), { workerData: file });
  let code: unknown;
  thread.on('message', (said) => {
    code = said;
  });
  await once(thread, 'exit');
  if (code !== 0) throw Object.assign(new Error('A database could not be vacuumed'), { errcode: code });
}
