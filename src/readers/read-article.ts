import { open, readFile, stat } from 'node:fs/promises';
import type { Catalog } from '../ingest/catalog.ts';
import type { Warning } from '../ingest/warning.ts';
import { because } from './because.ts';
import type { FoundFile } from './find-files.ts';
import { refused } from './reader.ts';
import { tooLarge, type Readers } from './readers.ts';
import { understand, type ReadArticle } from './understand.ts';

/** Bytes of a `.meta.json`. */
const BESIDE_BYTES = 256 * 1024;
/** Bytes of a file whose name says nothing that is known; what it is, is seen when it is read. */
const UNNAMED_BYTES = 50 * 1024 * 1024;

/**
 * Reads one file from the disk and makes its article, or of an archive all that are in it, one after the other. Never throws for a
 * file: what is wrong with it is a warning.
 */
export async function* readArticles(
  { file, path, beside }: FoundFile,
  readers: Readers,
  catalog: Catalog,
): AsyncGenerator<ReadArticle> {
  const loaded = await load(file, path, readers.atMostBytes(file) ?? UNNAMED_BYTES);
  if ('refused' in loaded) {
    yield { warnings: [loaded.refused] };
    return;
  }
  const described: Beside = beside === undefined ? {} : await loadBeside(file, beside);
  const given = {
    file,
    bytes: loaded.bytes,
    ...(described.text !== undefined && { beside: described.text }),
    ...(described.warning !== undefined && { warnings: [described.warning] }),
  };
  yield* understand(given, readers, catalog);
}

type Beside = { readonly text?: string; readonly warning?: Warning };

async function load(file: string, path: string, atMostBytes: number) {
  try {
    // A pipe would keep its reader waiting as soon as it is opened.
    if (!(await stat(path)).isFile()) return refused(file, 'refused-special');
    await using handle = await open(path);
    const { size } = await handle.stat();
    if (size > atMostBytes) return tooLarge(file, atMostBytes);
    // Some files of the system say that they are empty, and never end.
    const bytes = new Uint8Array(size);
    let filled = 0;
    for (let last = -1; filled < size && last !== 0; filled += last)
      last = (await handle.read(bytes, filled, size - filled, filled)).bytesRead;
    return { bytes: bytes.subarray(0, filled) };
  } catch (error) {
    return refused(file, 'refused-unreadable', { why: because(error) });
  }
}

async function loadBeside(file: string, path: string): Promise<Beside> {
  try {
    if ((await stat(path)).size > BESIDE_BYTES) return { warning: { code: 'beside-too-large', file } };
    return { text: await readFile(path, 'utf8') };
  } catch (error) {
    return { warning: { code: 'beside-unreadable', file, values: { why: because(error) } } };
  }
}
