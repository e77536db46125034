import type { Acting } from '../../../guild/act.ts';
import { nameOf } from '../../../guild/name-of.ts';
import type { Visitor } from '../../../library/asker.ts';
import { Refusal } from '../../../refusal.ts';
import type { Classwork } from '../../classwork.ts';
import type { Needs } from '../../needs.ts';
import { askQuestion, judgeAnswer, wordsIn, type Words } from '../ask-question.ts';
import { byHash, choiceOrder } from '../choose/by-hash.ts';
import type { ClassQuiz, QuizTurn } from './class-quiz.ts';
import type { Question } from '../question.ts';
import { askableOf } from '../choose/what-can-be-asked.ts';
import { shortPupil } from '../../pupil.ts';
import { demandStudent, pupilIn } from '../../class/who.ts';

/** Somebody who takes part in a quiz of their class. */
type Taking = {
  readonly acting: Acting;
  readonly quiz: ClassQuiz;
  readonly pupil: string;
  readonly words: Words;
};

/** What students do with a quiz of their class. Each has the questions, and their choices, in an order of their own. */
export function takingQuizzes(needs: Needs): Pick<Classwork, 'quizTurn' | 'answerQuiz'> {
  const { act, classroom, library, readings } = needs;

  const taking = async (acting: Acting, id: ClassQuiz['id']): Promise<Taking> => {
    const its = demandStudent(acting);
    const quiz = await classroom.quiz(acting.scope, id);
    if (quiz?.class !== its.id) throw new Refusal('refusal.no-quiz');
    const { pupil } = await pupilIn(needs, acting, its.id);
    const open = await readings({ ...visitor(acting), pack: null });
    return { acting, quiz, pupil, words: wordsIn(open.readings, open.sample) };
  };

  const turnOf = async ({ acting, quiz, pupil, words }: Taking): Promise<QuizTurn> => {
    const answers = await classroom.quizAnswers(acting.scope, quiz.id, pupil);
    const done = new Set(answers.map(({ question }) => question));
    const left = byHash(quiz.questions, `${quiz.id} ${pupil}`, ({ id }) => id).filter(
      ({ id }) => !done.has(id),
    );
    const askable = await askableOf(library, visitor(acting), words);
    const states = await Promise.all(left.map(askable));
    if (states.includes('closed')) throw new Refusal('refusal.quiz-closed-to-you');
    const next = left.find((_, at) => states[at] === 'asked');
    const gone = states.filter((state) => state === 'gone').length;
    const asked = next && askQuestion(next, orderFor(next, quiz, pupil), words);
    return {
      quiz: { id: quiz.id, closes: quiz.closed ?? quiz.closes },
      ...(asked && { number: answers.length + 1, next: asked }),
      of: quiz.questions.length - gone,
      right: answers.filter(({ choice }) => choice === 0).length,
      answered: answers.length,
      gone,
    };
  };

  return {
    quizTurn: (member, id) =>
      act.look(member, undefined, async (acting) => {
        const as = await taking(acting, id);
        const turn = await turnOf(as);
        // Whoever has answered all may look at how it went for as long as the quiz is kept.
        if (turn.next === undefined) return turn;
        if (await classroom.beginQuiz(acting.scope, id, as.pupil, member.at)) return turn;
        throw new Refusal('refusal.quiz-over');
      }),

    answerQuiz: (author, id, { question: asked, choice: chosen, named = false }) =>
      act.look(author, undefined, async (acting) => {
        const as = await taking(acting, id);
        const question = as.quiz.questions.find((each) => each.id === asked);
        if (question === undefined) throw new Refusal('refusal.question-gone');
        const judged = await judgedFor(question, chosen, as);
        // In the server's turn: whoever has results turned to pseudonyms meanwhile has all names deleted, and none may come after.
        await act.change(author, undefined, async (now) => {
          const its = demandStudent(now);
          if (its.id !== as.quiz.class) throw new Refusal('refusal.no-quiz');
          if (its.results === 'names' && !named) throw new Refusal('quiz.named-now');
          const became = await classroom.answerQuiz(now.scope, id, {
            pupil: as.pupil,
            ...(its.results === 'names' && { name: nameOf(author, shortPupil(as.pupil)) }),
            question: question.id,
            choice: orderFor(question, as.quiz, as.pupil)[chosen] ?? 0,
            at: author.at,
          });
          if (became === 'over') throw new Refusal('refusal.quiz-over');
          if (became === 'answered-already') throw new Refusal('refusal.answered-already');
        });
        return { judged, turn: await turnOf(as) };
      }),
  };

  /** @throws Refusal where there is no such choice, or its words are not there for them */
  async function judgedFor(question: Question, chosen: number, as: Taking) {
    const order = orderFor(question, as.quiz, as.pupil);
    const askable = await askableOf(library, visitor(as.acting), as.words);
    const state = await askable(question);
    if (state === 'closed') throw new Refusal('refusal.quiz-closed-to-you');
    const judged =
      state === 'asked' && chosen in order ? judgeAnswer(question, order, chosen, as.words) : undefined;
    if (judged === undefined) throw new Refusal('refusal.question-gone');
    return judged;
  }
}

function orderFor(question: Question, { id }: ClassQuiz, pupil: string): readonly number[] {
  return choiceOrder(question, `${id} ${pupil}`);
}

function visitor({ member: { scope, roles, channels, at } }: Acting): Visitor {
  return { scope, roles, channels, at, pack: null };
}
