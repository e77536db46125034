import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
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
  if (!existsSync(file)) {
    // Written beside it first, so that of two starts at once neither reads half a key, and both read the same.
    const beside = `${file}-${process.pid}-${randomBytes(4).toString('hex')}`;
    await writeFile(beside, randomBytes(bytes), { mode: 0o600, flag: 'wx', flush: true });
    await link(beside, file).catch(unlessThere);
    await unlink(beside);
  }
  const key = await readFile(file);
  if (key.length !== bytes)
    throw new Error('The key of the pages has been cut; remove it, and a new one is made');
  return key;
}

function unlessThere(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
}
