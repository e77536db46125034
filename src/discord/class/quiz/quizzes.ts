import type { ClassQuiz } from '../../../classroom/quiz/class/class-quiz.ts';
import { say } from '../../../answer/say.ts';
import type { Class } from '../../../guild/class.ts';
import type { Member } from '../../../guild/member.ts';
import type { Desk } from '../../desk.ts';
import { memberOf } from '../../member.ts';
import { respond, respondByChange } from '../../respond.ts';
import type { Outcome } from '../../outcome.ts';
import type { Answerable, Press } from '../../send.ts';
import { fileMessage } from '../file-message.ts';
import type { ClassPart } from '../part.ts';
import { taughtOne } from '../taught.ts';
import { quizzesCard } from './quizzes-card.ts';
import { quizzesPressOf } from './quizzes-id.ts';

/** A page of a class's quizzes. @param page counts from 0 */
export async function quizzesOf(
  to: Answerable,
  desk: Desk,
  member: Member,
  its: Class,
  page = 0,
): Promise<Outcome> {
  const quizzes = await desk.app.quizzes(member, its.id);
  return quizzesCard(its, quizzes, page, desk.wordingFor(to.locale));
}

export const quizzesPart: ClassPart = {
  press(to, desk) {
    const press = quizzesPressOf(to.customId);
    if (press === undefined) return undefined;
    if (press.do === 'results')
      return respond(to, desk, { hidden: true }, () => results(to, desk, press.class, press.quiz));
    return respondByChange(to, desk, async () => {
      const member = memberOf(to, desk);
      if (press.do === 'close') {
        await desk.app.closeQuiz(member, press.quiz);
        desk.quizNews.tell();
      }
      return quizzesOf(to, desk, member, await taughtOne(member, desk, press.class), press.page);
    });
  },
};

/** The results as a file, for whoever pressed alone, with what the first column of it means. */
async function results(to: Press, desk: Desk, of: Class['id'], quiz: ClassQuiz['id']): Promise<Outcome> {
  const member = memberOf(to, desk);
  await taughtOne(member, desk, of);
  const wording = desk.wordingFor(to.locale);
  const file = await desk.app.quizResults(member, quiz, wording.language);
  return fileMessage(
    file,
    [
      { role: 'text', pieces: [say.label('class.results-file')] },
      { role: 'note', pieces: [say.label(`class.file-${file.lines}`)] },
    ],
    wording,
  );
}
