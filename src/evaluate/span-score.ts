import type { Answer } from '../answer/answer.ts';
import type { Outcome } from './outcomes.ts';
import type { GoldPassage, GoldQuestion } from './questions.ts';

/** How a set of questions was answered; shares from 0 to 1, to three decimals. */
export type SpanScore = {
  readonly questions: number;
  /** Of the answerable questions, those whose first quote, or one of the first three, shows a gold passage. */
  readonly success1: number;
  readonly success3: number;
  /** Mean reciprocal rank of the first gold passage among five quotes. */
  readonly mrr5: number;
  readonly silentWrongly: number;
  /** Of the unanswerable ones. */
  readonly silentRightly: number;
  /** UTF-16 units of a quote. */
  readonly medianLength: number;
};

/** Lengths over which a quote shows nothing: a long sentence, or half as long again as the passage. UTF-16 units. */
const longestQuote = 400;

/** Whether a quote shows a passage: it has half of it (of at most 240 units), and is not much longer. */
export function shows(quote: GoldPassage, gold: GoldPassage): boolean {
  if (quote.file !== gold.file) return false;
  const shared = Math.min(quote.end, gold.end) - Math.max(quote.start, gold.start);
  const length = gold.end - gold.start;
  return (
    shared >= 0.5 * Math.min(length, 240) && quote.end - quote.start <= Math.max(longestQuote, 1.5 * length)
  );
}

/** The quotes of an answer as passages of files. */
export function quotesOf(answer: Answer): readonly GoldPassage[] {
  return answer.kind === 'quotes'
    ? answer.quotes.map(({ citation: { file, start, end } }) => ({ file, start, end }))
    : [];
}

/** A question with the quotes that answered it. */
export type Answered = { readonly question: GoldQuestion; readonly quotes: readonly GoldPassage[] };

/**
 * What one question counts: an answerable one in how it was answered, another in whether it was met with silence. A question
 * whose note begins with ABSTAIN-OK counts only where it was answered.
 */
export function spanOutcome({ question, quotes }: Answered): Outcome {
  if (question.evidence.length === 0) return { silentRightly: quotes.length === 0 ? 1 : 0 };
  if (question.note?.startsWith('ABSTAIN-OK') === true && quotes.length === 0) return {};
  const rank =
    quotes.slice(0, 5).findIndex((quote) => question.evidence.some((gold) => shows(quote, gold))) + 1;
  return {
    success1: rank === 1 ? 1 : 0,
    success3: rank >= 1 && rank <= 3 ? 1 : 0,
    mrr5: rank > 0 ? 1 / rank : 0,
    silentWrongly: quotes.length === 0 ? 1 : 0,
  };
}

/** Scores answers question by question. */
export function spanScore(answered: readonly Answered[]): SpanScore {
  const outcomes = answered.map(spanOutcome);
  const lengths = answered
    .flatMap(({ quotes }) => quotes.map(({ start, end }) => end - start))
    .toSorted((a, b) => a - b);
  return {
    questions: answered.length,
    success1: mean(outcomes, 'success1'),
    success3: mean(outcomes, 'success3'),
    mrr5: mean(outcomes, 'mrr5'),
    silentWrongly: mean(outcomes, 'silentWrongly'),
    silentRightly: mean(outcomes, 'silentRightly'),
    medianLength: lengths[lengths.length >> 1] ?? 0,
  };
}

/** The mean of a figure over the questions that count in it, 1 if there are none. */
function mean(outcomes: readonly Outcome[], figure: string): number {
  const counted = outcomes.flatMap((outcome) => outcome[figure] ?? []);
  if (counted.length === 0) return 1;
  return Number((counted.reduce((sum, value) => sum + value, 0) / counted.length).toFixed(3));
}
