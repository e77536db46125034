import { addBm25, type Wanted } from './bm25.ts';
import { highest } from './highest.ts';
import type { Index } from './index.ts';
import type { Matching } from './partners.ts';

/** How many passages go on to the second stage. */
const depth = 100;

/** What a word in the title of a passage's article counts beside one in the passage. */
const inTitle = 0.5;

/** What the first stage finds. */
export type Retrieved = {
  /** Indices into `index.passages`, best first, ties by index. */
  readonly ids: readonly number[];
  /** By reading, how much the article as a whole speaks of the question, as a share of the one that does most. */
  readonly articles: Float64Array;
};

/** The first stage: passages by BM25+ over roots, each boosted by how well it stands for its term. */
export function retrieve(index: Index, matching: Matching, allowed: (reading: number) => boolean): Retrieved {
  const { passages } = index;
  const scores = passageScores(index, matching);
  return {
    ids: highest(scores, depth, (id) => allowed(passages[id]?.reading ?? -1)),
    articles: articleShares(index, scores, allowed),
  };
}

/** The sums of the squares of the articles' passages, so that one passage that fits tells more than many that hardly do. */
function articleShares(
  { firstPassage, readings }: Index,
  scores: Float64Array,
  allowed: (reading: number) => boolean,
): Float64Array {
  const sums = new Float64Array(readings.length);
  let most = 0;
  for (let reading = 0; reading < sums.length; reading += 1) {
    if (!allowed(reading)) continue;
    let sum = 0;
    const end = firstPassage[reading + 1] ?? 0;
    for (let id = firstPassage[reading] ?? 0; id < end; id += 1) sum += (scores[id] ?? 0) ** 2;
    sums[reading] = sum;
    most = Math.max(most, sum);
  }
  return most === 0 ? sums : sums.map((sum) => sum / most);
}

/** The score of every passage, text and title of its article together; 0 where nothing matches. */
export function passageScores(index: Index, matching: Matching): Float64Array {
  const wanted = wantedRoots(index, matching);
  const scores = new Float64Array(index.passages.length);
  addBm25(index.postings, wanted, scores);
  const titles = new Float64Array(index.readings.length);
  addBm25(index.titles, wanted, titles);
  for (const [reading, score] of titles.entries()) {
    if (score === 0) continue;
    const end = index.firstPassage[reading + 1] ?? 0;
    for (let id = index.firstPassage[reading] ?? 0; id < end; id += 1)
      scores[id] = (scores[id] ?? 0) + inTitle * score;
  }
  return scores;
}

/** Each root once, with the best boost of its words, in the order of the roots, so that sums are always made in one order. */
function wantedRoots({ table, vocabulary }: Index, { partners, terms }: Matching): readonly Wanted[] {
  const boosts = new Map<number, number>();
  for (const [word, list] of partners) {
    const root = vocabulary.rootOf[table.numberOf.get(word) ?? -1];
    if (root === undefined) continue;
    for (const { term, strength } of list) {
      const boost = strength * (terms[term]?.light === true ? 0.25 : 1);
      boosts.set(root, Math.max(boost, boosts.get(root) ?? 0));
    }
  }
  return [...boosts].map(([root, boost]) => ({ root, boost })).toSorted((a, b) => a.root - b.root);
}
