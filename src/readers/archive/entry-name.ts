import yauzl from 'yauzl';
import { Unreadable } from '../unreadable.ts';

/** Said by whoever made the archive: the name is in UTF-8. */
const IS_UTF8 = 0x800;
/** UTF-16 units of a name; systems take no more than 255 bytes between two slashes, and 4,096 in all. */
const LONGEST = 1_000;

/**
 * The name of an entry, with `/`, composed (NFC) and without control characters. Some programs write UTF-8 without saying so.
 * @throws Unreadable for one that leads out of the archive
 */
export function entryName({ fileNameRaw, extraFields, generalPurposeBitFlag }: yauzl.Entry): string {
  const flag = isUtf8(fileNameRaw) ? generalPurposeBitFlag | IS_UTF8 : generalPurposeBitFlag;
  const name = yauzl
    .getFileNameLowLevel(flag, fileNameRaw, extraFields, false)
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\p{Cc}/gu, '\u{fffd}');
  if (name === '' || name.length > LONGEST || yauzl.validateFileName(name) !== null)
    throw new Unreadable('refused-archive-path', { name: name.slice(0, 100).toWellFormed() });
  return name;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
