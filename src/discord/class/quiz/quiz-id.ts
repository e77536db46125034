import { quizLimits } from '../../../classroom/limits.ts';
import { questionKinds, type QuestionKind } from '../../../classroom/quiz/question.ts';
import type { Class } from '../../../guild/class.ts';
import type { Pack } from '../../../library/pack.ts';
import { classPattern, idOf, packPattern } from '../id-parts.ts';

/** A quiz that is being put together; all of it stands in each `custom_id` of its card. */
export type QuizWish = {
  /** None where it is still to be chosen. */
  readonly class?: Class['id'];
  readonly questions: number;
  readonly minutes: number;
  /** In the order of `questionKinds`; all of them where every kind will do. */
  readonly kinds: readonly QuestionKind[];
  /** None: all that is open to the teacher. */
  readonly packs: readonly Pack['id'][];
};

const verbs = ['class', 'packs', 'kinds', 'questions', 'minutes', 'open'] as const;

/** What a button or select of it is for: it sets what is chosen, or opens the quiz. */
export type QuizPress = { readonly do: (typeof verbs)[number]; readonly wish: QuizWish };

export function quizId({ do: verb, wish }: QuizPress): string | undefined {
  const kinds = questionKinds.reduce((sum, kind, at) => sum + (wish.kinds.includes(kind) ? 2 ** at : 0), 0);
  return idOf(
    'quiz',
    verb,
    wish.class ?? '-',
    wish.questions,
    wish.minutes,
    kinds.toString(16),
    wish.packs.join(''),
  );
}

const pattern = new RegExp(
  `^cls;quiz;(${verbs.join('|')});(-|${classPattern});([1-9]\\d?);([1-9]\\d{0,4});([1-9a-f]);((?:${packPattern}){0,${quizLimits.packs}})$`,
);

/** What a `custom_id` asks for. It comes from outside and may be anything. */
export function quizPressOf(id: string): QuizPress | undefined {
  const [, named, of, questions, minutes, kinds = '', packs = ''] = pattern.exec(id) ?? [];
  const verb = verbs.find((each) => each === named);
  if (verb === undefined) return undefined;
  const bits = Number.parseInt(kinds, 16);
  const wish: QuizWish = {
    ...(of !== undefined && of !== '-' && { class: of }),
    questions: Number(questions),
    minutes: Number(minutes),
    kinds: questionKinds.filter((_, at) => Math.floor(bits / 2 ** at) % 2 === 1),
    packs: packs.match(new RegExp(packPattern, 'g')) ?? [],
  };
  return isPossible(wish) ? { do: verb, wish } : undefined;
}

function isPossible({ questions, minutes }: QuizWish): boolean {
  const { most } = quizLimits.questions;
  return questions <= most && minutes <= quizLimits.minutes.most;
}
