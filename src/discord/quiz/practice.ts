import type commandQuiz from '../../../commands/quiz.ts';
import { choosing } from '../../asking.ts';
import type { Question } from '../../classroom/quiz/question.ts';
import type { Asked } from '../../server-command.ts';
import { askerOf } from '../asker.ts';
import type { Desk } from '../desk.ts';
import { memberOf } from '../member.ts';
import { respond, respondByChange } from '../respond.ts';
import type { Outcome } from '../outcome.ts';
import type { Answerable, Press } from '../send.ts';
import { forgetCard, forgottenCard, nothingDueCard, stoppedCard } from './pause-cards.ts';
import { practiceCard, practisedCard } from './practice-cards.ts';
import { practicePressOf, type PracticePress } from './practice-id.ts';
import { leadingOn } from './refused.ts';
import type { Sitting } from './sitting.ts';

/** /quiz: the first question of a sitting, or that nothing is due. */
export function runQuiz(
  to: Answerable,
  desk: Desk,
  { pack, kind }: Asked<typeof commandQuiz>['options'],
): Promise<void> {
  return respond(to, desk, { hidden: true }, async () => {
    memberOf(to, desk);
    const asker = await choosing(desk.app, askerOf(to, desk), pack);
    const chosen = typeof asker === 'string' ? undefined : asker.pack;
    return nextQuestion(to, desk, {
      ...(chosen !== undefined && { pack: chosen }),
      ...(kind !== undefined && { kind }),
      fresh: false,
      answered: 0,
    });
  });
}

/** A button of somebody's practice; undefined where it is none. Each changes the message that it is on. */
export function pressPractice(to: Press, desk: Desk): Promise<void> | undefined {
  const press = practicePressOf(to.customId);
  if (press === undefined) return undefined;
  const { sitting: practice } = press;
  return respondByChange(to, desk, () => leadingOn(to, desk, { practice }, () => done(to, desk, press)));
}

async function done(to: Press, desk: Desk, press: PracticePress): Promise<Outcome> {
  const wording = desk.wordingFor(to.locale);
  const { sitting } = press;
  switch (press.do) {
    case 'next':
      return nextQuestion(to, desk, sitting);
    case 'skip':
      return nextQuestion(to, desk, sitting, press.question);
    case 'answer':
      return answered(to, desk, press);
    case 'stop':
      return stoppedCard(sitting, wording);
    case 'forget':
      return forgetCard(sitting, wording);
    case 'forget-now':
      await desk.app.forgetPractice(memberOf(to, desk));
      return forgottenCard(sitting, wording);
  }
}

async function nextQuestion(
  to: Answerable,
  desk: Desk,
  sitting: Sitting,
  except?: Question['id'],
): Promise<Outcome> {
  const practising = await desk.app.practise(memberOf(to, desk), {
    ...(sitting.pack !== undefined && { pack: sitting.pack }),
    ...(sitting.kind !== undefined && { kinds: [sitting.kind] }),
    ...(except !== undefined && { except }),
  });
  const wording = desk.wordingFor(to.locale);
  const { next, nextDue } = practising;
  const isNew = next !== undefined && next.box === undefined;
  // Whoever has practised before is told when nothing is due, and may stop there; who has not has nothing but new ones.
  if (next === undefined || (isNew && nextDue !== undefined && !sitting.fresh))
    return nothingDueCard(practising, sitting, wording);
  return practiceCard({ ...practising, next }, { ...sitting, fresh: sitting.fresh || isNew }, wording);
}

async function answered(
  to: Press,
  desk: Desk,
  { question, turn, choice, sitting }: Extract<PracticePress, { readonly do: 'answer' }>,
): Promise<Outcome> {
  const after = { ...sitting, answered: sitting.answered + 1 };
  const judged = await desk.app.answerPractice(memberOf(to, desk), {
    ...(sitting.pack !== undefined && { pack: sitting.pack }),
    question,
    turn,
    choice,
  });
  return practisedCard(judged, after, desk.wordingFor(to.locale));
}
