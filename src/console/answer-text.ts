import type { Answer } from '../answer/answer.ts';
import { say } from '../answer/say.ts';
import { sheet } from '../answer/sheet.ts';
import type { Look } from './look.ts';
import { sheetText } from './page.ts';

/** An answer for a person: the question with the command that it went to, then what came back. */
export function answerText(answer: Answer, look: Look): string {
  const { head, ...rest } = sheet(answer);
  const asked = [say.name(`/${answer.question.seeks}`), say.mark(': ')];
  return sheetText(
    {
      ...rest,
      head: head.map((line) =>
        line.role === 'question' ? { ...line, pieces: [...asked, ...line.pieces] } : line,
      ),
    },
    look,
  );
}
