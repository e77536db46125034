import type { ClassQuiz } from '../../classroom/quiz/class/class-quiz.ts';
import type { Question } from '../../classroom/quiz/question.ts';
import { choicePattern, questionPattern } from './practice-id.ts';

/** What a button of a class quiz asks for: `part` stands on the message for everybody, the others are for one person each. */
export type ClassQuizPress =
  | { readonly do: 'part' | 'go'; readonly quiz: ClassQuiz['id'] }
  | {
      readonly do: 'answer';
      readonly quiz: ClassQuiz['id'];
      readonly question: Question['id'];
      /** Its place in the order in which it was shown to them, which a seed decides: no button says which is right. */
      readonly choice: number;
      /** Whether they were told that results have names. */
      readonly named: boolean;
    };

const quizPattern = '([0-9A-HJKMNP-TV-Z]{8})';
const patterns = {
  plain: new RegExp(`^quz;(part|go);${quizPattern}$`),
  answer: new RegExp(`^quz;in;${quizPattern};${questionPattern};${choicePattern};([np])$`),
} as const;

/** The `custom_id` of a press. */
export function classQuizId(press: ClassQuizPress): string {
  if (press.do !== 'answer') return `quz;${press.do};${press.quiz}`;
  return `quz;in;${press.quiz};${press.question};${press.choice};${press.named ? 'n' : 'p'}`;
}

/** What a `custom_id` is for. It comes from outside and may be anything. */
export function classQuizPressOf(id: string): ClassQuizPress | undefined {
  const [, verb, plain] = patterns.plain.exec(id) ?? [];
  if ((verb === 'part' || verb === 'go') && plain !== undefined) return { do: verb, quiz: plain };
  const [, quiz, question, choice, named] = patterns.answer.exec(id) ?? [];
  if (quiz === undefined || question === undefined) return undefined;
  return { do: 'answer', quiz, question, choice: Number(choice), named: named === 'n' };
}
