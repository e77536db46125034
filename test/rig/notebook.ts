import { z } from 'zod';
import type { Member } from '../../src/guild/member.ts';
import { addPasted, type KeptBot } from './kept.ts';
import {
  all,
  textOf,
  type Actor,
  type Asked,
  type Channel,
  type Message,
  type Rig,
  type Role,
} from './rig.ts';

/** Readings of the fictional town: sentences that one question finds. */
const reading = `# The herons of Lower Fen

${['north', 'south', 'east', 'west', 'upper', 'lower', 'outer']
  .map((where) => `Warden Ulla Prent counted 7 herons at the ${where} heronry of Lower Fen in spring.`)
  .join('\n\n')}`;

export const question = 'How many herons did Warden Ulla Prent count at the heronry of Lower Fen in spring?';

const day = 24 * 60 * 60 * 1000;
export const inDays = (now: number, days: number) => new Date(now + days * day).toISOString().slice(0, 10);

/** A class with a channel, a role for its students and one for its teachers. */
export type Room = {
  readonly id: string;
  readonly channel: Channel;
  readonly students: Role;
  readonly teachers: Role;
};

/** Sets a class up; its readings are the server's. */
export async function roomOf(rig: Rig, bot: KeptBot, keeper: Member, name: string): Promise<Room> {
  const channel = rig.addChannel(rig.world.guild, { name: 'class', type: 'text' });
  const students = rig.addRole(rig.world.guild, { name: `${name}: students`, permissions: [] });
  const teachers = rig.addRole(rig.world.guild, { name: `${name}: teachers`, permissions: [] });
  const { id } = await bot.app('createClass', keeper, {
    name,
    channels: [channel.id],
    students: [students.id],
    teachers: [teachers.id],
    ends: inDays(await bot.now(), 100),
    results: 'pseudonyms',
    posting: true,
  });
  return { id, channel, students, teachers };
}

export const addReading = (bot: KeptBot, keeper: Member) =>
  addPasted(bot, keeper, { file: 'herons.md', text: reading });

/** The private answer to the question. */
export const answered = (actor: Actor, command = 'ask', options: Readonly<Record<string, unknown>> = {}) =>
  actor.slash(command, { question, ...options }).reply(20_000);

/** Saves what a message's button saves; what is told. */
export const saved = (actor: Actor, message: Message, label = 'Save') =>
  actor.press(message, label).reply(20_000);

export const opened = (actor: Actor, options: Readonly<Record<string, unknown>> = {}) =>
  actor.slash('notebook', options).reply(20_000);

/** The id of the first button or select of a message whose id begins so. */
export function idOf(message: Message, beginning: string): string {
  const found = all(message).find(({ custom_id: id = '' }) => id.startsWith(beginning))?.custom_id;
  if (found === undefined) throw new Error(`Nothing on the message begins with ${beginning}`);
  return found;
}

/** The values that a select of a message offers. */
export const valuesOf = (message: Message, beginning: string): readonly string[] =>
  all(message)
    .find(({ custom_id: id = '' }) => id.startsWith(beginning))
    ?.options?.map(({ value }) => value) ?? [];

/** Chooses in a select of a message. */
export const chosen = (actor: Actor, message: Message, beginning: string, value: string) =>
  actor.select(message, idOf(message, beginning), [value]).reply(20_000);

/** Fills in the form of a button and sends it. */
export async function typed(
  actor: Actor,
  message: Message,
  label: string,
  values: Readonly<Record<string, string>>,
): Promise<Message> {
  const form = actor.press(message, label);
  await form.answer();
  return actor.submit(form, values).reply(20_000);
}

/** What a form is filled in with. */
export async function filledIn(form: Asked): Promise<Readonly<Record<string, string>>> {
  const Form = z.object({
    data: z.object({
      components: z.array(
        z.object({ component: z.object({ custom_id: z.string(), value: z.string().optional() }) }),
      ),
    }),
  });
  const { data } = Form.parse(await form.answer());
  return Object.fromEntries(
    data.components.map(({ component: { custom_id: id, value } }) => [id, value ?? '']),
  );
}

/** What somebody is told besides, where a press changed nothing. */
export async function told(asked: Asked): Promise<string> {
  const [message] = await asked.followups();
  if (message === undefined) throw new Error('Nobody was told anything');
  return textOf(message);
}

const Attached = z.object({
  attachments: z.array(z.object({ filename: z.string(), url: z.string() })),
});

/** The file that came with a message. */
export async function fileOf(message: Message): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [file] = Attached.parse(message).attachments;
  if (file === undefined) throw new Error('There is no file');
  const fetched = await fetch(file.url);
  return { name: file.filename, bytes: Buffer.from(await fetched.arrayBuffer()) };
}

/** The quotations of a message, in their order. */
export const quotedIn = (message: Message): readonly string[] =>
  [...textOf(message).matchAll(/^> \u2068(.*)\u2069$/gm)].map(([, words = '']) => words);
