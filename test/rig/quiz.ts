import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { display } from '../../src/evaluate/fuzz/discord-display.ts';
import type { Member } from '../../src/guild/member.ts';
import { addPasted, type KeptBot } from './kept.ts';
import { changed } from './main-bot.ts';
import { all, textOf, type Actor, type Message } from './rig.ts';
import { idsOf } from './shown.ts';

/** The id of the question that a message asks, as its buttons have it; undefined where it asks none. */
export function questionIn(message: Message): string | undefined {
  return idsOf(message)
    .map((id) => /^quz;(?:answer|in;[0-9A-Z]{8});([0-9A-Z]{16});/.exec(id)?.[1])
    .find((id) => id !== undefined);
}

/** The letters that can be pressed. */
export function lettersOf(message: Message): readonly string[] {
  return all(message).flatMap(({ type, label = '' }) => (type === 2 && /^[A-D]$/.test(label) ? [label] : []));
}

/** Which letter was right, as a message says that was answered. */
export function rightIn(message: Message): string | undefined {
  const text = textOf(message);
  const shown =
    /^The right answer is \*\*([A-D])\*\*/m.exec(text) ?? /^You chose \*\*([A-D])\*\*/m.exec(text);
  return shown?.[1];
}

/** Whether a message says that what was chosen is right. */
export const isRight = (message: Message) => /^### Right$/m.test(textOf(message));

/** Presses a button, and gives the message that it was on as it is then. */
export const pressed = (actor: Actor, message: Message, which: string): Promise<Message> =>
  changed(actor.press(message, which));

/** What is wrong with a message, as a client shows it; a time in the reader's own time zone is right. */
export function notShownWell(message: Message): readonly string[] {
  return all(message).flatMap(({ content }) => {
    if (content === undefined) return [];
    const { links, pings, markup } = display(content);
    return [...links, ...pings, ...markup.filter((type) => type !== 'timestamp')];
  });
}

const library = fileURLToPath(new URL('../../data/library/', import.meta.url));

/** Articles of the sample library, as somebody would paste their text. */
export function pastedReadings(
  atMost: number,
): readonly { readonly file: string; readonly pasted: string }[] {
  return readdirSync(library)
    .filter((file) => /^\d.*(?:gazette|herald).*\.md$/.test(file))
    .slice(0, atMost)
    .map((file) => {
      const text = readFileSync(`${library}${file}`, 'utf8');
      return { file, pasted: text.replace(/^---\n.*?\n---\n/s, '') };
    });
}

/** Adds them to a server's own library; gives their ids. */
export async function addReadings(bot: KeptBot, keeper: Member, atMost: number): Promise<readonly string[]> {
  const added: string[] = [];
  for (const { file, pasted } of pastedReadings(atMost))
    added.push(await addPasted(bot, keeper, { file, text: pasted }));
  return added;
}
