import { randomBytes } from 'node:crypto';
import type { ClassworkParts } from './classroom/create-classwork.ts';
import { writeDocument } from './documents/write-document.ts';
import type { KeepingParts } from './guild/create-keeping.ts';
import type { Keeping } from './guild/keeping.ts';
import type { Quota } from './guild/kept.ts';
import type { Catalog } from './ingest/catalog.ts';
import { readUpload } from './readers/read-upload.ts';
import { openReaders, type Readers } from './readers/readers.ts';

/** Crockford's base 32: no letter that is taken for a digit. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const hour = 60 * 60 * 1000;

/** What the core of keeping needs from outside, and how to end what is being read. */
export type FromOutside = {
  readonly parts: Pick<KeepingParts, 'read' | 'quota' | 'makeId'> & Pick<ClassworkParts, 'makeKey' | 'write'>;
  readonly close: () => void;
};

/**
 * Readers of files, what writes documents, and chance. Each upload is read in processes of its own, which end with it: whatever a file
 * does to the parser that reads it, no other person's file is read by that one.
 */
export function fromOutside(catalog: Catalog, quota: Quota): FromOutside {
  const underWay = new Set<Readers>();
  const read: KeepingParts['read'] = async (upload) => {
    const readers = openReaders();
    underWay.add(readers);
    try {
      return await readUpload(upload, readers, catalog);
    } finally {
      underWay.delete(readers);
      readers.close();
    }
  };
  return {
    parts: { read, quota, makeId, makeKey: () => randomBytes(32), write: writeDocument },
    close: () => {
      for (const readers of underWay) readers.close();
    },
  };
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
