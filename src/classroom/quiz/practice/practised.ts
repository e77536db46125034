import type { AskedQuestion } from '../asked.ts';
import type { Question } from '../question.ts';

/** How far somebody is with a question, after Leitner: a right answer takes it one box up, a wrong one back to the first. */
export type Practised = {
  readonly question: Question['id'];
  /** From 1 to as many as there are `intervals`. */
  readonly box: number;
  /** How often it was answered, from 1. */
  readonly times: number;
  /** ms UTC: when it comes again. */
  readonly due: number;
};

const [minute, day] = [60_000, 24 * 60 * 60 * 1000];

/** How long after an answer a question comes again, by its box, in ms. */
export const intervals: readonly number[] = [10 * minute, day, 3 * day, 7 * day, 21 * day];

/** How long what is kept of a question waits to be answered: it can be asked no more, or whoever practised has moved on. */
const waits = 180 * day;

/** Whether it has been due for so long that it is forgotten. @param at ms UTC */
export function isForgotten({ due }: Practised, at: number): boolean {
  return at - due > waits;
}

/**
 * How far somebody is after an answer. A question that is new counts as one of the first box.
 * @param at ms UTC
 */
export function afterAnswer(
  question: Question['id'],
  before: Practised | undefined,
  right: boolean,
  at: number,
): Practised {
  const box = right ? Math.min((before?.box ?? 1) + 1, intervals.length) : 1;
  return { question, box, times: (before?.times ?? 0) + 1, due: at + (intervals[box - 1] ?? 0) };
}

/** Where somebody is in practising. */
export type Practising = {
  /** What to answer next: what is due before what is new; none where nothing is due and nothing new. */
  readonly next?: AskedQuestion & {
    /** Chooses the order of the choices; given back with the answer. */
    readonly turn: number;
    /** The box that it is in; none where it is new. */
    readonly box?: number;
  };
  /** How many are due by now, and how many can be asked in all. */
  readonly due: number;
  readonly questions: number;
  /** ms UTC: when the next is due, where none is. */
  readonly nextDue?: number;
};
