import type { Catalog } from '../ingest/catalog.ts';
import { markRepeated } from '../ingest/repeated.ts';
import type { Warning } from '../ingest/warning.ts';
import type { Article } from '../library/article.ts';
import { findFiles } from './find-files.ts';
import { readArticles } from './read-article.ts';
import { openReaders } from './readers.ts';

export type ReadFolder = { readonly articles: readonly Article[]; readonly warnings: readonly Warning[] };

export type ReadFolderOptions = {
  /** Called after each file with how many are done. */
  readonly onProgress?: (done: number, of: number) => void;
};

/**
 * Every article in a folder, in the order of their files; the same text twice is one article,
 * and the short lines that a publisher's pages share are marked. A file that can't be read
 * is named in a warning, and the others go in. One file is open at a time.
 * @throws Error with a `code` of the system where the folder itself can't be read
 */
export async function readFolder(
  path: string,
  catalog: Catalog,
  { onProgress }: ReadFolderOptions = {},
): Promise<ReadFolder> {
  const readers = openReaders();
  try {
    const { files, warnings } = await findFiles(path, readers);
    const all: Warning[] = [...warnings];
    const byText = new Map<string, Article>();
    for (const [at, found] of files.entries()) {
      for await (const { made, warnings: about } of readArticles(found, readers, catalog)) {
        all.push(...about);
        const first = made && byText.get(made.article.textSha256);
        if (first) all.push(sameText(made.article.file, first.file));
        else if (made) byText.set(made.article.textSha256, made.article);
      }
      onProgress?.(at + 1, files.length);
    }
    return { articles: markRepeated([...byText.values()]), warnings: all };
  } finally {
    readers.close();
  }
}

/** Says that a file brings nothing new. */
export function sameText(file: string, first: string): Warning {
  return { code: 'same-text', file, values: { first } };
}
