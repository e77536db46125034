import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';

/*
 * A thread that vacuums a database, since SQLite does not let go of the one that it works in: answers go on meanwhile. What it laid
 * out anew is in the log then, all of it, and is put into the file here, too, as far as nobody reads the log. It is given the file, and
 * says 0, or SQLite's code of what went wrong.
 */
const database = new DatabaseSync(String(workerData), { timeout: 0 });
try {
  database.exec('pragma secure_delete = on; vacuum; pragma wal_checkpoint(truncate)');
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, and no window
  parentPort?.postMessage(0);
} catch (error) {
  if (!(error instanceof Error) || !('errcode' in error)) throw error;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the same
  parentPort?.postMessage(error.errcode);
} finally {
  database.close();
}
