import type { APIButtonComponent } from 'discord.js';
import type { LabelKey } from '../../answer/label.ts';
import type { Line } from '../../answer/piece.ts';
import { say } from '../../answer/say.ts';
import type { ClassQuiz } from '../../classroom/quiz/class/class-quiz.ts';
import { Refusal } from '../../refusal.ts';
import { notice } from '../card/card.ts';
import { pressButton, rows } from '../card/component.ts';
import type { Desk } from '../desk.ts';
import { GivenBack } from '../given-back.ts';
import type { Answerable } from '../send.ts';
import { classQuizId } from './class-quiz-id.ts';
import { practiceId } from './practice-id.ts';
import type { Sitting } from './sitting.ts';

/** What somebody was about to do when they were refused. */
type Doing = { readonly practice: Sitting } | { readonly quiz: ClassQuiz['id'] };

/** After these there is a next question. */
const goOn: ReadonlySet<LabelKey> = new Set([
  'refusal.answered-already',
  'refusal.question-gone',
  'refusal.question-in-quiz',
]);

/** After these there is none for them; what they can do is practise. */
const instead: ReadonlySet<LabelKey> = new Set([
  'refusal.quiz-over',
  'refusal.no-quiz',
  'refusal.no-student',
  'refusal.quiz-closed-to-you',
  'refusal.pack-not-open',
]);

/**
 * Does something about a question. Where it is refused, the person is told why with the way on from there: the next question, or
 * practising by themselves.
 */
export async function leadingOn<T>(
  to: Answerable,
  desk: Desk,
  doing: Doing,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal) || error instanceof GivenBack) throw error;
    const why: Line = { role: 'text', pieces: [say.label(error.label, error.values)] };
    const wording = desk.wordingFor(to.locale);
    if (goOn.has(error.label))
      throw new GivenBack(error, {
        components: [
          ...notice([why], wording).components,
          ...rows(nextButton(doing, wording.labels['button.next-question'])),
        ],
      });
    if (!instead.has(error.label)) throw error;
    const practise = say.label('quiz.practise-instead', { command: say.name('/quiz') });
    const lines: readonly Line[] = [why, { role: 'note', pieces: [practise] }];
    throw new GivenBack(error, { components: notice(lines, wording).components });
  }
}

function nextButton(doing: Doing, label: string): readonly APIButtonComponent[] {
  return pressButton(
    'quiz' in doing
      ? classQuizId({ do: 'go', quiz: doing.quiz })
      : practiceId({ do: 'next', sitting: doing.practice }),
    label,
  );
}
