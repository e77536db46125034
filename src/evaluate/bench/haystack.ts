import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCatalog } from '../../ingest/catalog.ts';
import type { Article } from '../../library/article.ts';
import { makeLibrary } from '../../library/library-version.ts';
import { read } from '../../library/reading.ts';
import { readFolder } from '../../readers/read-folder.ts';
import { madeArticles } from './made-articles.ts';

const data = join(import.meta.dirname, '../../../data');

/** The articles of a folder, in the order of their files. */
export async function articlesIn(
  folder: string,
  leaveOut: readonly string[] = [],
): Promise<readonly Article[]> {
  const catalog = parseCatalog(readFileSync(join(data, 'catalog.json'), 'utf8'));
  const { articles } = await readFolder(folder, catalog);
  return inOrder(articles.filter(({ file }) => !leaveOut.includes(file)));
}

/** Made-up articles with at least so many passages: see `madeArticles`. */
export async function manyArticles(passages: number): Promise<readonly Article[]> {
  const sample = await articlesIn(join(data, 'library'));
  const english = sample.filter(({ facts }) => facts.language === undefined || facts.language === 'en');
  const made: Article[] = [];
  let count = 0;
  for (const article of madeArticles(english.map(read), 1)) {
    if (count >= passages) break;
    made.push(article);
    count += article.blocks.length;
  }
  return made;
}

/** The first articles that have at least so many passages together; all where there are fewer. */
export function firstOf(articles: readonly Article[], passages: number): readonly Article[] {
  let count = 0;
  const end = articles.findIndex(({ blocks }) => {
    count += blocks.length;
    return count >= passages;
  });
  return end === -1 ? articles : articles.slice(0, end + 1);
}

function inOrder(articles: readonly Article[]): readonly Article[] {
  return makeLibrary('local', articles, false).articles;
}
