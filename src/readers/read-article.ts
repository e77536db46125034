import { open, readFile, stat } from 'node:fs/promises';
import type { Article } from '../library/article.ts';
import type { Catalog } from '../ingest/catalog.ts';
import { ingest } from '../ingest/ingest.ts';
import type { Warning } from '../ingest/warning.ts';
import { because } from './because.ts';
import type { FoundFile } from './find-files.ts';
import { refused } from './reader.ts';
import { tooLarge, type Readers } from './readers.ts';

/** What a file came to: its article with its bytes, or the warnings that say why there is none. */
export type ReadArticle = {
  readonly made?: { readonly article: Article; readonly bytes: Uint8Array };
  readonly warnings: readonly Warning[];
};

/** Bytes of a `.meta.json`. */
const BESIDE_BYTES = 256 * 1024;

/** Reads one file from the disk and makes its article. Never throws for a file: what is wrong with it is a warning. */
export async function readArticle(
  { file, path, beside }: FoundFile,
  readers: Readers,
  catalog: Catalog,
): Promise<ReadArticle> {
  const reader = readers.readerOf(file);
  if (reader === undefined)
    return {
      warnings: [refused(file, 'refused-format', { extensions: readers.extensions.join(', ') }).refused],
    };
  const loaded = await load(file, path, reader.atMostBytes);
  if ('refused' in loaded) return { warnings: [loaded.refused] };
  const read = await reader.read(file, loaded.bytes);
  if ('refused' in read) return { warnings: [read.refused] };
  const described: Beside = beside === undefined ? {} : await loadBeside(file, beside);
  const { article, warnings } = ingest(
    {
      file,
      bytes: loaded.bytes,
      decoded: read.decoded,
      ...(described.text !== undefined && { beside: described.text }),
    },
    catalog,
  );
  return {
    ...(article && { made: { article, bytes: loaded.bytes } }),
    warnings: described.warning ? [described.warning, ...warnings] : warnings,
  };
}

type Beside = { readonly text?: string; readonly warning?: Warning };

async function load(file: string, path: string, atMostBytes: number) {
  try {
    // A pipe would keep its reader waiting as soon as it is opened.
    if (!(await stat(path)).isFile()) return refused(file, 'refused-special');
    await using handle = await open(path);
    const { size } = await handle.stat();
    if (size > atMostBytes) return tooLarge(file, atMostBytes);
    return { bytes: new Uint8Array(await handle.readFile()) };
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
