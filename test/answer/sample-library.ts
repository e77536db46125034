import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answerable } from '../../src/answer/ask.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import { markRepeated } from '../../src/ingest/repeated.ts';
import type { Article } from '../../src/library/article.ts';
import { makeLibrary } from '../../src/library/library-version.ts';
import { read, type Reading } from '../../src/library/reading.ts';
import { buildIndex } from '../../src/search/index.ts';
import { peopleOf } from '../../src/search/people.ts';

const folder = join(import.meta.dirname, '../../data/library');

/** The articles of the sample library but its web page, which needs a process of its own to be read. */
export function sampleArticles(): readonly Article[] {
  const files = readdirSync(folder).toSorted();
  const articles = files.flatMap((file) => {
    if (!/\.(?:md|txt)$/.test(file)) return [];
    const bytes = readFileSync(join(folder, file));
    const meta = file.replace(/\.\w+$/, '.meta.json');
    const { article } = ingest(
      {
        file,
        bytes,
        decoded: { text: bytes.toString('utf8'), format: file.endsWith('.md') ? 'markdown' : 'text' },
        ...(files.includes(meta) && { beside: readFileSync(join(folder, meta), 'utf8') }),
      },
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
  return { index, people: peopleOf(index), readings };
}
