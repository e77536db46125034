import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The files of a folder, and of those below it, that hold some bytes. */
export async function filesWith(folder: string, words: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const held: string[] = [];
  for (const file of files)
    if ((await readFile(file)).includes(words)) held.push(file.slice(folder.length + 1));
  return held;
}
