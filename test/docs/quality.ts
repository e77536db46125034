import { table } from './blocks.ts';

type Figures = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Others' figures on the same questions, measured with the same scorer in November 2026 over single sentences. */
const baselines: Figures = {
  'news articles: MiniSearch, its defaults': {
    success1: 0.56,
    success3: 0.75,
    silentWrongly: 0,
    silentRightly: 0.29,
  },
  'encyclopaedia articles: MiniSearch, its defaults': { success1: 0.66, success3: 0.76, silentRightly: 0 },
  'encyclopaedia articles: MiniSearch, stop words, stems and fuzzy': {
    success1: 0.72,
    success3: 0.82,
    silentRightly: 0,
  },
};

/** How questions are answered, by `src/evaluate/expected.json`, with the baselines under it. */
export function answersTable(expected: Figures): string {
  const keys = ['questions', 'success1', 'success3', 'silentWrongly', 'silentRightly', 'medianLength'];
  const rows = Object.entries(expected).filter(([, { success1 }]) => success1 !== undefined);
  return table(
    [
      'questions about',
      'how many',
      'answered by the first passage',
      'by one of three',
      'silent wrongly',
      'silent rightly',
      'median length',
    ],
    [...rows, ...Object.entries(baselines)].map(([name, figure]) => [
      name,
      ...keys.map((key) => cell(figure[key])),
    ]),
  );
}

const documentKeys = ['queries', 'ndcg10', 'map5', 'mrr', 'r1', 'r3', 'r5', 'r10', 'r100'] as const;

/** Others' figures on the same queries, by the same scorer, in November 2026, in the order of the keys. */
const documentBaselines: readonly (readonly [string, readonly number[]])[] = [
  ['SciFact, train: MiniSearch, its defaults', [809, 0.64, 0.587, 0.613, 0.507, 0.635, 0.7, 0.76, 0.884]],
  ['SciFact, train: SQLite FTS5', [809, 0.701, 0.651, 0.676, 0.577, 0.706, 0.755, 0.813, 0.931]],
  [
    'Climate-FEVER, half: MiniSearch, its defaults',
    [769, 0.293, 0.167, 0.474, 0.073, 0.16, 0.217, 0.301, 0.595],
  ],
  ['Climate-FEVER, half: SQLite FTS5', [769, 0.397, 0.243, 0.569, 0.091, 0.215, 0.3, 0.415, 0.746]],
  [
    'CheckThat! 2020, dev: MiniSearch, its defaults',
    [197, 0.706, 0.679, 0.69, 0.64, 0.716, 0.731, 0.774, 0.896],
  ],
  ['CheckThat! 2020, dev: SQLite FTS5', [197, 0.806, 0.778, 0.785, 0.728, 0.817, 0.853, 0.878, 0.944]],
];

/** How documents are ranked for claims and posts, by `src/evaluate/expected.json`, with the baselines under it. */
export function documentsTable(expected: Figures): string {
  const rows = Object.entries(expected)
    .filter(([, { ndcg10 }]) => ndcg10 !== undefined)
    .map(([name, figure]) => [name, ...documentKeys.map((key) => cell(figure[key]))]);
  const others = documentBaselines.map(([name, figures]) => [name, ...figures.map(cell)]);
  return table(
    ['queries of', 'how many', 'nDCG@10', 'MAP@5', 'MRR', 'R@1', 'R@3', 'R@5', 'R@10', 'R@100'],
    [...rows, ...others],
  );
}

/** How texts are read, by `src/evaluate/expected.json`. */
export function readingTable(expected: Figures): string {
  const keys = ['precision', 'recall', 'f1'];
  return table(
    ['found in texts', 'precision', 'recall', 'F1'],
    Object.entries(expected)
      .filter(([, { f1 }]) => f1 !== undefined)
      .map(([name, figure]) => [name, ...keys.map((key) => cell(figure[key]))]),
  );
}

function cell(figure: number | undefined): string {
  if (figure === undefined) return '–';
  return Number.isInteger(figure) && figure > 1 ? String(figure) : figure.toFixed(3).replace(/0$/, '');
}
