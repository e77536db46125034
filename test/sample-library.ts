import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answerable } from '../src/answer/ask.ts';
import type { App } from '../src/app.ts';
import { parseCatalog } from '../src/ingest/catalog.ts';
import { ingest } from '../src/ingest/ingest.ts';
import { markRepeated } from '../src/ingest/repeated.ts';
import type { Article } from '../src/library/article.ts';
import { makeLibrary } from '../src/library/library-version.ts';
import { read, type Reading } from '../src/library/reading.ts';
import { readFolder } from '../src/readers/read-folder.ts';
import { buildIndex } from '../src/search/index.ts';
import { openMemoryStore } from '../src/store/memory.ts';
import { appOver } from './app-over.ts';

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

/** The articles of the sample library but its web page, which needs a process of its own to be read. */
export function sampleArticles(): readonly Article[] {
  const files = readdirSync(folder).toSorted();
  const articles = files.flatMap((file) => {
    if (!/\.(?:md|txt)$/.test(file)) return [];
    const bytes = readFileSync(join(folder, file));
    const format = file.endsWith('.md') ? ('markdown' as const) : ('text' as const);
    const meta = file.replace(/\.\w+$/, '.meta.json');
    const beside = files.includes(meta) ? { beside: readFileSync(join(folder, meta), 'utf8') } : {};
    const { article } = ingest(
      { file, bytes, decoded: { text: bytes.toString('utf8'), format }, ...beside },
      new Map(),
    );
    return article ?? [];
  });
  return markRepeated(articles);
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
