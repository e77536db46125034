import type { ClassHere } from '../../classroom/class/class-here.ts';
import { Refusal } from '../../refusal.ts';
import { authorOf } from '../cards/author.ts';
import type { Desk } from '../desk.ts';
import { memberOf } from '../member.ts';
import { respond, respondByChange } from '../respond.ts';
import type { Outcome } from '../outcome.ts';
import type { Press } from '../send.ts';
import { quizFinishedCard, quizJudgedCard, quizQuestionCard } from './class-quiz-cards.ts';
import { classQuizPressOf, type ClassQuizPress } from './class-quiz-id.ts';
import { leadingOn } from './refused.ts';

type Answering = Extract<ClassQuizPress, { readonly do: 'answer' }>;

/** A button of a class quiz; undefined where it is none. What it answers is for whoever presses alone. */
export function pressClassQuiz(to: Press, desk: Desk): Promise<void> | undefined {
  const press = classQuizPressOf(to.customId);
  switch (press?.do) {
    case undefined:
      return undefined;
    case 'part':
      return respond(to, desk, { hidden: true }, () => ask(to, desk, press.quiz));
    case 'go':
      return respondByChange(to, desk, () => ask(to, desk, press.quiz));
    case 'answer':
      return respondByChange(to, desk, () => answer(to, desk, press));
  }
}

/** The next question, or how many were right where there is none. */
function ask(to: Press, desk: Desk, quiz: string, again = false): Promise<Outcome> {
  return leadingOn(to, desk, { quiz }, async () => {
    const member = memberOf(to, desk);
    const [turn, named] = await Promise.all([desk.app.quizTurn(member, quiz), here(to, desk)]);
    // Whoever begins, or is through, is counted on the message for everybody.
    desk.quizNews.tell();
    const wording = desk.wordingFor(to.locale);
    const { next } = turn;
    if (next === undefined) return quizFinishedCard(turn, named, wording);
    return quizQuestionCard({ ...turn, next }, named, { wording, again });
  });
}

/** An answer. Nothing is counted under a name that somebody was not told of before: they are told, and asked again. */
function answer(to: Press, desk: Desk, { quiz, question, choice, named: told }: Answering): Promise<Outcome> {
  return leadingOn(to, desk, { quiz }, async () => {
    const named = await here(to, desk);
    const answering = desk.app.answerQuiz(authorOf(to, desk), quiz, { question, choice, named: told });
    const answered = await answering.catch(unlessNamedNow);
    if (answered === undefined) return ask(to, desk, quiz, true);
    desk.quizNews.tell();
    return quizJudgedCard(answered.judged, answered.turn, named, desk.wordingFor(to.locale));
  });
}

function unlessNamedNow(error: unknown): undefined {
  if (!(error instanceof Refusal) || error.label !== 'quiz.named-now') throw error;
}

/** The class that it is pressed in. @throws Refusal `refusal.no-quiz` where it is none's channel any more */
async function here(to: Press, desk: Desk): Promise<ClassHere> {
  const found = await desk.app.classHere(memberOf(to, desk));
  if (found === undefined) throw new Refusal('refusal.no-quiz');
  return found;
}
