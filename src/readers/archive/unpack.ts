import { crc32 } from 'node:zlib';
import { Unreadable } from '../unreadable.ts';
import type { Zip, ZipEntry } from './open-zip.ts';

/** Bit 0: the entry is locked with a password. */
const LOCKED = 1;

/**
 * The bytes of an entry, exactly as many as it declares, and those that its checksum is of.
 * @param atMost bytes; a larger entry is refused before it is unpacked
 * @throws Unreadable
 */
export async function unpack({ file }: Zip, { raw, size }: ZipEntry, atMost: number): Promise<Uint8Array> {
  if ((raw.generalPurposeBitFlag & LOCKED) !== 0) throw new Unreadable('refused-encrypted');
  if (size > atMost) throw new Unreadable('refused-too-large', { megabytes: atMost / 1024 / 1024 });
  if (!raw.canDecodeFileData()) throw new Unreadable('refused-broken');
  const bytes = new Uint8Array(size);
  let filled = 0;
  try {
    for await (const chunk of await file.openReadStreamPromise(raw)) {
      if (!(chunk instanceof Uint8Array)) throw new Unreadable('refused-broken');
      // yauzl holds an entry to its size, and this is where it would go over.
      bytes.set(chunk, filled);
      filled += chunk.length;
    }
  } catch {
    throw new Unreadable('refused-broken');
  }
  if (filled !== size || crc32(bytes) !== raw.crc32) throw new Unreadable('refused-broken');
  return bytes;
}
