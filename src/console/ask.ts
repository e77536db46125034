import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { say } from '../answer/say.ts';
import { Refusal } from '../refusal.ts';
import { answerBatch, answerTo } from './answer-batch.ts';
import { answerText } from './answer-text.ts';
import { asking, type BatchLine } from './batch-line.ts';
import { ask, type Desk } from './desk.ts';
import type { AskOptions } from './program.ts';
import type { Streams } from './streams.ts';
import { refusalPiece, tell } from './tell.ts';
import { commandLine } from './typed.ts';
import { write } from './write.ts';

type Named = (typeof asking)[number];

/**
 * `npm run ask`: one question for a person or in JSON, or a batch, which is always in JSON lines.
 * @throws Refusal for wrong usage, a file that cannot be read, or a question for a person that is empty or too long
 */
export async function runAsk(
  desk: Desk,
  words: readonly string[],
  { json, batch, ...how }: Omit<AskOptions, 'library'>,
  streams: Streams,
): Promise<void> {
  const input = batch === undefined ? streams.input : await inputOf(batch, streams.input);
  // Opens the library, so that the first question is timed like the others.
  await desk.app.facts(desk.scope);
  if (batch !== undefined) return answerBatch(desk, { ...streams, input }, how);
  const { command, query } = question(words);
  if (json !== true) {
    const answer = await ask(desk, command, query, how.limit);
    return write(streams.output, answerText(answer, desk.look(), { withQuestion: true }), streams.stop);
  }
  const line: BatchLine = { asked: { id: null, command, query }, command, query };
  const { text, warning } = await answerTo(desk, line, how);
  if (warning !== undefined) tell(streams.errors, refusalPiece(warning), desk.look());
  return write(streams.output, `${text}\n`, streams.stop);
}

/**
 * Refuses what does not go together, before anything is opened.
 * @throws Refusal
 */
export function checkAsk(words: readonly string[], { batch }: Pick<AskOptions, 'batch'>): void {
  if (batch !== undefined && words.length > 0)
    throw new Refusal('cli.batch-and-question', { option: say.name('--batch') });
  if (batch === undefined && words.length === 0)
    throw new Refusal('cli.no-question', { example: say.name('npm run -s ask -- who the mayor') });
}

/** A command and its question; where the first word is no command, it goes by the question, as on a terminal. */
function question(words: readonly string[]): { readonly command: Named; readonly query: string } {
  const [first, ...rest] = words;
  const named = asking.find((name) => name === first?.toLowerCase());
  if (named !== undefined) return { command: named, query: rest.join(' ') };
  const query = words.join(' ');
  const { name } = commandLine(query);
  return { command: asking.find((each) => each === name) ?? 'ask', query };
}

async function inputOf(file: string, standardInput: Readable): Promise<Readable> {
  if (file === '-') return standardInput;
  try {
    const handle = await open(file);
    if ((await handle.stat()).isDirectory()) throw new Error('a folder');
    return handle.createReadStream();
  } catch {
    throw new Refusal('cli.no-file', { path: say.typed(file) });
  }
}
