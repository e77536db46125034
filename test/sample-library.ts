import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createApp, type App } from '../src/app.ts';
import { parseCatalog } from '../src/ingest/catalog.ts';
import type { Article } from '../src/library/article.ts';
import { readFolder } from '../src/readers/read-folder.ts';
import { openMemoryShelf } from '../src/store/memory.ts';

const data = new URL('../data/', import.meta.url);

/** The articles of the sample library, as they are read at the start. */
async function sampleArticles(): Promise<readonly Article[]> {
  const catalog = parseCatalog(readFileSync(new URL('catalog.json', data), 'utf8'));
  return (await readFolder(fileURLToPath(new URL('library', data)), catalog)).articles;
}

/** An app that nothing was added to yet. */
export async function sampleApp(): Promise<App> {
  return createApp({ shelf: openMemoryShelf(), sample: await sampleArticles() });
}
