import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answerable } from '../src/answer/ask.ts';
import { createApp, type App } from '../src/app.ts';
import { parseCatalog } from '../src/ingest/catalog.ts';
import type { Article } from '../src/library/article.ts';
import { makeLibrary } from '../src/library/library-version.ts';
import { read, type Reading } from '../src/library/reading.ts';
import { readFolder } from '../src/readers/read-folder.ts';
import { buildIndex } from '../src/search/index.ts';
import { peopleOf } from '../src/search/people.ts';
import { openMemoryShelf } from '../src/store/memory.ts';

const data = join(import.meta.dirname, '../data');

/** The articles of the sample library, as they are read at the start. */
async function allArticles(): Promise<readonly Article[]> {
  const catalog = parseCatalog(await readFile(join(data, 'catalog.json'), 'utf8'));
  return (await readFolder(join(data, 'library'), catalog)).articles;
}

/** An app that nothing was added to yet: it asks the sample library. */
export async function sampleApp(): Promise<App> {
  return createApp({ shelf: openMemoryShelf(), sample: await allArticles() });
}

/** The articles of the sample library but its web page, whose text depends on the reader. */
export async function sampleArticles(): Promise<readonly Article[]> {
  return (await allArticles()).filter(({ file }) => !file.endsWith('.html'));
}

/** Makes articles askable. */
export function answerableFrom(
  articles: readonly Article[],
): Answerable & { readonly readings: readonly Reading[] } {
  const library = makeLibrary('local', articles, false);
  const readings = library.articles.map(read);
  const index = buildIndex(library, readings);
  return { index, people: peopleOf(index), readings };
}
