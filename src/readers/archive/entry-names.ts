/** An archive ends with this record, and a comment of up to 65,535 bytes: APPNOTE.TXT 4.3.16, 4.3.12. */
const END = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;

/** Names that are looked at; what says what an archive is stands among the first. */
const MOST = 2_000;

/**
 * The names in the directory of an archive, as bytes say them: enough to see what it is. Reads no further than a damaged
 * directory goes, and never throws.
 */
export function entryNames(bytes: Uint8Array): ReadonlySet<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const names = new Set<string>();
  let at = directoryAt(view);
  while (at !== undefined && at + ENTRY_BYTES <= view.byteLength && names.size < MOST) {
    if (view.getUint32(at, true) !== ENTRY) break;
    const length = view.getUint16(at + 28, true);
    const start = at + ENTRY_BYTES;
    names.add(Buffer.from(bytes.subarray(start, start + length)).toString('latin1'));
    at = start + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

function directoryAt(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
    if (view.getUint32(at, true) === END) return view.getUint32(at + 16, true);
  return undefined;
}
