import { join } from 'node:path';
import { keepHeapSmall } from '../../../app-process/small-heap.ts';
import { answer } from '../../../answer/ask.ts';
import { markRepeated } from '../../../ingest/repeated.ts';
import type { Article } from '../../../library/article.ts';
import { makeLibrary } from '../../../library/library-version.ts';
import { read } from '../../../library/reading.ts';
import { buildIndex } from '../../../search/index.ts';
import { loadIndex, saveIndex } from '../../../search/snapshot.ts';
import { openSnapshots } from '../../../store/snapshots.ts';
import { openSqliteShelf } from '../../../store/sqlite/shelf.ts';
import { quotesOf } from '../../span-score.ts';
import type { Engine } from '../engine.ts';

const openShelf = (folder: string) => openSqliteShelf(join(folder, 'pullquote.db'));

const snapshotsIn = (folder: string) =>
  openSnapshots(folder, (problem) => {
    throw new Error(problem);
  });

const libraryOf = (articles: readonly Article[]) => makeLibrary('local', markRepeated(articles), false);

/**
 * Pullquote in full: the whole answer, with its second stage, its silence, quotations, citations and what differs from a claim.
 * Articles and snapshot are kept and loaded as they are between two starts, by a process with the flags of the app's own.
 */
export const pullquote: Engine = {
  build: async ({ articles }, folder, timed) => {
    const shelf = await openShelf(folder);
    for (const article of articles) await shelf.put('local', article, new Uint8Array());
    const library = libraryOf(await shelf.articles('local'));
    await shelf.close();
    const readings = await timed('analyse', () => library.articles.map(read));
    const index = await timed('build', () => buildIndex(library, readings));
    await timed('save', () => snapshotsIn(folder).write('bench', saveIndex(index)));
  },
  load: async (folder, timed) => {
    keepHeapSmall();
    const shelf = await openShelf(folder);
    const articles = await timed('articles', () => shelf.articles('local'));
    await shelf.close();
    const index = await timed('index', async () => {
      const snapshot = await snapshotsIn(folder).read('bench');
      return snapshot && loadIndex(libraryOf(articles), snapshot);
    });
    if (index === undefined) throw new Error('The snapshot that was just written cannot be read');
    return (question) => quotesOf(answer({ index, people: index.people }, question));
  },
};
