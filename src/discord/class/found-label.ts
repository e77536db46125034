import type { Piece } from '../../answer/piece.ts';
import { say } from '../../answer/say.ts';
import { quizLimits } from '../../classroom/limits.ts';

/** How many questions can be cut from readings, or that there are as many as can be had. */
export function foundLabel(found: number): Piece {
  const enough = found >= quizLimits.questions.most;
  return say.label(enough ? 'class.found-enough' : 'class.found', { number: say.number(found) });
}
