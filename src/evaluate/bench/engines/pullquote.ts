import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answer } from '../../../answer/ask.ts';
import type { Article } from '../../../library/article.ts';
import { makeLibrary } from '../../../library/library-version.ts';
import { read } from '../../../library/reading.ts';
import { buildIndex } from '../../../search/index.ts';
import { peopleOf } from '../../../search/people.ts';
import { loadIndex, saveIndex } from '../../../search/snapshot.ts';
import type { Engine } from '../engine.ts';
import { quotesOf } from '../../span-score.ts';

const articlesFile = (folder: string) => join(folder, 'articles.json');
const snapshotFile = (folder: string) => join(folder, 'index.snapshot');

/**
 * Pullquote in full: the whole answer, with its second stage, its silence, quotations, citations and what differs from a claim.
 * Loading takes in the articles' texts, which the other engines do not keep.
 */
export const pullquote: Engine = {
  build: async ({ articles }, folder, timed) => {
    const readings = await timed('analyse', () => articles.map(read));
    const index = await timed('build', () => buildIndex(makeLibrary('local', articles, false), readings));
    await timed('save', () => {
      writeFileSync(articlesFile(folder), JSON.stringify(articles));
      writeFileSync(snapshotFile(folder), saveIndex(index));
    });
  },
  load: async (folder, timed) => {
    const articles = await timed('articles', () => readArticles(articlesFile(folder)));
    const library = makeLibrary('local', articles, false);
    const index = await timed('index', () => loadIndex(library, readFileSync(snapshotFile(folder))));
    if (index === undefined) throw new Error('The snapshot that was just written cannot be read');
    const people = await timed('persons', () => peopleOf(index));
    return (question) => quotesOf(answer({ index, people }, question));
  },
};

function readArticles(file: string): readonly Article[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what was written above
  return JSON.parse(readFileSync(file, 'utf8')) as readonly Article[];
}
