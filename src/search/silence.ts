import type { Ranking } from './rank.ts';
import { covered } from './matched.ts';

/** What tells whether anything in the library bears on the question. */
export type Bearing = {
  /** The best sentence's score; see `weights`. */
  readonly score: number;
  /** The share of the question that the three best cover together, 0 to 1. */
  readonly together: number;
  /** How much of the best sentence the question speaks of, 0 to 1. */
  readonly density: number;
};

/** What each counts, fitted by logistic regression on questions with and without an answer; see `src/evaluate/README.md`. */
const counts = { score: 6.2, together: 2.6, density: 6.6 } as const;

/** How much there must be in a small library, and how much more in one of a thousand passages, where chance finds more. */
const needed = { small: 4.5, more: 2 } as const;

/** The measures of bearing of a ranking. */
export function bearing({ ranked, matching }: Ranking): Bearing {
  const three = ranked.slice(0, 3);
  const together = matching.terms.map((_, at) => Math.max(0, ...three.map(({ match }) => match[at] ?? 0)));
  return {
    score: three[0]?.score ?? 0,
    together: covered(together, matching),
    density: three[0]?.signals.density ?? 0,
  };
}

/** Whether enough bears on the question for it to be answered from a library of so many passages. */
export function bears({ score, together, density }: Bearing, passages: number): boolean {
  const crowded = Math.min(1, Math.max(0, (Math.log10(Math.max(1, passages)) - 2.5) / 0.6));
  const found = counts.score * score + counts.together * together + counts.density * density;
  return found >= needed.small + needed.more * crowded;
}
