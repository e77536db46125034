import { EventEmitter, on } from 'node:events';
import { createInterface, type Interface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import type { Piece } from '../answer/piece.ts';
import { say } from '../answer/say.ts';
import { completion } from './complete.ts';
import type { Desk } from './desk.ts';
import { linesText } from './page.ts';
import { paint } from './paint.ts';
import { respond } from './respond.ts';
import type { Streams } from './streams.ts';
import type { Talk } from './talk.ts';
import { welcome } from './welcome.ts';
import { write } from './write.ts';

/** Somebody who types at once is answered before anything else is begun, after so many ms. */
const calmMs = 150;

/** Has the terminal mark what is pasted (xterm's bracketed paste), so that a post of several lines is one question. */
const marksPastes = { on: '\u001b[?2004h', off: '\u001b[?2004l' };

/** Something that nobody should wait for, and what is to be told of it. */
export type Afterwards = () => Promise<Piece | undefined>;

/**
 * Talks on a terminal until somebody leaves (/quit, Ctrl-C, Ctrl-D) or `stop` is aborted. What was typed can be had
 * again with the arrow keys, and is gone at the end: questions are nobody's business.
 * @param afterwards begun when somebody can type; what it comes back with is told above what they are typing
 */
export async function talkOn(
  desk: Desk,
  { input, output, stop }: Omit<Streams, 'errors'>,
  afterwards: Afterwards = () => Promise.resolve(undefined),
): Promise<void> {
  await write(output, `\n${await welcome(desk)}\n`);
  const { colour } = desk.look();
  const prompt = paint([{ text: '›', style: 'accent', foreign: false }], { colour });
  const talk = createInterface({
    input,
    output,
    terminal: true,
    prompt: `${prompt} `,
    removeHistoryDuplicates: true,
    historySize: 200,
    completer: async (line: string): Promise<[string[], string]> => {
      const { offered, typed } = await completion(desk, line);
      return [[...offered], typed];
    },
  });
  output.write(marksPastes.on);
  try {
    await eachLine(desk, talk, questions(talk, input), output, stop, afterwards);
  } finally {
    talk.close();
    output.write(`${marksPastes.off}\n`);
  }
}

async function eachLine(
  desk: Desk,
  talk: Interface,
  asked: EventEmitter,
  output: Writable,
  stop: AbortSignal,
  afterwards: Afterwards,
) {
  let memory: Talk = { shown: [] };
  let hinted = false;
  let answering = false;
  let untold = '';
  talk.prompt();
  setTimeout(() => void begin(), calmMs).unref();
  const begin = async () => {
    const piece = stop.aborted ? undefined : await afterwards();
    if (piece === undefined || stop.aborted) return;
    untold = `${linesText([{ role: 'note', pieces: [piece] }], desk.look())}\n`;
    if (answering) return;
    output.write(`\r\u001b[J${untold}`);
    untold = '';
    talk.prompt(true);
  };
  try {
    for await (const [line] of on(asked, 'question', { close: ['close'], signal: stop })) {
      if (String(line).trim() !== '') {
        answering = true;
        const { text, talk: next, leave } = await respond(desk, String(line), memory);
        if (leave || stop.aborted) return;
        await write(output, `\n${text}${hint(desk, memory, next, hinted)}\n${untold}`, stop);
        answering = false;
        untold = '';
        hinted ||= next.shown.length > 0;
        memory = next;
      }
      talk.prompt();
    }
  } catch (error) {
    if (!stop.aborted) throw error;
  }
}

/** What was typed, as `question` events; the lines of a paste wait for the Enter that follows it. */
function questions(talk: Interface, input: Readable): EventEmitter {
  const asked = new EventEmitter();
  let pasting = false;
  let pasted: readonly string[] = [];
  input.on('keypress', (_text: unknown, key?: { readonly name?: string }) => {
    if (key?.name === 'paste-start') pasting = true;
    if (key?.name === 'paste-end') pasting = false;
  });
  talk.on('line', (line) => {
    pasted = [...pasted, line];
    if (pasting) return;
    asked.emit('question', pasted.join('\n'));
    pasted = [];
  });
  talk.on('SIGINT', () => talk.close());
  talk.on('close', () => asked.emit('close'));
  return asked;
}

/** Said under an answer when there is something to do with it that somebody may not know of yet. */
function hint({ look }: Desk, before: Talk, { answer, shown }: Talk, hinted: boolean): string {
  if (answer === before.answer) return '';
  if (answer?.kind === 'abstention' && answer.closest.length > 0)
    return linesText(
      [{ role: 'note', pieces: [say.label('console.hint-closest', { closest: say.name('/closest') })] }],
      look(),
    );
  if (hinted || shown.length === 0) return '';
  const slots = { context: say.name('/context 1'), cite: say.name('/cite 1') };
  return `\n${linesText([{ role: 'note', pieces: [say.label('console.hint', slots)] }], look())}`;
}
