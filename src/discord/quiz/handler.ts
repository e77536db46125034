import type command from '../../../commands/quiz.ts';
import { Refusal } from '../../refusal.ts';
import type { Desk } from '../desk.ts';
import { packChoices } from '../pack-choices.ts';
import { respond } from '../respond.ts';
import type { Answerable } from '../send.ts';
import type { ServerHandler } from '../server-handler.ts';
import { pressPractice, runQuiz } from './practice.ts';
import { pressClassQuiz } from './take-part.ts';

/** /quiz, and taking part in the quiz of a class. All of it is answered to the person alone. */
export const quiz: ServerHandler<typeof command> = {
  family: 'quz',
  run: (to, desk, { options }) => runQuiz(to, desk, options),
  complete: (to, desk, { idOf, typed }) =>
    idOf === 'pack' ? packChoices(to, desk, typed) : Promise.resolve([]),
  press: (to, desk) => pressPractice(to, desk) ?? pressClassQuiz(to, desk) ?? old(to, desk),
  // It has no form.
  submit: (to, desk) => old(to, desk),
};

const old = (to: Answerable, desk: Desk) =>
  respond(to, desk, { hidden: true }, () => Promise.reject(new Refusal('refusal.old-button')));
