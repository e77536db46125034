import type { Ranking } from './rank.ts';
import { covered } from './matched.ts';
import type { Weighted } from './partners.ts';

/** What tells whether anything in the library bears on the question. */
export type Bearing = {
  /** The best sentence's score; see `weights`. */
  readonly score: number;
  /** The share of the question that the three best cover together, 0 to 1. */
  readonly together: number;
  /** How much of the best sentence the question speaks of, 0 to 1. */
  readonly density: number;
  /** The share of the question's weight in names that the library has nowhere, 0 to 1. */
  readonly strangers: number;
  /** The share of the three best that stand in the article of the best, 0 to 1. */
  readonly agreement: number;
};

/**
 * What each counts, fitted by logistic regression on questions with and without an answer; see `src/evaluate/README.md`. Agreement
 * counts where a library is crowded: in five articles three sentences of one are no evidence, in thirty they are.
 */
const counts = { score: 6.2, together: 2.6, density: 6.6, strangers: -5, agreement: 2.5 } as const;

/** How much there must be in a small library, and how much more in one of a thousand passages, where chance finds more. */
const needed = { small: 5.1, more: 3.8 } as const;

/** The measures of bearing of a ranking. */
export function bearing({ ranked, matching, question }: Ranking): Bearing {
  const three = ranked.slice(0, 3);
  const together = matching.terms.map((_, at) => Math.max(0, ...three.map(({ match }) => match[at] ?? 0)));
  return {
    score: three[0]?.score ?? 0,
    together: covered(together, matching),
    density: three[0]?.signals.density ?? 0,
    strangers: covered(
      matching.terms.map((term) => (isStranger(term, question.text) ? 1 : 0)),
      matching,
    ),
    agreement: three.filter(({ reading }) => reading === three[0]?.reading).length / 3,
  };
}

/** Whether a term is written as a name, not only because it begins the question or everything is in capitals, and is unknown. */
function isStranger({ known, meant, span }: Weighted, typed: string): boolean {
  const written = typed.slice(span.start, span.end);
  return (
    !known && meant.length === 0 && span.start > 0 && /^\p{Lu}/u.test(written) && /\p{Ll}/u.test(written)
  );
}

/** How much bears on the question, in all and measure by measure, and how much there must be. */
export type Weighed = {
  /** What each measure brings: its value times what it counts. */
  readonly shares: Bearing;
  readonly counts: Bearing;
  readonly sum: number;
  readonly needed: number;
};

/** Weighs what bears on a question against what is needed in a library of so many passages. */
export function weigh(found: Bearing, passages: number): Weighed {
  const crowded = Math.min(1, Math.max(0, (Math.log10(Math.max(1, passages)) - 2.5) / 0.6));
  const here = { ...counts, agreement: counts.agreement * crowded };
  const shares = {
    score: here.score * found.score,
    together: here.together * found.together,
    density: here.density * found.density,
    strangers: here.strangers * found.strangers,
    agreement: here.agreement * found.agreement,
  };
  return {
    shares,
    counts: here,
    sum: shares.score + shares.together + shares.density + shares.strangers + shares.agreement,
    needed: needed.small + needed.more * crowded,
  };
}

/** Whether enough bears on the question for it to be answered from a library of so many passages. */
export function bears(found: Bearing, passages: number): boolean {
  const weighed = weigh(found, passages);
  return weighed.sum >= weighed.needed;
}
