import { randomBytes } from 'node:crypto';
import type { KeepingParts } from './guild/create-keeping.ts';
import type { Keeping } from './guild/keeping.ts';
import type { Quota } from './guild/kept.ts';
import type { Catalog } from './ingest/catalog.ts';
import { readUpload } from './readers/read-upload.ts';
import type { Readers } from './readers/readers.ts';

/** Crockford's base 32: no letter that is taken for a digit. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const hour = 60 * 60 * 1000;

/** What the core of keeping needs from outside: readers of files, and chance. */
export function keepingParts(
  readers: Readers,
  catalog: Catalog,
  quota: Quota,
): Pick<KeepingParts, 'read' | 'quota' | 'makeId'> {
  return { read: (upload) => readUpload(upload, readers, catalog), quota, makeId };
}

function makeId(length: number): string {
  return [...randomBytes(length)].map((byte) => digits.charAt(byte % digits.length)).join('');
}

/**
 * Deletes what is due, now and every hour, for as long as the process has something else to do.
 * @returns how to end it, once what is under way is done
 */
export function keepSwept(
  { sweep }: Pick<Keeping, 'sweep'>,
  failed: (error: unknown) => void,
): () => Promise<void> {
  let underWay = sweep(Date.now()).catch(failed);
  const timer = setInterval(() => {
    underWay = underWay.then(() => sweep(Date.now())).catch(failed);
  }, hour);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}
