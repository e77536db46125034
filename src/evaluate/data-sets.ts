import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Seeks } from '../search/rank.ts';

/** What was chosen by a set's questions, said beside its figures. */
export type Use = 'fitted on' | 'looked at' | 'held out';

/** Questions over a folder of articles, answered by passages. */
export type SpanSet = {
  readonly name: string;
  readonly articles: string;
  readonly questions: string;
  /** Files that are not searched, because the questions have no gold in them. */
  readonly leaveOut: readonly string[];
  readonly use: Use;
};

/** Queries over a corpus of documents, which are ranked. */
export type DocumentSet = {
  readonly name: string;
  /** In BEIR's format. */
  readonly folder: string;
  readonly split: string;
  readonly command: DocumentCommand;
  /** Absent where nothing is known of it. */
  readonly use?: Use;
};

/** How documents are ranked: for a question of a kind, or for a post that may repeat one of them. */
export type DocumentCommand = Exclude<Seeks, 'quote'> | 'card';

export const documentCommands: readonly DocumentCommand[] = ['claim', 'ask', 'who', 'when', 'card'];

/** All that is measured. */
export type DataSets = { readonly spans: readonly SpanSet[]; readonly documents: readonly DocumentSet[] };

const root = join(import.meta.dirname, '../..');

const own: readonly SpanSet[] = (['fit', 'held-out'] as const).map((name) => ({
  name: `sample library, ${name}`,
  articles: join(root, 'data/library'),
  questions: join(import.meta.dirname, 'sample', `${name}.jsonl`),
  leaveOut: ['2025-12-06-radio-pellmouth-library.html'],
  use: name === 'fit' ? 'fitted on' : 'looked at',
}));

/** The corpora of claims, by folder below `eval/`. */
const corpora: readonly (readonly [
  name: string,
  folder: string,
  split: string,
  command: DocumentCommand,
  use: Use,
])[] = [
  ['SciFact, train', 'scifact', 'train', 'claim', 'fitted on'],
  ['Climate-FEVER, half', 'climate-fever', 'dev', 'claim', 'fitted on'],
  ['CheckThat! 2020, train', 'checkthat-2020', 'train', 'card', 'fitted on'],
  ['CheckThat! 2020, dev', 'checkthat-2020', 'dev', 'card', 'fitted on'],
];

/**
 * The data sets to be had: the project's own, and those of a folder of other people's texts, where it is there.
 * @param shared a folder with `seeds/` and `eval/`
 */
export function dataSets(shared: string | undefined): DataSets {
  if (shared === undefined || !existsSync(join(shared, 'eval'))) return { spans: own, documents: [] };
  return {
    spans: [
      ...own,
      {
        name: 'news articles',
        articles: join(shared, 'seeds'),
        questions: join(shared, 'eval/articles/questions.jsonl'),
        leaveOut: [],
        use: 'fitted on',
      },
      {
        name: 'encyclopaedia articles (SQuAD 2.0)',
        articles: join(shared, 'eval/squad/articles'),
        questions: join(shared, 'eval/squad/questions.jsonl'),
        leaveOut: [],
        use: 'fitted on',
      },
    ],
    documents: corpora
      .map(([name, folder, split, command, use]) => ({
        name,
        folder: join(shared, 'eval', folder),
        split,
        command,
        use,
      }))
      .filter(({ folder }) => existsSync(folder)),
  };
}
