import type { Answer } from '../answer/answer.ts';
import { listing } from '../answer/listing.ts';
import type { Line } from '../answer/piece.ts';
import { say } from '../answer/say.ts';
import type { Command, Reply } from '../command.ts';
import { Refusal } from '../refusal.ts';
import { foldWord } from '../text/fold.ts';
import { answerText } from './answer-text.ts';
import type { Desk } from './desk.ts';
import { extras } from './extra.ts';
import { helpLines } from './help.ts';
import { linesText } from './page.ts';
import { refusalPiece } from './tell.ts';
import type { Talk } from './talk.ts';
import { commandLine, givenBy, type Line as TypedLine } from './typed.ts';

export type Response = {
  readonly text: string;
  readonly talk: Talk;
  /** Whether the person wants to leave. */
  readonly leave: boolean;
  /** Whether something broke, rather than being refused. */
  readonly failed: boolean;
};

/** Answers one line in full. Never throws: what breaks is logged, and the text says so. */
export async function respond(desk: Desk, line: string, talk: Talk): Promise<Response> {
  try {
    return await answered(desk, await understood(desk, commandLine(line)), talk);
  } catch (error) {
    const failed = !(error instanceof Refusal);
    const label = failed ? say.label('failure', { id: say.fact(desk.failed(error)) }) : refusalPiece(error);
    return { text: linesText([{ role: 'text', pieces: [label] }], desk.look()), talk, leave: false, failed };
  }
}

async function answered(desk: Desk, line: TypedLine, talk: Talk): Promise<Response> {
  const look = desk.look();
  const done = { talk, leave: false, failed: false };
  if (line.name === 'quit' || line.name === 'exit') return { ...done, text: '', leave: true };
  const extra = extras.find(({ name }) => name === line.name);
  if (extra !== undefined) {
    const { text, shown } = await extra.run(desk, line.rest, talk);
    return { ...done, text, talk: shown === undefined ? talk : { ...talk, shown } };
  }
  const command = desk.commands.find(({ name }) => name === line.name);
  if (command === undefined) throw new Refusal('console.unknown-command', { name: say.typed(line.name) });
  const { app, scope, today, contact } = desk;
  const reply = await command.run(app, givenBy(line, command), {
    asker: scope,
    today: today(),
    ...(contact !== undefined && { contact }),
  });
  if (reply.kind === 'sources' || reply.kind === 'page')
    return { ...done, text: linesText(replyLines(reply, command), look) };
  const shown = reply.kind === 'quotes' ? reply.quotes : [];
  return {
    ...done,
    text: answerText(reply, look, { withQuestion: !(desk.typedAbove && line.named) }),
    talk: { answer: reply, shown },
  };
}

/** A line that is only a name of the library's asks who that is. */
async function understood({ app, scope }: Desk, line: TypedLine): Promise<TypedLine> {
  if (line.named || line.name !== 'ask' || line.rest.length > 80) return line;
  const names = await app.complete(scope, 'name', line.rest, 5);
  const typed = foldWord(line.rest);
  return names.some((name) => foldWord(name) === typed) ? { ...line, name: 'who' } : line;
}

function replyLines(reply: Exclude<Reply, Answer>, { name }: Command): readonly Line[] {
  if (reply.kind === 'sources') return listing(reply);
  return name === 'help' ? helpLines(reply.lines) : reply.lines;
}
