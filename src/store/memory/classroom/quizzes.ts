import type { ClassroomStore } from '../../../classroom/classroom-store.ts';
import type { ClassQuiz, QuizAnswer, QuizProgress } from '../../../classroom/quiz/class/class-quiz.ts';
import type { GuildScope } from '../../../library/asker.ts';
import { isOpenAt, isToShow } from '../../quiz-open.ts';
import { isGuild, logIn, roomOf, type Rooms } from '../room.ts';
import type { HeldQuiz } from './held.ts';
import { classOf, classWith } from './class-of.ts';

/** Class quizzes, as `ClassroomStore` has them. */
export function quizzesIn(
  rooms: Rooms,
): Pick<
  ClassroomStore,
  | 'openQuiz'
  | 'quiz'
  | 'quizzes'
  | 'openQuizzes'
  | 'closeQuiz'
  | 'beginQuiz'
  | 'answerQuiz'
  | 'quizAnswers'
  | 'quizBegun'
  | 'forgetNames'
  | 'quizProgress'
  | 'quizzesToShow'
> {
  const found = (scope: GuildScope, id: ClassQuiz['id']) =>
    classWith(rooms, scope, ({ quizzes }) => quizzes.has(id))?.quizzes.get(id);
  const put = (scope: GuildScope, held: HeldQuiz) =>
    void classOf(rooms, scope, held.quiz.class).quizzes.set(held.quiz.id, held);
  return {
    async openQuiz(scope, quiz, action) {
      put(scope, { quiz, begun: new Map(), answers: [] });
      logIn(roomOf(rooms, scope), action);
    },
    quiz: async (scope, id) => found(scope, id)?.quiz,
    quizzes: async (scope, of) =>
      [...classOf(rooms, scope, of).quizzes.values()]
        .toSorted((a, b) => byOpening(b.quiz, a.quiz))
        .map(({ quiz, shown }) => ({ ...quiz, ...(shown !== undefined && { shown }) })),
    openQuizzes: async (scope, at) =>
      [...(rooms.get(scope)?.classes.values() ?? [])]
        .flatMap(({ quizzes }) => [...quizzes.values()].map(({ quiz }) => quiz))
        .filter((quiz) => isOpenAt(quiz, at))
        .toSorted((a, b) => byOpening(b, a)),
    async closeQuiz(scope, id, at, action) {
      const held = found(scope, id);
      if (held === undefined || held.quiz.closed !== undefined || !isOpenAt(held.quiz, at)) return false;
      put(scope, { ...held, quiz: { ...held.quiz, closed: at } });
      logIn(roomOf(rooms, scope), action);
      return true;
    },
    async beginQuiz(scope, id, pupil, at) {
      const held = found(scope, id);
      if (held === undefined || !isOpenAt(held.quiz, at)) return false;
      put(scope, begunBy(held, pupil, at));
      return true;
    },
    async answerQuiz(scope, id, answer) {
      const held = found(scope, id);
      if (held === undefined || !isOpenAt(held.quiz, answer.at)) return 'over';
      const { pupil, question } = answer;
      if (held.answers.some((each) => each.pupil === pupil && each.question === question))
        return 'answered-already';
      put(scope, { ...begunBy(held, pupil, answer.at), answers: [...held.answers, answer] });
      return 'kept';
    },
    quizAnswers: async (scope, id, pupil) =>
      (found(scope, id)?.answers ?? [])
        .filter((each) => pupil === undefined || each.pupil === pupil)
        .toSorted(byAnswering),
    quizBegun: async (scope, id) =>
      [...(found(scope, id)?.begun ?? [])]
        .map(([pupil, at]) => ({ pupil, at }))
        .toSorted((a, b) => a.at - b.at || (a.pupil < b.pupil ? -1 : 1)),
    async forgetNames(scope, of) {
      for (const held of classOf(rooms, scope, of).quizzes.values())
        put(scope, { ...held, answers: held.answers.map(withoutName) });
    },
    async quizProgress(scope, id) {
      const held = found(scope, id);
      return held === undefined ? { begun: 0, finished: 0 } : progressOf(held);
    },
    quizzesToShow: async (at, atMost) =>
      [...rooms]
        .flatMap(([scope, { classes }]) =>
          isGuild(scope)
            ? [...classes.values()].flatMap(({ quizzes }) =>
                [...quizzes.values()].map((held) => toShow(scope, held, at)),
              )
            : [],
        )
        .filter(({ shown, progress, over }) => isToShow(shown, progress, over))
        .toSorted((a, b) => byOpening(a.quiz, b.quiz) || (a.scope < b.scope ? -1 : 1))
        .slice(0, atMost),
  };
}

function withoutName(answer: QuizAnswer): QuizAnswer {
  return answer.name === undefined ? answer : { ...answer, name: '' };
}

function toShow(scope: GuildScope, held: HeldQuiz, at: number) {
  const { quiz, shown } = held;
  return {
    scope,
    quiz,
    progress: progressOf(held),
    over: !isOpenAt(quiz, at),
    ...(shown !== undefined && { shown }),
  };
}

/** Whoever has seen a question stays where they were. */
function begunBy(held: HeldQuiz, pupil: string, at: number): HeldQuiz {
  return held.begun.has(pupil) ? held : { ...held, begun: new Map([...held.begun, [pupil, at]]) };
}

function progressOf({ quiz, begun, answers }: HeldQuiz): QuizProgress {
  const theirs = Map.groupBy(answers, ({ pupil }) => pupil);
  const finished = [...theirs.values()].filter(({ length }) => length >= quiz.questions.length).length;
  return { begun: begun.size, finished };
}

/** The oldest first. */
export function byOpening(a: Pick<ClassQuiz, 'id' | 'opened'>, b: Pick<ClassQuiz, 'id' | 'opened'>): number {
  if (a.opened !== b.opened) return a.opened - b.opened;
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}

function byAnswering(a: QuizAnswer, b: QuizAnswer): number {
  if (a.at !== b.at) return a.at - b.at;
  const [first, second] = [a, b].map(({ pupil, question }) => `${pupil} ${question}`);
  return first !== undefined && second !== undefined && first < second ? -1 : 1;
}
