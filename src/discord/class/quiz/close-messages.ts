import type { ListedQuiz } from '../../../classroom/classwork.ts';
import { say } from '../../../answer/say.ts';
import { accents, container, ids, text } from '../../card/component.ts';
import { textOf } from '../../card/passage-text.ts';
import type { Desk } from '../../desk.ts';
import { facts } from '../../failure.ts';
import { scopeOf } from '../../scope.ts';
import { changePosted, type Press } from '../../send.ts';

/**
 * Says on the messages of quizzes that were open when their class was ended that they are over, and nothing of the class any more: of
 * what is deleted, whoever shows quizzes finds nothing. As far as Discord takes it; a button that stays is refused.
 */
export async function closeMessages(to: Press, desk: Desk, quizzes: readonly ListedQuiz[]): Promise<void> {
  const wording = desk.wordingFor(desk.settings.known(scopeOf(to))?.language ?? to.guildLocale ?? 'en');
  const over = textOf([{ role: 'text', pieces: [say.label('quiz.is-over')] }], wording);
  for (const { channel, message, over: isOver } of quizzes) {
    if (message === undefined || isOver) continue;
    try {
      await changePosted(to.client.rest, { channel, message }, [
        container(accents.silence, [text(ids.notes, over)]),
      ]);
    } catch (error) {
      desk.log.info(facts(error), 'the message of a quiz of a class that was ended could not be changed');
    }
  }
}
