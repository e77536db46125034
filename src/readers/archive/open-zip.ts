import yauzl from 'yauzl';
import { Unreadable } from '../unreadable.ts';
import { entryName } from './entry-name.ts';

const MEGABYTE = 1024 * 1024;

/** Bytes that an archive may unpack to in all. */
const UNPACKED = 100 * MEGABYTE;
/** How many times its size an archive may unpack to, from so many bytes on; text compresses ten to one at best. */
const RATIO = 100;
const RATIO_FROM = 10 * MEGABYTE;
/** Bytes of a local header before the name. */
const LOCAL_HEADER = 30;

/** A file in an archive. */
export type ZipEntry = {
  /** With `/`, never leading out of the archive. */
  readonly name: string;
  /** Bytes when unpacked, as it declares; unpacking holds it to that. */
  readonly size: number;
  /** Whether it is a link, a device or the like. */
  readonly special: boolean;
  readonly raw: yauzl.Entry;
};

/** An archive whose directory is sound. */
export type Zip = { readonly entries: ReadonlyMap<string, ZipEntry>; readonly file: yauzl.ZipFile };

/**
 * Reads the directory of an archive, and unpacks nothing. Folders are left out.
 * @param atMost how many entries it may have
 * @throws Unreadable where it is damaged, locked, too large, or made to harm
 */
export async function openZip(bytes: Uint8Array, atMost: number): Promise<Zip> {
  const file = await yauzl
    .fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { decodeStrings: false })
    .catch(broken);
  if (file.entryCount > atMost) throw new Unreadable('refused-archive-entries', { limit: atMost });
  const all = await listed(file).catch(broken);
  if (all.length !== file.entryCount) throw new Unreadable('refused-broken');
  checkSizes(all, bytes.length);
  checkPlaces(all, bytes.length);
  const entries = new Map<string, ZipEntry>();
  for (const raw of all) {
    const name = entryName(raw);
    if (name.endsWith('/')) continue;
    // Which of the two is read would depend on who reads it.
    if (entries.has(name))
      throw new Unreadable('refused-archive-twice', { name: name.slice(0, 100).toWellFormed() });
    entries.set(name, { name, size: raw.uncompressedSize, special: isSpecial(raw), raw });
  }
  return { entries, file };
}

function broken(): never {
  throw new Unreadable('refused-broken');
}

async function listed(file: yauzl.ZipFile): Promise<readonly yauzl.Entry[]> {
  const all: yauzl.Entry[] = [];
  for await (const entry of file.eachEntry()) all.push(entry);
  return all;
}

function checkSizes(all: readonly yauzl.Entry[], bytes: number): void {
  const size = all.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (size > UNPACKED) throw new Unreadable('refused-archive-size', { megabytes: UNPACKED / MEGABYTE });
  if (size > RATIO_FROM && size > RATIO * bytes) throw new Unreadable('refused-archive-ratio');
}

/** Entries that share bytes are how a few of them become terabytes: https://www.bamsoftware.com/hacks/zipbomb/ */
function checkPlaces(all: readonly yauzl.Entry[], bytes: number): void {
  const places = all
    .map(({ relativeOffsetOfLocalHeader: start, fileNameRaw, compressedSize }) => ({
      start,
      end: start + LOCAL_HEADER + fileNameRaw.length + compressedSize,
    }))
    .toSorted((a, b) => a.start - b.start);
  places.forEach(({ end }, at) => {
    if (end > (places[at + 1]?.start ?? bytes)) throw new Unreadable('refused-archive-ratio');
  });
}

/** Unix keeps what kind of file it is in the upper half, its type in the first four bits; 0 where nobody said. */
function isSpecial({ externalFileAttributes }: yauzl.Entry): boolean {
  const type = (externalFileAttributes >>> 28) & 0xf;
  return type !== 0 && type !== 8 && type !== 4;
}
