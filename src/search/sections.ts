/** Named arrays of numbers and lists of strings: what a snapshot is made of. */
export type Sections = Readonly<Record<string, Uint8Array | Uint32Array | readonly string[]>>;

type Kind = 'bytes' | 'numbers' | 'strings';
type Entry = { readonly name: string; readonly kind: Kind; readonly from: number; readonly to: number };

/** What packed sections begin with. */
const mark = new TextEncoder().encode('PQsn');

/** Sections begin at a multiple of this many bytes, so that an array of numbers can be read where it lies. */
const alignment = 8;

/**
 * Puts sections behind one another: four letters, the length of the head in 4 bytes, the head as JSON (each section's name, kind and place in
 * bytes after the head), then the sections. Strings, which have no line breaks, are lines in UTF-8; numbers have the machine's byte
 * order, which is the little end first wherever Node runs.
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
  const decoder = new TextDecoder();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own bytes, whole by their checksum
  const entries = JSON.parse(decoder.decode(packed.subarray(8, 8 + length))) as readonly Entry[];
  const body = aligned(8 + length);
  const unpacked = entries.map(({ name, kind, from, to }) => {
    const bytes = packed.subarray(body + from, body + to);
    return [name, kind === 'bytes' ? bytes : kind === 'numbers' ? numbers(bytes) : strings(bytes)] as const;
  });
  return Object.fromEntries(unpacked);
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / alignment) * alignment;
}

function kindOf(content: Sections[string]): Kind {
  if (content instanceof Uint8Array) return 'bytes';
  return content instanceof Uint32Array ? 'numbers' : 'strings';
}

function bytesOf(content: Sections[string]): Uint8Array {
  if (content instanceof Uint8Array) return content;
  if (content instanceof Uint32Array)
    return new Uint8Array(content.buffer, content.byteOffset, content.byteLength);
  return new TextEncoder().encode(content.map((line) => `${line}\n`).join(''));
}

function numbers({ buffer, byteOffset, byteLength }: Uint8Array): Uint32Array {
  return new Uint32Array(buffer, byteOffset, byteLength / 4);
}

function strings(bytes: Uint8Array): readonly string[] {
  return new TextDecoder().decode(bytes).split('\n').slice(0, -1);
}
