/** How relevant the judged documents of one query are; 0 or less is not relevant, and so is one that nobody judged. */
export type Relevance = ReadonlyMap<string, number>;

/** The figures of one query, each from 0 to 1. */
export type QueryFigures = {
  readonly ndcg10: number;
  readonly map5: number;
  readonly mrr: number;
  readonly r1: number;
  readonly r3: number;
  readonly r5: number;
  readonly r10: number;
  readonly r100: number;
};

/** All figures of a query; `ranked` are documents, best first. As trec_eval makes them, apart from ties, which are ranked already. */
export function queryFigures(ranked: readonly string[], relevance: Relevance): QueryFigures {
  const recallAt = (depth: number) => recall(ranked, relevance, depth);
  return {
    ndcg10: ndcg(ranked, relevance, 10),
    map5: averagePrecision(ranked, relevance, 5),
    mrr: reciprocalRank(ranked, relevance),
    r1: recallAt(1),
    r3: recallAt(3),
    r5: recallAt(5),
    r10: recallAt(10),
    r100: recallAt(100),
  };
}

/**
 * Normalised discounted cumulative gain: DCG@k = Σ rel(i) / log2(i + 1) over the ranks i = 1 … k, divided by the DCG@k of the
 * best possible ranking; 0 where nothing is relevant. Järvelin and Kekäläinen 2002, with linear gain and the discount of
 * Burges and others 2005, as trec_eval's `ndcg_cut`, which BEIR reports.
 */
export function ndcg(ranked: readonly string[], relevance: Relevance, depth: number): number {
  const gains = ranked.map((document) => gain(relevance, document));
  const best = [...relevance.values()].map((value) => Math.max(0, value)).toSorted((a, b) => b - a);
  const ideal = dcg(best, depth);
  return ideal === 0 ? 0 : dcg(gains, depth) / ideal;
}

function dcg(gains: readonly number[], depth: number): number {
  return gains.slice(0, depth).reduce((sum, value, at) => sum + value / Math.log2(at + 2), 0);
}

/**
 * Average precision at k: Σ P(i) over the ranks i ≤ k that hold a relevant document, divided by the number of relevant documents;
 * P(i) is the share of relevant ones among the first i. As trec_eval's `map_cut`; its mean is MAP@k (Voorhees and Harman 2005),
 * by which CheckThat! ranks systems.
 */
export function averagePrecision(ranked: readonly string[], relevance: Relevance, depth: number): number {
  let found = 0;
  let sum = 0;
  for (const [at, document] of ranked.slice(0, depth).entries()) {
    if (gain(relevance, document) === 0) continue;
    found += 1;
    sum += found / (at + 1);
  }
  return share(sum, relevant(relevance));
}

/** 1 / the rank of the first relevant document, 0 if there is none in the ranking; its mean is MRR (Voorhees 1999). */
export function reciprocalRank(ranked: readonly string[], relevance: Relevance): number {
  const at = ranked.findIndex((document) => gain(relevance, document) > 0);
  return at === -1 ? 0 : 1 / (at + 1);
}

/** Recall at k: the share of the relevant documents that stand among the first k. */
export function recall(ranked: readonly string[], relevance: Relevance, depth: number): number {
  const found = ranked.slice(0, depth).filter((document) => gain(relevance, document) > 0).length;
  return share(found, relevant(relevance));
}

/** How many documents are relevant at all. */
export function relevant(relevance: Relevance): number {
  return [...relevance.values()].filter((value) => value > 0).length;
}

function gain(relevance: Relevance, document: string): number {
  return Math.max(0, relevance.get(document) ?? 0);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
