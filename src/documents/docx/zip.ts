import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';

const deflate = promisify(deflateRaw);

/** Midnight on the first day that zip knows, 1980-01-01, as MS-DOS has it: the same contents make the same bytes whenever they are packed. */
const firstDay = 0x0021;

type Packed = { readonly name: Buffer; readonly bytes: Buffer; readonly size: number; readonly crc: number };

/**
 * Packs files into a zip (PKWARE's APPNOTE 6.3.10, 4.3), in their order. zlib works in its own threads.
 * @param files by their path; less than 4 GB and 65,536 of them, as documents are
 */
export async function zip(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const packed = await Promise.all(Object.entries(files).map(([name, text]) => pack(name, text)));
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const file of packed) {
    const local = Buffer.concat([header(0x04034b50, file), file.name, file.bytes]);
    directory.push(centralHeader(file, at), file.name);
    parts.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...parts, central, end(packed.length, central.length, at)]);
}

async function pack(name: string, text: string): Promise<Packed> {
  const plain = Buffer.from(text, 'utf8');
  const bytes = await deflate(plain);
  return { name: Buffer.from(name, 'utf8'), bytes, size: plain.length, crc: crc32(plain) };
}

/** From the version that reading it takes to the length of what may follow its name; the same in both headers. */
function common({ name, bytes, size, crc }: Packed): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  // Bit 11: names are UTF-8.
  fields.writeUInt16LE(0x0800, 2);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt16LE(0, 6);
  fields.writeUInt16LE(firstDay, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(bytes.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function header(signature: number, file: Packed): Buffer {
  return Buffer.concat([fourBytes(signature), common(file)]);
}

function centralHeader(file: Packed, offset: number): Buffer {
  const madeBy = Buffer.from([20, 0]);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([fourBytes(0x02014b50), madeBy, common(file), rest]);
}

function end(count: number, size: number, offset: number): Buffer {
  const fields = Buffer.alloc(18);
  fields.writeUInt16LE(count, 4);
  fields.writeUInt16LE(count, 6);
  fields.writeUInt32LE(size, 8);
  fields.writeUInt32LE(offset, 12);
  return Buffer.concat([fourBytes(0x06054b50), fields]);
}

function fourBytes(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
