import type { Answering } from '../../src/answering.ts';
import { answerLine } from '../../src/console/answer-line.ts';
import { answerText } from '../../src/console/answer-text.ts';
import { ask } from '../../src/console/desk.ts';
import { deskOver } from '../console/desk.ts';

const columns = 96;

/** Questions as the README asks the sample library: with a quotation, with differences, and with silence for an answer. */
const asked = [
  { command: 'who', question: 'the mayor' },
  { command: 'claim', question: 'The bridge was approved by 12 votes to 3' },
  { command: 'when', question: 'the opera about zebras in Ulaanbaatar' },
] as const;

/** What a terminal shows for these questions. */
export async function terminalExample(app: Answering): Promise<string> {
  const desk = deskOver(app, { columns });
  const shown: string[] = [];
  for (const { command, question } of asked) {
    const answer = await ask(desk, command, question, 2);
    shown.push(
      `$ npm run -s ask -- --limit 2 ${command} ${question}`,
      answerText(answer, desk.look(), { withQuestion: false }).trimEnd(),
      '',
    );
  }
  return ['```text', ...shown.slice(0, -1), '```'].join('\n');
}

/** The line of JSON for the last claim above, broken into lines to be read. */
export async function jsonExample(app: Answering): Promise<string> {
  const { command, question } = asked[1];
  const answer = await ask(deskOver(app), command, question, 1);
  const line: unknown = JSON.parse(answerLine({ id: 'q1', command, query: question }, answer));
  return ['```json', JSON.stringify(line, null, 2), '```'].join('\n');
}
