import type { Question } from './quiz/question.ts';

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
