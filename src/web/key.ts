import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Key } from './signing.ts';

const bytes = 32;

/**
 * The key that signs addresses, made when the pages are first served and kept beside the articles for this user alone, so
 * that an address in somebody's essay opens after a restart too.
 * @param folder where everything is kept
 * @throws the system's error when it cannot be read or written
 */
export async function keptKey(folder: string): Promise<Key> {
  const file = join(folder, 'web-key');
  await mkdir(folder, { recursive: true });
  try {
    const made = await open(file, 'wx', 0o600);
    try {
      await made.writeFile(randomBytes(bytes));
      await made.sync();
    } finally {
      await made.close();
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const key = await readFile(file);
  if (key.length !== bytes)
    throw new Error('The key of the pages has been cut; remove it, and a new one is made');
  return key;
}
