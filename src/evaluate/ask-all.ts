import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answering } from '../answering.ts';
import { createAnswering } from '../create-answering.ts';
import { parseCatalog } from '../ingest/catalog.ts';
import { readFolder } from '../readers/read-folder.ts';
import { openMemoryShelf } from '../store/memory.ts';
import type { SpanSet } from './data-sets.ts';
import { readQuestions } from './questions.ts';
import { quotesOf, type Answered } from './span-score.ts';
import { Unusable } from './unusable.ts';

/** Asks every question of a data set, end to end as the adapters do. */
export async function askAll(set: SpanSet): Promise<readonly Answered[]> {
  const questions = readQuestions(set.questions);
  const app = await openArticles(set.articles, set.leaveOut);
  const answered: Answered[] = [];
  for (const question of questions) {
    const answer = await app.ask('local', { seeks: question.command, text: question.query });
    answered.push({ question, quotes: quotesOf(answer) });
  }
  return answered;
}

async function openArticles(folder: string, leaveOut: readonly string[]): Promise<Answering> {
  if (!existsSync(folder)) throw new Unusable(`There is no folder ${folder}`);
  const catalog = parseCatalog(readFileSync(join(import.meta.dirname, '../../data/catalog.json'), 'utf8'));
  const { articles } = await readFolder(folder, catalog);
  const shelf = openMemoryShelf();
  for (const article of articles.filter(({ file }) => !leaveOut.includes(file)))
    await shelf.put('local', article, new Uint8Array());
  return createAnswering({ shelf, sample: [] });
}
