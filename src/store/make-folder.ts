import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder and those above it that are missing, one after the other: `mkdir` that makes them all never ends where a
 * file system says of a folder that is there that it is not, as /proc does.
 * @throws Error with a `code` of the system
 */
export async function makeFolder(path: string, mode: number): Promise<void> {
  for (const folder of await missing(resolve(path)))
    await mkdir(folder, { mode }).catch(async (error: unknown) => {
      // Another process may have been faster.
      const found = await stat(folder).catch(() => undefined);
      if (found?.isDirectory() !== true) throw error;
    });
}

/** The folders of a path that are not there, outermost first. */
async function missing(path: string): Promise<readonly string[]> {
  const isThere = await stat(path).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
      throw error;
    },
  );
  return isThere || dirname(path) === path ? [] : [...(await missing(dirname(path))), path];
}
