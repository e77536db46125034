import type { ClassQuiz, QuizMessage, QuizProgress } from '../classroom/quiz/class/class-quiz.ts';

/** Whether a quiz can be answered at a time. @param at ms UTC */
export function isOpenAt({ closes, closed }: Pick<ClassQuiz, 'closes' | 'closed'>, at: number): boolean {
  return at < Math.min(closes, closed ?? closes);
}

/** Whether a message has to be sent or changed so that it shows how far a quiz is. What is over once does not begin again. */
export function isToShow(shown: QuizMessage | undefined, now: QuizProgress, over: boolean): boolean {
  if (shown === undefined) return true;
  if (shown.lost === true) return false;
  return shown.begun !== now.begun || shown.finished !== now.finished || (over && !shown.over);
}
