import { intervals, type Practised } from './practised.ts';
import type { Question } from '../question.ts';

/** How somebody is with the questions that can be asked. */
export type Standing = {
  /** Those that are due, the longest first. */
  readonly due: readonly Question[];
  readonly fresh: readonly Question[];
  /** ms UTC: when the next is due, of those that are not. */
  readonly nextDue?: number;
  /** The one that was answered last. */
  readonly last?: Question;
};

/** Of how many new ones the one is taken that differs most from the last. */
const choice = 40;

/**
 * Sorts questions by what is kept of them.
 * @param at ms UTC
 */
export function standing(
  questions: readonly Question[],
  practised: readonly Practised[],
  at: number,
): Standing {
  const kept = new Map(practised.map((each) => [each.question, each]));
  const met = questions.flatMap((question) => {
    const found = kept.get(question.id);
    return found === undefined ? [] : [{ question, ...timesOf(found) }];
  });
  const later = met.filter(({ due }) => due > at).map(({ due }) => due);
  const last = met.toSorted((a, b) => b.answered - a.answered)[0]?.question;
  return {
    due: met
      .filter(({ due }) => due <= at)
      .toSorted((a, b) => a.due - b.due)
      .map(({ question }) => question),
    fresh: questions.filter(({ id }) => !kept.has(id)),
    ...(later.length > 0 && { nextDue: Math.min(...later) }),
    ...(last && { last }),
  };
}

/**
 * What to ask next: what is due before what is new. Of what is new, one of another kind and from another reading than the last, as far
 * as there is one.
 * @param seed whose order it is
 * @param except not this one, if there is another
 */
export function nextQuestion(
  { due, fresh, last }: Standing,
  seed: string,
  except?: Question['id'],
): Question | undefined {
  const others = (each: readonly Question[]) => each.filter(({ id }) => id !== except);
  const [longestDue] = others(due);
  if (longestDue !== undefined) return longestDue;
  const known = hashOf(seed);
  const first = others(fresh)
    .map((question) => ({ question, rank: hashOf(question.id, known) }))
    .toSorted((a, b) => a.rank - b.rank || (a.question.id < b.question.id ? -1 : 1))
    .slice(0, choice)
    .map(({ question }) => question);
  const [best] = first.toSorted((a, b) => inCommon(a, last) - inCommon(b, last));
  return best ?? due[0] ?? fresh[0];
}

/** When it comes again, and when it was answered: an interval before. */
function timesOf({ box, due }: Practised): { readonly due: number; readonly answered: number } {
  return { due, answered: due - (intervals[box - 1] ?? 0) };
}

function inCommon(question: Question, last: Question | undefined): number {
  if (last === undefined) return 0;
  const articles = new Set(last.passages.map(({ article }) => article));
  const sameReading = question.passages.some(({ article }) => articles.has(article));
  return Number(sameReading) + Number(question.prompt.kind === last.prompt.kind);
}

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/): thousands are put in order for every press of a button. */
function hashOf(text: string, begin = 0x81_1c_9d_c5): number {
  let hash = begin;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93);
  return hash >>> 0;
}
