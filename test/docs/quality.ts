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

/** How documents are ranked for claims and posts, by `src/evaluate/expected.json`. */
export function documentsTable(expected: Figures): string {
  const keys = ['queries', 'ndcg10', 'map5', 'mrr', 'r1', 'r3', 'r5', 'r10', 'r100'];
  return table(
    ['queries of', 'how many', 'nDCG@10', 'MAP@5', 'MRR', 'R@1', 'R@3', 'R@5', 'R@10', 'R@100'],
    Object.entries(expected)
      .filter(([, { ndcg10 }]) => ndcg10 !== undefined)
      .map(([name, figure]) => [name, ...keys.map((key) => cell(figure[key]))]),
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
