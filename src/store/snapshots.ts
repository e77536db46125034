import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Scope } from '../library/library.ts';
import type { Snapshots } from '../library/shelf.ts';
import { makeFolder } from './make-folder.ts';

const ENDING = '.snapshot';
const UNFINISHED = '.unfinished';
/** The bytes of a checksum, SHA-256; they stand before the snapshot's own. */
const CHECKSUM_BYTES = 32;
/** What the bytes of a snapshot are aligned to: the widest typed array has 8 bytes a number. */
const ALIGNED_TO = 8;
/** A file that was being written when its process ended is swept away after this many ms. */
const ABANDONED_MS = 60 * 60 * 1000;

/**
 * Index snapshots as files in a folder, each behind its checksum, so that one that is not whole reads as none.
 * @param warn called once, with a sentence, where nothing can be written
 */
export function openSnapshots(folder: string, warn: (message: string) => void): Snapshots {
  const warned = { already: false };
  const writing = new Map<string, Promise<void>>();
  const write = async (name: string, bytes: Uint8Array) => {
    try {
      await makeFolder(folder, 0o700);
      await writeWhole(folder, name, [checksum(bytes), bytes]);
      await prune(folder, name);
    } catch (error) {
      if (!warned.already)
        warn(`The search index can't be kept in ${folder}: ${reason(error)}. Each start builds it anew.`);
      warned.already = true;
    }
  };
  return {
    read: async (name) => {
      try {
        return unsealed(await readFile(join(folder, fileName(name))));
      } catch {
        return undefined;
      }
    },
    write: (name, bytes) => {
      // One after the other, so that what is being written is waited for, whoever writes it.
      const written = (writing.get(name) ?? Promise.resolve()).then(() => write(name, bytes));
      writing.set(name, written);
      return written.finally(() => writing.get(name) === written && writing.delete(name));
    },
    forget: async (scope) => {
      await Promise.all([...writing].filter(([name]) => isOf(scope, name)).map(([, written]) => written));
      const files = await readdir(folder).catch(() => []);
      const theirs = files.filter((file) => isOf(scope, nameOf(file)));
      await Promise.all(theirs.map((file) => rm(join(folder, file), { force: true })));
    },
  };
}

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error));

// The name of a scope has characters that not every file system takes.
const fileName = (name: string) => `${encodeURIComponent(name)}${ENDING}`;

/** Whether a snapshot is of a scope's articles, all or some: `guild:1@9f2c` is of `guild:1`, and `guild:11@9f2c` is not. */
const isOf = (scope: Scope, name: string) =>
  name.startsWith(scope) && !/[\da-z]/i.test(name.charAt(scope.length));

const ofWhat = (name: string) => name.slice(0, name.includes('@') ? name.lastIndexOf('@') : undefined);

const checksum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();

/** As a plain array of bytes: a Buffer's `slice` does something else. */
function unsealed(content: Uint8Array): Uint8Array | undefined {
  const bytes = new Uint8Array(content.buffer, content.byteOffset).subarray(CHECKSUM_BYTES, content.length);
  if (!checksum(bytes).equals(content.subarray(0, CHECKSUM_BYTES))) return undefined;
  return bytes.byteOffset % ALIGNED_TO === 0 ? bytes : Uint8Array.from(bytes);
}

/** A reader sees the old file or the new one, and never a part. */
async function writeWhole(folder: string, name: string, parts: readonly Uint8Array[]): Promise<void> {
  const of = encodeURIComponent(ofWhat(name));
  const unfinished = join(folder, `${Date.now()}-${randomUUID()}-${of}${UNFINISHED}`);
  try {
    await writeFile(unfinished, parts, { mode: 0o600, flush: true });
    await rename(unfinished, join(folder, fileName(name)));
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
      ((file.endsWith(ENDING) && ofWhat(nameOf(file)) === ofWhat(name)) ||
        (file.endsWith(UNFINISHED) && Date.now() - Number.parseInt(file, 10) > ABANDONED_MS)),
  );
  await Promise.all(others.map((file) => rm(join(folder, file), { force: true })));
}

/** The name of the snapshot in a file, whole or not; an unfinished one's has no version. Empty for other files. */
function nameOf(file: string): string {
  const [name] =
    /^(?:\d+-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}-)?(.*)(?:\.snapshot|\.unfinished)$/
      .exec(file)
      ?.slice(1) ?? [];
  try {
    return decodeURIComponent(name ?? '');
  } catch {
    return '';
  }
}
