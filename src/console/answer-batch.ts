import { say } from '../answer/say.ts';
import { DamagedLibrary, Refusal } from '../refusal.ts';
import { abstentionLine, answerLine } from './answer-line.ts';
import { batchLine, type BatchLine } from './batch-line.ts';
import { ask, type Desk } from './desk.ts';
import { inputLines, until } from './lines.ts';
import type { AskOptions } from './program.ts';
import type { Streams } from './streams.ts';
import { refusalPiece, tell } from './tell.ts';
import { write } from './write.ts';

/** The longest line of a batch, in bytes; its other keys may hold much. */
const longestLine = 4 * 1024 * 1024;

type Measured = Pick<AskOptions, 'limit' | 'timing'>;

/**
 * Answers a batch in JSON lines: exactly one line out for each line in, in order, one at a time. A line that asks
 * nothing (no JSON, no such command, nothing to look for) is an abstention, `not-a-question`, with a warning.
 * @param how `timing` says on each line how many ms answering took; `limit` is the most quotations on one
 * @throws what breaks while answering: then the lines stop before the one that broke
 */
export async function answerBatch(desk: Desk, { input, output, errors, stop }: Streams, how: Measured) {
  for await (const line of inputLines(until(stop, input), longestLine)) {
    const asked = batchLine(line);
    if (asked.idLost)
      tell(errors, say.label('batch.bad-id', { number: say.number(line.number) }), desk.look());
    const { text, warning } = await answerTo(desk, asked, how);
    if (warning !== undefined) {
      const slots = { number: say.number(line.number), problem: refusalPiece(warning) };
      tell(errors, say.label('batch.line', slots), desk.look());
    }
    await write(output, `${text}\n`, stop);
  }
}

type Written = { readonly text: string; readonly warning?: Refusal };

/** A line of JSON for a line of a batch. */
export async function answerTo(desk: Desk, line: BatchLine, { timing, limit }: Measured): Promise<Written> {
  const began = performance.now();
  const took = () => (timing === true ? performance.now() - began : undefined);
  if ('flaw' in line)
    return {
      text: abstentionLine(line.asked, 'not-a-question', took()),
      warning: new Refusal(`batch.${line.flaw}`),
    };
  try {
    const answer = await ask(desk, line.command, line.query, limit);
    return { text: answerLine(line.asked, answer, took()) };
  } catch (error) {
    if (!(error instanceof Refusal) || error instanceof DamagedLibrary) throw error;
    return { text: abstentionLine(line.asked, 'not-a-question', took()), warning: error };
  }
}
