import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { runBot, textOf, type Actor, type Asked, type Bot, type Message, type Rig } from './rig.ts';

const Answer = z.object({ type: z.number() });

/** The interaction was heard, and its message stays as it is: what is said comes in another. */
const deferredUpdate = 6;

/** Starts the whole program, as `npm start` does, over a folder of state, and waits until it answers. */
export async function startMain(rig: Rig, stateDir: string): Promise<Bot> {
  const bot = runBot(['src/main.ts'], { ...rig.env, STATE_DIR: stateDir, WEB_PORT: 'off' });
  const inPlace = () => bot.log().some((line) => line.includes('the commands'));
  // The rig knows of its own requests only, and not of what is logged after them.
  for (let tries = 0; tries < 1600 && !inPlace() && bot.process.exitCode === null; tries++) await sleep(50);
  if (!inPlace()) throw new Error(`It did not come up:\n${bot.log().join('\n')}`);
  return bot;
}

/** What somebody puts into the form of /library add. */
type Offered = {
  readonly files?: readonly unknown[];
  readonly text?: string;
  readonly pack?: readonly string[];
};

/** The card of what was understood of something that somebody adds. */
export async function draftFrom(actor: Actor, offered: Offered, timeout = 30_000): Promise<Message> {
  const form = actor.slash('library add');
  await form.answer();
  return actor.submit(form, offered).reply(timeout);
}

/** The message that a button was on, as it is once what was pressed is done: it may be heard first, and done later. */
export async function changed(asked: Asked): Promise<Message> {
  const { type } = Answer.parse(await asked.answer());
  const before = await asked.reply();
  if (type !== deferredUpdate) return before;
  const same = JSON.stringify(before.components);
  for (let tries = 0; tries < 100; tries++) {
    await sleep(100);
    const now = await asked.reply();
    if (JSON.stringify(now.components) !== same) return now;
  }
  return before;
}

/** Adds something to the library, as somebody who looks at nothing. */
export async function added(actor: Actor, offered: Offered): Promise<Message> {
  return changed(actor.press(await draftFrom(actor, offered), 'Add to library'));
}

/** Whether a warning is that the rig's copy of the specification is older than `file_types`, of August 2026. */
export function fileTypes(warning: unknown): boolean {
  return JSON.stringify(warning).includes('file_types');
}

/** What somebody is told apart from the message that they pressed a button of. */
export async function told(asked: Asked): Promise<string> {
  const { type } = Answer.parse(await asked.answer());
  const apart = asked.followups(1).then(([first]) => first);
  // What was going to be public is taken back, and said to the person alone.
  const message = await (type === deferredUpdate ? apart : Promise.any([apart, asked.reply()]));
  return message === undefined ? '' : textOf(message);
}
