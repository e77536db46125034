import type { Ranking } from './rank.ts';
import { covered } from './signals.ts';

/** What tells whether anything in the library bears on the question, each from 0 to 1. */
export type Bearing = {
  /** The question's weight that the best sentence covers, its surroundings at half. */
  readonly best: number;
  /** What the three best cover together. */
  readonly together: number;
  /** The share of the question's words, by weight, that the library has at all or under another spelling. */
  readonly known: number;
  /** How well the weightiest word is matched in the best three. */
  readonly top: number;
};

/** What each counts, and how much there must be. Fitted as said in `src/evaluate/README.md`. */
export const bearingWeights = { best: 0.5, together: 0.3, known: 0.2, top: 0.1, threshold: 0.42 } as const;

/** The measures of bearing of a ranking. */
export function bearing({ ranked, matching }: Ranking): Bearing {
  const three = ranked.slice(0, 3);
  const [first] = three;
  const together = matching.terms.map((_, at) => Math.max(0, ...three.map(({ match }) => match[at] ?? 0)));
  const weightiest = matching.terms.reduce(
    (best, { weight }, at) => (weight > (matching.terms[best]?.weight ?? 0) ? at : best),
    0,
  );
  const sum = matching.terms.reduce((all, { weight }) => all + weight, 0);
  const known = matching.terms.reduce(
    (all, { weight, known: has, meant }) => all + (has || meant.length > 0 ? weight : 0),
    0,
  );
  return {
    best:
      first === undefined ? 0 : first.signals.coverage + 0.5 * (first.signals.beside + first.signals.title),
    together: covered(together, matching),
    known: sum === 0 ? 0 : known / sum,
    top: together[weightiest] ?? 0,
  };
}

/** Whether enough bears on the question for it to be answered. */
export function bears(found: Bearing): boolean {
  const { best, together, known, top, threshold } = bearingWeights;
  return best * found.best + together * found.together + known * found.known + top * found.top >= threshold;
}
