import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApp, type App } from '../app.ts';
import { parseCatalog } from '../ingest/catalog.ts';
import { readFolder } from '../readers/read-folder.ts';
import { openMemoryShelf } from '../store/memory.ts';
import type { DataSet } from './data-sets.ts';
import { readQuestions, type GoldPassage, type GoldQuestion } from './questions.ts';
import { quotesOf } from './span-score.ts';

/** A question of a data set with the quotes that answered it. */
export type Answered = { readonly question: GoldQuestion; readonly quotes: readonly GoldPassage[] };

/** Asks every question of a data set, end to end as the adapters do. */
export async function askAll(set: DataSet): Promise<readonly Answered[]> {
  const app = await openArticles(set.articles, set.leaveOut);
  const answered: Answered[] = [];
  for (const question of readQuestions(set.questions)) {
    const answer = await app.ask('local', { seeks: question.command, text: question.query });
    answered.push({ question, quotes: quotesOf(answer) });
  }
  return answered;
}

async function openArticles(folder: string, leaveOut: readonly string[]): Promise<App> {
  const catalog = parseCatalog(readFileSync(join(import.meta.dirname, '../../data/catalog.json'), 'utf8'));
  const { articles } = await readFolder(folder, catalog);
  const shelf = openMemoryShelf();
  for (const article of articles.filter(({ file }) => !leaveOut.includes(file)))
    await shelf.put('local', article, new Uint8Array());
  return createApp({ shelf, sample: [] });
}
