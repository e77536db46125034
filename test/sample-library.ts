import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answerable } from '../src/answer/ask.ts';
import type { App } from '../src/app.ts';
import { parseCatalog } from '../src/ingest/catalog.ts';
import type { Article } from '../src/library/article.ts';
import { makeLibrary } from '../src/library/library-version.ts';
import { read, type Reading } from '../src/library/reading.ts';
import { readFolder } from '../src/readers/read-folder.ts';
import { buildIndex } from '../src/search/index.ts';
import { openMemoryStore } from '../src/store/memory.ts';
import { appOver } from './app-over.ts';

/** Whoever wants nothing but articles does not load the app. */
export { sampleArticles } from './sample-articles.ts';

const data = join(import.meta.dirname, '../data');
const folder = join(data, 'library');

/** An app that nothing was added to yet: it asks the sample library, web page and all. */
export async function sampleApp(): Promise<App> {
  return appOver(openMemoryStore(), { sample: await wholeSample() });
}

/** The articles of the sample library, web page and all. */
export async function wholeSample(): Promise<readonly Article[]> {
  const catalog = parseCatalog(readFileSync(join(data, 'catalog.json'), 'utf8'));
  return (await readFolder(folder, catalog)).articles;
}

/** Makes articles askable. */
export function answerableFrom(
  articles: readonly Article[],
): Answerable & { readonly readings: readonly Reading[] } {
  const library = makeLibrary('local', articles, false);
  const readings = library.articles.map(read);
  const index = buildIndex(library, readings);
  return { index, people: index.people, readings };
}
