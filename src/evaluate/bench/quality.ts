import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { articlesIn } from '../articles-in.ts';
import { dataSets } from '../data-sets.ts';
import { readQuestions } from '../questions.ts';
import { spanScore, type SpanScore } from '../span-score.ts';
import type { EngineName } from './engines.ts';
import { bySentence } from './cut.ts';
import { placeOf } from './measure.ts';
import { runAsk, runBuild } from './run-job.ts';

/** How an engine answers the project's own questions. */
export type Quality = { readonly engine: EngineName } & SpanScore;

/**
 * Asks an engine all questions on the sample library, those that were fitted on and those that were held out, by the scorer of
 * `npm run eval`. The others search single sentences and never keep silent.
 * @param folder an empty one to work in
 */
export async function qualityOf(engine: EngineName, folder: string): Promise<Quality> {
  const { spans: sets } = dataSets(undefined);
  const [first] = sets;
  if (first === undefined) throw new Error('There are no questions of our own');
  const articles = await articlesIn(first.articles, first.leaveOut);
  const questions = sets.flatMap((set) => readQuestions(set.questions));
  const kept = join(folder, engine);
  mkdirSync(kept, { recursive: true });
  const files = { articles: join(folder, 'articles.json'), groups: join(folder, 'groups.json') };
  const asked = questions.map(({ command, query }) => ({ seeks: command, text: query }));
  writeFileSync(files.articles, JSON.stringify(articles));
  writeFileSync(files.groups, JSON.stringify([{ name: 'quality', warmUp: [], asked }]));
  await runBuild({ engine, folder: kept }, { articles: files.articles, by: 'sentence' });
  const { groups } = await runAsk({ engine, folder: kept }, { groups: files.groups, seconds: 600 });
  rmSync(kept, { recursive: true });
  const { passages } = bySentence(articles);
  const answered = questions.map((question, at) => ({
    question,
    quotes: (groups[0]?.found[at] ?? []).flatMap((one) => placeOf(one, passages) ?? []),
  }));
  return { engine, ...spanScore(answered) };
}
