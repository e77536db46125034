import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of an archive, with whatever is to be wrong about it. */
export type MadeEntry = {
  readonly name: string | Uint8Array;
  readonly data?: string | Uint8Array;
  /** 8 (deflated) unless given. */
  readonly method?: number;
  /** What it says of itself, if that is not so. */
  readonly declared?: { readonly size?: number; readonly crc?: number; readonly compressed?: number };
  /** General purpose bits: 1 is locked, 0x800 says that the name is in UTF-8. */
  readonly flags?: number;
  /** The kind of file as Unix has it, such as 0o120000 for a link. */
  readonly mode?: number;
  /** Its bytes are those of the entry with this number. */
  readonly sharesWith?: number;
};

/** Makes an archive: APPNOTE.TXT 4.3. `count` is how many entries it says it has. */
export function makeZip(
  entries: readonly MadeEntry[],
  { count = entries.length, comment = '' } = {},
): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    const { name, data = '', method = 8, declared = {}, flags = 0x800, mode = 0, sharesWith } = entry;
    const bytes = Buffer.from(data);
    const packed = method === 8 ? deflateRawSync(bytes) : bytes;
    const named = Buffer.from(name);
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(flags, 2);
    header.writeUInt16LE(method, 4);
    header.writeUInt32LE(0x5a21_0000, 6);
    header.writeUInt32LE(declared.crc ?? crc32(bytes), 10);
    header.writeUInt32LE(declared.compressed ?? packed.length, 14);
    header.writeUInt32LE(declared.size ?? bytes.length, 18);
    header.writeUInt16LE(named.length, 22);
    const offset = sharesWith === undefined ? at : (offsets[sharesWith] ?? 0);
    offsets.push(offset);
    if (sharesWith === undefined) {
      const local = Buffer.concat([Buffer.from('PK\x03\x04'), header, named, packed]);
      locals.push(local);
      at += local.length;
    }
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((mode << 16) >>> 0, 6);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03'), header, rest, named]));
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  end.writeUInt16LE(comment.length, 16);
  return Buffer.concat([...locals, listed, Buffer.from('PK\x05\x06'), end, Buffer.from(comment)]);
}
