import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Snapshots } from '../library/shelf.ts';
import { makeFolder } from './make-folder.ts';

const ENDING = '.snapshot';
/** A file that was being written when its process ended is swept away after this many ms. */
const ABANDONED_MS = 60 * 60 * 1000;

/**
 * Index snapshots as files in a folder, each behind a line with its checksum, so that one that is not whole reads as none.
 * @param warn called once, with a sentence, where nothing can be written
 */
export function openSnapshots(folder: string, warn: (message: string) => void): Snapshots {
  const warned = { already: false };
  return {
    read: async (name) => {
      try {
        return unsealed(await readFile(join(folder, fileName(name)), 'utf8'));
      } catch {
        return undefined;
      }
    },
    write: async (name, text) => {
      try {
        await makeFolder(folder, 0o700);
        await writeWhole(folder, fileName(name), sealed(text));
        await prune(folder, name);
      } catch (error) {
        if (!warned.already)
          warn(`The search index can't be kept in ${folder}: ${reason(error)}. Each start builds it anew.`);
        warned.already = true;
      }
    },
  };
}

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error));

// The name of a scope has characters that not every file system takes.
const fileName = (name: string) => `${encodeURIComponent(name)}${ENDING}`;

const ofWhat = (name: string) => name.slice(0, name.includes('@') ? name.lastIndexOf('@') : undefined);

const checksum = (text: string) => createHash('sha256').update(text).digest('hex');

const sealed = (text: string) => `${checksum(text)}\n${text}`;

function unsealed(content: string): string | undefined {
  const end = content.indexOf('\n');
  const text = content.slice(end + 1);
  return content.slice(0, Math.max(0, end)) === checksum(text) ? text : undefined;
}

/** A reader sees the old file or the new one, and never a part. */
async function writeWhole(folder: string, file: string, content: string): Promise<void> {
  const unfinished = join(folder, `${Date.now()}-${randomUUID()}.unfinished`);
  try {
    await writeFile(unfinished, content, { mode: 0o600, flush: true });
    await rename(unfinished, join(folder, file));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function prune(folder: string, name: string): Promise<void> {
  const files = await readdir(folder);
  const others = files.filter(
    (file) =>
      file !== fileName(name) &&
      ((file.endsWith(ENDING) && ofWhat(decoded(file.slice(0, -ENDING.length))) === ofWhat(name)) ||
        (file.endsWith('.unfinished') && Date.now() - Number.parseInt(file, 10) > ABANDONED_MS)),
  );
  await Promise.all(others.map((file) => rm(join(folder, file), { force: true })));
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return '';
  }
}
