import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCatalog } from '../ingest/catalog.ts';
import type { Article } from '../library/article.ts';
import { makeLibrary } from '../library/library-version.ts';
import { readFolder } from '../readers/read-folder.ts';
import { Unusable } from './unusable.ts';

const data = join(import.meta.dirname, '../../data');

/** The folder of the sample library. */
export const sampleFolder = join(data, 'library');

/**
 * The articles of a folder, in the order in which a library has them.
 * @param leaveOut files that do not count
 * @throws Unusable where there is no such folder, or no article in it
 */
export async function articlesIn(
  folder: string,
  leaveOut: readonly string[] = [],
): Promise<readonly Article[]> {
  if (!existsSync(folder)) throw new Unusable(`There is no folder ${folder}`);
  const catalog = parseCatalog(readFileSync(join(data, 'catalog.json'), 'utf8'));
  const { articles } = await readFolder(folder, catalog);
  const wanted = articles.filter(({ file }) => !leaveOut.includes(file));
  if (wanted.length === 0) throw new Unusable(`There is no article in ${folder}`);
  return makeLibrary('local', wanted, false).articles;
}
