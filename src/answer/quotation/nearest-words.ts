import { stopWords } from '../../search/stop-words.ts';
import { negates } from '../wording/negation.ts';
import type { Wording } from '../wording/wording.ts';

/** The stretch of a passage that is most like some words. */
export type Nearest = {
  /** How much of the words it has, by weight, 0 to 1. */
  readonly share: number;
  /** How many of the words it has. */
  readonly matched: number;
  /** How many of those say something; a negation by itself does not. */
  readonly telling: number;
  /** `[from, to)` in the passage's words. */
  readonly from: number;
  readonly to: number;
};

/** How much a word counts: those that stand in every text count little. */
const weight = ({ form }: Wording) => (stopWords.has(form) && !negates(form) ? 0.25 : 1);

const gap = -0.2;

/** The most of the asked words, by weight, that a passage could have in any order; quick to find out. */
export function mostShare(asked: readonly Wording[], words: readonly Wording[]): number {
  const there = new Set(words.map(({ form }) => form));
  const total = asked.reduce((sum, word) => sum + weight(word), 0);
  return asked.reduce((sum, word) => sum + (there.has(word.form) ? weight(word) : 0), 0) / total;
}

/**
 * The stretch of a passage that is nearest to the asked words, by local alignment (Smith and Waterman 1981). Quadratic.
 * @returns undefined when no word stands in both
 */
export function nearestWords(asked: readonly Wording[], words: readonly Wording[]): Nearest | undefined {
  const total = asked.reduce((sum, word) => sum + weight(word), 0);
  let above: readonly Cell[] = words.map(() => none);
  let best: Cell = none;
  for (const ours of asked) {
    const row: Cell[] = [];
    let left = none;
    for (const [at, theirs] of words.entries()) {
      const diagonal = above[at - 1] ?? none;
      const cell = better(ours, theirs, at, { diagonal, up: above[at] ?? none, left });
      row.push(cell);
      left = cell;
      if (cell.score > best.score) best = cell;
    }
    above = row;
  }
  return best.score > 0
    ? {
        share: best.weight / total,
        matched: best.matched,
        telling: best.telling,
        from: best.from,
        to: best.to,
      }
    : undefined;
}

/** The best stretch that ends at a pair of words. */
type Cell = Omit<Nearest, 'share'> & { readonly score: number; readonly weight: number };

const none: Cell = { score: 0, weight: 0, matched: 0, telling: 0, from: 0, to: 0 };

function better(
  ours: Wording,
  theirs: Wording,
  at: number,
  { diagonal, up, left }: { readonly diagonal: Cell; readonly up: Cell; readonly left: Cell },
): Cell {
  if (ours.form === theirs.form) {
    const from = diagonal.score > 0 ? diagonal.from : at;
    const gain = weight(ours);
    const telling = diagonal.telling + Number(!stopWords.has(ours.form) && !negates(ours.form));
    return {
      score: diagonal.score + gain,
      weight: diagonal.weight + gain,
      matched: diagonal.matched + 1,
      telling,
      from,
      to: at + 1,
    };
  }
  const side = up.score > left.score ? up : left;
  const most = diagonal.score >= side.score ? diagonal : side;
  if (most.score + gap <= 0) return none;
  return { ...most, score: most.score + gap };
}
