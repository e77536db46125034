import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Questions over a folder of articles. */
export type DataSet = {
  readonly name: string;
  readonly articles: string;
  readonly questions: string;
  /** Files that are not searched, because the questions have no gold in them. */
  readonly leaveOut: readonly string[];
  /** What was fitted on it, said beside its figures. */
  readonly use: 'fitted on' | 'looked at' | 'held out';
};

const root = join(import.meta.dirname, '../..');

const own: readonly DataSet[] = (['fit', 'held-out'] as const).map((name) => ({
  name: `sample library, ${name}`,
  articles: join(root, 'data/library'),
  questions: join(import.meta.dirname, 'sample', `${name}.jsonl`),
  leaveOut: ['2025-12-06-radio-pellmouth-library.html'],
  use: name === 'fit' ? 'fitted on' : 'held out',
}));

/**
 * The data sets to be had: the project's own, and those of a folder of other people's texts, where it is there.
 * @param shared a folder with `seeds/` and `eval/`
 */
export function dataSets(shared: string | undefined): readonly DataSet[] {
  if (shared === undefined || !existsSync(join(shared, 'eval'))) return own;
  return [
    ...own,
    {
      name: 'news articles',
      articles: join(shared, 'seeds'),
      questions: join(shared, 'eval/articles/questions.jsonl'),
      leaveOut: [],
      use: 'looked at',
    },
    {
      name: 'encyclopaedia articles (SQuAD 2.0)',
      articles: join(shared, 'eval/squad/articles'),
      questions: join(shared, 'eval/squad/questions.jsonl'),
      leaveOut: [],
      use: 'fitted on',
    },
  ];
}
