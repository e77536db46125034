import { rankArticles, type RankOptions } from '../../search/rank-articles.ts';
import type { DocumentCommand, DocumentSet } from '../data-sets.ts';
import type { Figures, Measured } from '../measured.ts';
import { documentIndex } from './document-index.ts';
import { readFolder, type Folder } from './folder.ts';
import { queryFigures, relevant, type QueryFigures } from './metrics.ts';
import type { Judgements } from './read.ts';
import type { Run } from './trec-run.ts';

/** A data set that was run, and what should be known of it. */
export type RunOf = {
  readonly run: Run;
  /** Absent where nobody has judged the split. */
  readonly measured?: Measured;
  /** Sentences on what does not fit together. */
  readonly notes: readonly string[];
};

/**
 * Ranks the documents of a data set for each of its queries: the plain ranking, with no silence and no picking
 * of passages.
 * @throws Unusable naming the file and line that cannot be used
 */
export function measureDocuments(set: DocumentSet, options: RankOptions): RunOf {
  const folder = readFolder(set.folder, set.split);
  const run = runOf(folder, set.command, options);
  const { judgements } = folder;
  if (judgements === undefined) return { run, notes: ['Nobody has judged this split: no figures.'] };
  const outcomes = outcomesOf(run, judgements);
  const measured = {
    name: set.use === undefined ? set.name : `${set.name} (${set.use})`,
    figures: meanFigures([...outcomes.values()]),
    outcomes: Object.fromEntries(outcomes),
  };
  return { run, measured, notes: notesOn(folder, judgements) };
}

function runOf({ documents, queries }: Folder, command: DocumentCommand, options: RankOptions): Run {
  const index = documentIndex(documents);
  const ids = [...documents.keys()];
  return new Map(
    [...queries].map(([query, text]) => [
      query,
      rankArticles(index, text, command, options).map(({ reading, score }) => ({
        document: ids[reading] ?? '',
        score,
      })),
    ]),
  );
}

/** The figures of the queries that have a relevant document, by query. */
function outcomesOf(run: Run, judgements: Judgements): ReadonlyMap<string, QueryFigures> {
  const outcomes = new Map<string, QueryFigures>();
  for (const [query, relevance] of judgements) {
    const results = run.get(query);
    if (results === undefined || relevant(relevance) === 0) continue;
    const ranked = results.map(({ document }) => document);
    outcomes.set(query, queryFigures(ranked, relevance));
  }
  return outcomes;
}

const figures = ['ndcg10', 'map5', 'mrr', 'r1', 'r3', 'r5', 'r10', 'r100'] as const;

/** The means over queries, to four decimals. */
function meanFigures(outcomes: readonly QueryFigures[]): Figures {
  const means = figures.map((figure): readonly [string, number] => {
    const sum = outcomes.reduce((all, one) => all + one[figure], 0);
    return [figure, outcomes.length === 0 ? 0 : Number((sum / outcomes.length).toFixed(4))];
  });
  return { queries: outcomes.length, ...Object.fromEntries(means) };
}

function notesOn({ documents, queries }: Folder, judgements: Judgements): readonly string[] {
  const judged = [...judgements];
  const unknown = judged.filter(([query]) => !queries.has(query)).length;
  const unjudged = [...queries.keys()].filter((query) => relevant(judgements.get(query) ?? new Map()) === 0);
  const gone = new Set(judged.flatMap(([, to]) => [...to.keys()]).filter((id) => !documents.has(id))).size;
  return [
    ...(unknown === 0 ? [] : [`${unknown} judged queries are not among the queries, and are left out.`]),
    ...(unjudged.length === 0
      ? []
      : [`${unjudged.length} queries have no relevant document, and are not scored.`]),
    ...(gone === 0 ? [] : [`${gone} judged documents are not in the corpus, and count as not found.`]),
  ];
}
