import { sha256 } from '../../../library/sound.ts';
import type { Question } from '../question.ts';

/** What is told apart of how a question's choices stand: enough that others are noticed, and short enough for a button. */
const marks = 0x1_00_00;

/**
 * A turn of a question, to be given back with its answer: how often it was answered before, and which choices it has now, so that an
 * answer is never judged by other choices than were shown. A whole number that is safe in JSON.
 * @param times how often it was answered
 */
export function turnOf(question: Question, times: number): number {
  return times * marks + markOf(question);
}

/** Whether a turn is of the question as it stands. */
export function isTurnOf(question: Question, turn: number): boolean {
  return Number.isSafeInteger(turn) && turn >= 0 && turn % marks === markOf(question);
}

/** How often the question had been answered at a turn. */
export function timesOf(turn: number): number {
  return Math.floor(turn / marks);
}

function markOf({ right, wrong }: Question): number {
  return Number.parseInt(sha256(JSON.stringify([right, wrong])).slice(0, 4), 16);
}
