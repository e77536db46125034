/** Named arrays of numbers and lists of strings: what a snapshot is made of. */
export type Sections = Readonly<Record<string, Uint8Array | Uint16Array | Uint32Array | readonly string[]>>;

type Kind = 'bytes' | 'shorts' | 'numbers' | 'strings';
type Entry = { readonly name: string; readonly kind: Kind; readonly from: number; readonly to: number };

/** What packed sections begin with. */
const mark = new TextEncoder().encode('PQsn');

/** Sections begin at a multiple of this many bytes, so that an array of numbers can be read where it lies. */
const alignment = 8;

/**
 * Puts sections behind one another: four letters, the length of the head in 4 bytes, the head as JSON (each section's name, kind and place in
 * bytes after the head), then the sections. Strings are JSON in UTF-8; numbers have the machine's byte order, which is the little
 * end first wherever Node runs.
 */
export function packSections(sections: Sections): Uint8Array {
  const entries: Entry[] = [];
  const parts: Uint8Array[] = [];
  let end = 0;
  for (const [name, content] of Object.entries(sections)) {
    const bytes = bytesOf(content);
    entries.push({ name, kind: kindOf(content), from: end, to: end + bytes.length });
    parts.push(bytes);
    end = aligned(end + bytes.length);
  }
  const head = new TextEncoder().encode(JSON.stringify(entries));
  const body = aligned(8 + head.length);
  const packed = new Uint8Array(body + end);
  packed.set(mark);
  new DataView(packed.buffer).setUint32(4, head.length, true);
  packed.set(head, 8);
  for (const [at, { from }] of entries.entries()) packed.set(parts[at] ?? new Uint8Array(), body + from);
  return packed;
}

/**
 * Reads packed sections back. Arrays of numbers are views of the same bytes, not copies; undefined for other bytes.
 * @param packed as `packSections` made it, beginning at a multiple of 8 bytes of its buffer
 */
export function unpackSections(packed: Uint8Array): Sections | undefined {
  if (!mark.every((byte, at) => packed[at] === byte)) return undefined;
  const length = new DataView(packed.buffer, packed.byteOffset).getUint32(4, true);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own bytes, whole by their checksum
  const entries = JSON.parse(utf8(packed.subarray(8, 8 + length))) as readonly Entry[];
  const body = aligned(8 + length);
  return Object.fromEntries(
    entries.map(({ name, kind, from, to }) => [
      name,
      contentOf(kind, packed.subarray(body + from, body + to)),
    ]),
  );
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / alignment) * alignment;
}

function kindOf(content: Sections[string]): Kind {
  if (content instanceof Uint8Array) return 'bytes';
  if (content instanceof Uint16Array) return 'shorts';
  return content instanceof Uint32Array ? 'numbers' : 'strings';
}

function bytesOf(content: Sections[string]): Uint8Array {
  if (content instanceof Uint8Array) return content;
  return ArrayBuffer.isView(content)
    ? new Uint8Array(content.buffer, content.byteOffset, content.byteLength)
    : new TextEncoder().encode(JSON.stringify(content));
}

function contentOf(kind: Kind, bytes: Uint8Array): Sections[string] {
  const { buffer, byteOffset, byteLength } = bytes;
  switch (kind) {
    case 'bytes':
      return bytes;
    case 'shorts':
      return new Uint16Array(buffer, byteOffset, byteLength / 2);
    case 'numbers':
      return new Uint32Array(buffer, byteOffset, byteLength / 4);
    case 'strings':
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own bytes, whole by their checksum
      return JSON.parse(utf8(bytes)) as readonly string[];
  }
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
