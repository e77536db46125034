import { say } from '../answer/say.ts';
import type { Desk } from './desk.ts';
import { inputLines, until, type InputLine } from './lines.ts';
import { linesText } from './page.ts';
import { respond, type Response } from './respond.ts';
import type { Streams } from './streams.ts';
import type { Talk } from './talk.ts';
import { write } from './write.ts';

/** The longest line that is read, in bytes: four for each character of the longest question, and room for options. */
const longestLine = 20_000;

/**
 * Answers what comes in line by line, in order, without a prompt, until the input ends, somebody leaves or `stop` is
 * aborted. Lines of white space are passed over.
 * @returns whether every line was answered, declined or refused, rather than broken
 */
export async function answerPiped(
  desk: Desk,
  { input, output, stop }: Omit<Streams, 'errors'>,
): Promise<boolean> {
  let talk: Talk = { shown: [] };
  let whole = true;
  let first = true;
  for await (const line of inputLines(until(stop, input), longestLine)) {
    if ('text' in line && line.text.trim() === '') continue;
    const response = await responseTo(desk, line, talk);
    if (response.leave) break;
    await write(output, first ? response.text : `\n${response.text}`, stop);
    talk = response.talk;
    whole &&= !response.failed;
    first = false;
  }
  return whole;
}

function responseTo(desk: Desk, line: InputLine, talk: Talk): Promise<Response> | Response {
  if ('text' in line) return respond(desk, line.text, talk);
  const label =
    line.flaw === 'not-text'
      ? say.label('console.not-text')
      : say.label('console.line-too-long', { limit: say.number(longestLine) });
  return {
    text: linesText([{ role: 'text', pieces: [label] }], desk.look()),
    talk,
    leave: false,
    failed: false,
  };
}
