import { classQuizzes } from './class/class-quizzes.ts';
import type { Classwork } from '../classwork.ts';
import { handingOut } from '../handout/handouts.ts';
import type { Needs } from '../needs.ts';
import { practising } from './practice/practise.ts';
import { questionPools } from './choose/question-pool.ts';
import { questionsFrom } from './make/questions-from.ts';
import { readingResults } from './class/quiz-results.ts';
import { takingQuizzes } from './class/quiz-turns.ts';
import { showingQuizzes } from './class/quizzes-to-show.ts';

/** All that is done with questions that are cut from readings. What is cut once is there for practice, quizzes and handouts alike. */
export function quizzing(
  needs: Needs,
): Pick<
  Classwork,
  | keyof ReturnType<typeof practising>
  | keyof ReturnType<typeof classQuizzes>
  | keyof ReturnType<typeof takingQuizzes>
  | keyof ReturnType<typeof readingResults>
  | keyof ReturnType<typeof handingOut>
  | keyof ReturnType<typeof showingQuizzes>
> {
  const asking = { ...needs, pools: questionPools({ questionsFrom }) };
  return {
    ...practising(asking),
    ...classQuizzes(asking),
    ...takingQuizzes(needs),
    ...readingResults(needs),
    ...handingOut(asking),
    ...showingQuizzes(needs),
  };
}
