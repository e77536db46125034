import type { Answer, Quoted } from '../answer/answer.ts';
import type { Answering } from '../answering.ts';
import type { Command } from '../command.ts';
import type { Scope } from '../library/library.ts';
import type { Iso } from '../text/date.ts';
import type { Look } from './look.ts';

/** What answering on this machine takes; `main` puts it together. */
export type Desk = {
  readonly app: Answering;
  readonly commands: readonly Command[];
  readonly scope: Scope;
  /** The day as it is in UTC. */
  readonly today: () => Iso;
  /** Asked before each answer, because a terminal's size changes. */
  readonly look: () => Look;
  /** How whoever runs this can be reached. */
  readonly contact?: string;
  /** Whether what was typed stands on the screen above its answer. */
  readonly typedAbove: boolean;
  /** Where a passage is shown in a browser, once one can show it. */
  readonly page?: (quoted: Quoted) => string | undefined;
  /** Logs what went wrong, without a word of the question, and gives the id that the person is told. */
  readonly failed: (error: unknown) => string;
};

/**
 * Puts a question to a command as every other way in does.
 * @param atMost quotations in the answer; the command's own number unless given
 * @throws Refusal when the question is empty or too long
 */
export async function ask(
  { app, commands, scope, today }: Desk,
  name: string,
  question: string,
  atMost?: number,
): Promise<Answer> {
  const command = commands.find((each) => each.name === name);
  const asking = { asker: scope, today: today(), ...(atMost !== undefined && { atMost }) };
  const reply = await command?.run(app, { question }, asking);
  if (reply?.kind !== 'quotes' && reply?.kind !== 'abstention')
    throw new Error(`/${name} is no asking command`);
  return reply;
}
