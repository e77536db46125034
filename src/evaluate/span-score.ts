import type { Answer } from '../answer/answer.ts';
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
function shows(quote: GoldPassage, gold: GoldPassage): boolean {
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

/** Scores answers question by question. A question whose note begins with ABSTAIN-OK counts only where it was answered. */
export function spanScore(
  answered: readonly { readonly question: GoldQuestion; readonly quotes: readonly GoldPassage[] }[],
): SpanScore {
  const answerable = answered.filter(
    ({ question, quotes }) =>
      question.evidence.length > 0 &&
      !(question.note?.startsWith('ABSTAIN-OK') === true && quotes.length === 0),
  );
  const unanswerable = answered.filter(({ question }) => question.evidence.length === 0);
  const ranks = answerable.map(
    ({ question, quotes }) =>
      quotes.slice(0, 5).findIndex((quote) => question.evidence.some((gold) => shows(quote, gold))) + 1,
  );
  const lengths = answered
    .flatMap(({ quotes }) => quotes.map(({ start, end }) => end - start))
    .toSorted((a, b) => a - b);
  return {
    questions: answered.length,
    success1: share(ranks.filter((rank) => rank === 1).length, ranks.length),
    success3: share(ranks.filter((rank) => rank >= 1 && rank <= 3).length, ranks.length),
    mrr5: share(
      ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0),
      ranks.length,
    ),
    silentWrongly: share(answerable.filter(({ quotes }) => quotes.length === 0).length, answerable.length),
    silentRightly: share(
      unanswerable.filter(({ quotes }) => quotes.length === 0).length,
      unanswerable.length,
    ),
    medianLength: lengths[lengths.length >> 1] ?? 0,
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : Number((part / whole).toFixed(3));
}
