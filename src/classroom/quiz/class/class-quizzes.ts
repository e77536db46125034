import { say } from '../../../answer/say.ts';
import { classIn, teaches, type Class } from '../../../guild/class.ts';
import type { Member } from '../../../guild/member.ts';
import { ids } from '../../../guild/typed.ts';
import { Refusal } from '../../../refusal.ts';
import { checkedPacks, wholeIn } from './checked-wish.ts';
import { readingsOf } from '../choose/chosen-readings.ts';
import type { Classwork } from '../../classwork.ts';
import { classroomLimits, quizLimits } from '../../limits.ts';
import type { Needs } from '../../needs.ts';
import { ofKinds, type Pools } from '../choose/question-pool.ts';
import { chooseQuestions } from '../choose/choose-questions.ts';
import { isOver, type ClassQuiz, type QuestionsWish } from './class-quiz.ts';
import type { Question } from '../question.ts';
import { demandRunning, demandTeaching } from '../../class/who.ts';

const minute = 60_000;

/** What teachers do with the quizzes of their classes. */
export function classQuizzes(
  needs: Needs & { readonly pools: Pools },
): Pick<Classwork, 'previewQuiz' | 'openQuiz' | 'closeQuiz' | 'quizzes'> {
  const { act, classroom, makeId, pools } = needs;

  /** The first time by a seed of its own; where that gives too few, as the preview counted them. */
  const chosen = async (
    member: Member,
    { packs, kinds }: QuestionsWish,
    atMost: number,
    seed: string,
  ): Promise<readonly Question[]> => {
    const { readings } = await readingsOf(needs, member, checkedPacks(packs));
    const questions = ofKinds((await pools(member.scope, readings)).questions, kinds);
    const own = chooseQuestions(questions, readings, atMost, seed);
    return own.length === atMost ? own : chooseQuestions(questions, readings, atMost, previewed);
  };

  return {
    previewQuiz: (member, of, wish) =>
      act.look(member, undefined, async (acting) => {
        demandTeaching(acting, of);
        return (await chosen(member, wish, quizLimits.questions.most, previewed)).length;
      }),

    openQuiz: async (member, of, wish) => {
      const number = wholeIn(wish.questions, quizLimits.questions, 'refusal.quiz-questions');
      const minutes = wholeIn(wish.minutes, quizLimits.minutes, 'refusal.quiz-minutes');
      const id = makeId(8);
      // Before the server's turn: making questions of many readings takes seconds, in which others change things.
      const questions = await act.look(member, undefined, async (acting) => {
        demandRunning(demandTeaching(acting, of), acting);
        return chosen(member, wish, number, id);
      });
      const [first, ...rest] = questions;
      if (first === undefined || questions.length < number)
        throw new Refusal('refusal.too-few-questions', { number: say.number(questions.length) });
      return act.change(member, undefined, async (acting) => {
        const its = demandTeaching(acting, of);
        demandRunning(its, acting);
        demandChannel(its, acting.settings.classes, member, wish.channel);
        const limit = classroomLimits.quizzes;
        if ((await classroom.quizzes(acting.scope, of)).length >= limit)
          throw new Refusal('refusal.quizzes-full', { limit: say.number(limit) });
        const quiz: ClassQuiz = {
          id,
          class: of,
          channel: wish.channel,
          packs: checkedPacks(wish.packs),
          questions: [first, ...rest],
          opened: member.at,
          closes: member.at + minutes * minute,
        };
        await classroom.openQuiz(acting.scope, quiz, acting.log('quiz-opened', id));
        return quiz;
      });
    },

    closeQuiz: (member, id) =>
      act.change(member, undefined, async (acting) => {
        await taughtQuiz(needs, acting, id);
        const log = acting.log('quiz-closed', id);
        if (!(await classroom.closeQuiz(acting.scope, id, member.at, log)))
          throw new Refusal('refusal.quiz-over');
      }),

    quizzes: (member, of) =>
      act.look(member, undefined, async (acting) => {
        demandTeaching(acting, of);
        const all = await classroom.quizzes(acting.scope, of);
        return Promise.all(
          all.map(async (quiz) => {
            const { id, channel, opened, closes, questions } = quiz;
            const progress = await classroom.quizProgress(acting.scope, id);
            return {
              id,
              channel,
              opened,
              closes: quiz.closed ?? closes,
              ...progress,
              questions: questions.length,
              over: isOver(quiz, member.at),
              lost: quiz.shown?.lost === true,
            };
          }),
        );
      }),
  };
}

const previewed = 'preview';

/**
 * A quiz of a class that somebody teaches.
 * @throws Refusal `refusal.no-quiz`; `refusal.may-not-teach` also where there is none, to whoever teaches nothing
 */
export async function taughtQuiz(
  { classroom }: Pick<Needs, 'classroom'>,
  acting: Parameters<typeof demandTeaching>[0],
  id: ClassQuiz['id'],
): Promise<{ readonly quiz: ClassQuiz; readonly class: Class }> {
  const quiz = await classroom.quiz(acting.scope, id);
  if (quiz !== undefined) return { quiz, class: demandTeaching(acting, quiz.class) };
  if (!acting.settings.classes.some((each) => teaches(each, acting))) demandTeaching(acting, '');
  throw new Refusal('refusal.no-quiz');
}

/** A channel is the class's where its settings name it, or where the teacher is in it, by its category. */
function demandChannel(its: Class, classes: readonly Class[], { channels }: Member, channel: string): void {
  const [wanted = ''] = ids([channel], 1, 'refusal.quiz-channel');
  const around = channels.includes(wanted) ? channels.slice(channels.indexOf(wanted)) : [wanted];
  if (classIn(classes, around)?.id !== its.id) throw new Refusal('refusal.quiz-channel');
}
