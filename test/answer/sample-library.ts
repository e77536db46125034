import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answerable } from '../../src/answer/ask.ts';
import { parseCatalog } from '../../src/ingest/catalog.ts';
import type { Article } from '../../src/library/article.ts';
import { makeLibrary } from '../../src/library/library-version.ts';
import { read, type Reading } from '../../src/library/reading.ts';
import { readFolder } from '../../src/readers/read-folder.ts';
import { buildIndex } from '../../src/search/index.ts';
import { peopleOf } from '../../src/search/people.ts';

const data = join(import.meta.dirname, '../../data');

/** The articles of the sample library but its web page, which needs a process of its own to be read. */
export async function sampleArticles(): Promise<readonly Article[]> {
  const catalog = parseCatalog(await readFile(join(data, 'catalog.json'), 'utf8'));
  const { articles } = await readFolder(join(data, 'library'), catalog);
  return articles.filter(({ file }) => !file.endsWith('.html'));
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
