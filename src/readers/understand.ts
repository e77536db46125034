import type { Catalog } from '../ingest/catalog.ts';
import { ingest } from '../ingest/ingest.ts';
import type { Warning } from '../ingest/warning.ts';
import type { Article } from '../library/article.ts';
import { filesIn } from './packed/archive.ts';
import { refused } from './reader.ts';
import type { Readers } from './readers.ts';

/** What a file came to: its article with its bytes, or the warnings that say why there is none. */
export type ReadArticle = {
  readonly made?: { readonly article: Article; readonly bytes: Uint8Array };
  readonly warnings: readonly Warning[];
};

/** A file in memory, with the text of the `.meta.json` beside it. */
export type FileInMemory = {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly beside?: string;
  /** What is known to be wrong already. */
  readonly warnings?: readonly Warning[];
};

/** Milliseconds for all files of an archive; of one that is made of files that take long, the others are not tried. */
const ARCHIVE_MS = 60_000;

/** Makes articles of a file: one, or of an archive one for each file in it. Never throws for a bad file. */
export async function* understand(
  given: FileInMemory,
  readers: Readers,
  catalog: Catalog,
): AsyncGenerator<ReadArticle> {
  if (!readers.isArchive(given.file, given.bytes)) {
    yield await understandOne(given, readers, catalog);
    return;
  }
  const began = performance.now();
  let stopped = false;
  for await (const found of filesIn(given.file, given.bytes, readers)) {
    if ('warning' in found) yield { warnings: [found.warning] };
    else if (stopped) yield { warnings: [refused(found.file, 'refused-archive-stopped').refused] };
    else {
      const read = await understandOne(found, readers, catalog);
      stopped = read.warnings.some(isCostly) || performance.now() - began > ARCHIVE_MS;
      yield read;
    }
  }
}

function isCostly({ code }: Warning): boolean {
  return code === 'refused-slow' || code === 'refused-memory';
}

async function understandOne(
  { file, bytes, beside, warnings: known = [] }: FileInMemory,
  readers: Readers,
  catalog: Catalog,
): Promise<ReadArticle> {
  const read = await readers.read(file, bytes);
  if ('refused' in read) return { warnings: [...known, read.refused] };
  const source = { file, bytes, decoded: read.decoded, ...(beside !== undefined && { beside }) };
  const { article, warnings } = ingest(source, catalog);
  return { ...(article && { made: { article, bytes } }), warnings: [...known, ...warnings] };
}
