import type { Index } from '../search/index.ts';
import { rank } from '../search/rank.ts';
import { bearing, bears } from '../search/silence.ts';
import type { People } from '../search/people.ts';
import { abstain } from './abstain.ts';
import type { Answer, Question, Quoted } from './answer.ts';
import { checkQuotation } from './quotation/check.ts';
import type { Finding } from './quotation/finding.ts';
import { fits } from './filter.ts';
import { passages } from './passages.ts';
import { personsAsked } from './persons-asked.ts';

/** What answers are made from: an index and the persons of its library. */
export type Answerable = { readonly index: Index; readonly people: People };

const quotesUnlessAsked = 5;
const mostQuotes = 25;

/** Answers a question from a library, in quotations or with an abstention. Depends on nothing else. */
export function answer({ index, people }: Answerable, question: Question): Answer {
  const isNarrowed = question.publisher !== undefined || question.published !== undefined;
  const fitting = isNarrowed ? index.readings.map(({ article }) => fits(article, question)) : undefined;
  const allowed = (reading: number) => fitting === undefined || fitting[reading] === true;
  const atMost = Math.min(mostQuotes, Math.max(1, question.atMost ?? quotesUnlessAsked));
  const found = rank(index, question.text, question.seeks, { allowed });
  const silent = abstain(index, question, allowed, found);
  const quotes = (list: readonly Quoted[], finding?: Finding): Answer => {
    const [first, ...rest] = list.slice(0, atMost);
    if (first === undefined) return silent('nothing-close');
    return { kind: 'quotes', question, quotes: [first, ...rest], ...(finding && { finding }) };
  };

  // A server's library is only made where the server has articles: otherwise the sample is asked.
  if (index.readings.length === 0 && index.library.scope.startsWith('guild:')) return silent('nothing-open');
  if (!index.readings.some((_, at) => allowed(at))) return silent('empty-library');
  if (!found.question.hasWords) return silent('not-a-question');
  if (question.seeks === 'quote') {
    const checked = checkQuotation(index, question, allowed);
    return checked === undefined ? silent('nothing-close') : quotes(checked.quotes, checked.finding);
  }
  if (found.question.terms.length === 0) return silent('not-a-question');
  if (question.seeks === 'who') {
    const about = personsAsked(index, people, found, allowed);
    if (about.length > 0) return quotes(about);
  }
  if (found.matching.terms.every(({ known, meant }) => !known && meant.length === 0))
    return silent('no-known-word');
  if (!bears(bearing(found), index.passages.length)) return silent('nothing-close');
  return quotes(passages(index, question, found, atMost));
}
