import type { Answer } from '../answer/answer.ts';
import type { Line } from '../answer/piece.ts';
import { say } from '../answer/say.ts';
import { sheet } from '../answer/sheet.ts';
import type { Look } from './look.ts';
import { linesText, sheetText } from './page.ts';

/**
 * An answer for a person: the question with the command that it went to, then what came back.
 * @param options `withQuestion` unless it stands above the answer already
 */
export function answerText(
  answer: Answer,
  look: Look,
  { withQuestion }: { readonly withQuestion: boolean },
): string {
  const { head, ...rest } = sheet(answer);
  const asked = head.filter(isQuestion).map(({ role, pieces }): Line => ({
    role,
    pieces: [say.name(`/${answer.question.seeks}`), say.mark(': '), ...pieces],
  }));
  const answered = sheetText({ ...rest, head: head.filter((line) => !isQuestion(line)) }, look);
  return withQuestion ? `${linesText(asked, look)}\n${answered}` : answered;
}

function isQuestion({ role }: Line): boolean {
  return role === 'question';
}
