import type { Question } from '../../classroom/quiz/question.ts';
import { sittingIn, sittingPattern, sittingText, type Sitting } from './sitting.ts';

/**
 * What a button of somebody's practice asks for. A choice is told by its place in the order in which it was shown, which `turn` and
 * the question decide, so that no button says which is right.
 */
export type PracticePress =
  | {
      readonly do: 'answer';
      readonly question: Question['id'];
      readonly turn: number;
      readonly choice: number;
      readonly sitting: Sitting;
    }
  | { readonly do: 'skip'; readonly question: Question['id']; readonly sitting: Sitting }
  | { readonly do: 'next' | 'stop' | 'forget' | 'forget-now'; readonly sitting: Sitting };

/** A question's id, as a part of a pattern: sixteen characters of Crockford's base 32. */
export const questionPattern = '([0-9A-HJKMNP-TV-Z]{16})';

/** The place of a choice among up to four. */
export const choicePattern = '([0-3])';

const patterns = {
  answer: new RegExp(`^quz;answer;${questionPattern};(\\d{1,15});${choicePattern};${sittingPattern}$`),
  skip: new RegExp(`^quz;skip;${questionPattern};${sittingPattern}$`),
  plain: new RegExp(`^quz;(next|stop|forget|forget-now);${sittingPattern}$`),
} as const;

/** The `custom_id` of a press. */
export function practiceId(press: PracticePress): string {
  const sitting = sittingText(press.sitting);
  switch (press.do) {
    case 'answer':
      return `quz;answer;${press.question};${press.turn};${press.choice};${sitting}`;
    case 'skip':
      return `quz;skip;${press.question};${sitting}`;
    case 'next':
    case 'stop':
    case 'forget':
    case 'forget-now':
      return `quz;${press.do};${sitting}`;
  }
}

/** What a `custom_id` is for. It comes from outside and may be anything. */
export function practicePressOf(id: string): PracticePress | undefined {
  const [, question, turn, choice, ...answered] = patterns.answer.exec(id) ?? [];
  if (question !== undefined)
    return {
      do: 'answer',
      question,
      turn: Number(turn),
      choice: Number(choice),
      sitting: sittingIn(answered),
    };
  const [, skipped, ...others] = patterns.skip.exec(id) ?? [];
  if (skipped !== undefined) return { do: 'skip', question: skipped, sitting: sittingIn(others) };
  const [, verb, ...rest] = patterns.plain.exec(id) ?? [];
  if (verb !== 'next' && verb !== 'stop' && verb !== 'forget' && verb !== 'forget-now') return undefined;
  return { do: verb, sitting: sittingIn(rest) };
}
