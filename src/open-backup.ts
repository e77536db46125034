import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { backUp } from './store/sqlite/back-up.ts';
import type { Holds } from './store/sqlite/check-file.ts';
import { restore, type Restored } from './store/sqlite/restore.ts';

/**
 * Copies all that is kept in a folder of state to a file, also while the bot runs.
 * @throws Refusal as `backUp` does
 */
export function backUpKept(stateDir: string, to: string): Promise<Holds> {
  return backUp(join(stateDir, 'pullquote.db'), to);
}

/**
 * Puts what a backup holds in the place of what is kept; indexes are made anew when they are first needed.
 * @throws Refusal as `restore` does
 */
export async function restoreKept(stateDir: string, from: string): Promise<Restored> {
  const restored = await restore(join(stateDir, 'pullquote.db'), from, Date.now());
  await rm(join(stateDir, 'snapshots'), { recursive: true, force: true });
  return restored;
}
