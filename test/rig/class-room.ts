import type { Class } from '../../src/guild/class.ts';
import type { Member } from '../../src/guild/member.ts';
import { moderatorsOf, newcomer, type KeptBot } from './kept.ts';
import { changed } from './main-bot.ts';
import { inDays } from './notebook.ts';
import { addReadings } from './quiz.ts';
import {
  textOf,
  type Actor,
  type Asked,
  type Channel,
  type Message,
  type Person,
  type Rig,
  type Role,
} from './rig.ts';

/** A server with the channels and roles of two classes, before anything is set up. */
export type ClassRoom = {
  readonly red: Channel;
  readonly blue: Channel;
  readonly students: Role;
  readonly teachers: Role;
  readonly others: Role;
  /** Tess teaches red and Tom blue, Sam is a student, Mona may manage messages, and Max may nothing. */
  readonly people: Readonly<Record<'olive' | 'tess' | 'tom' | 'sam' | 'mona' | 'max', Person>>;
  /** Somebody in the red class's channel, unless somewhere else is named. */
  readonly as: (who: keyof ClassRoom['people'], where?: Readonly<Record<string, unknown>>) => Actor;
  /** Another student each time. */
  readonly student: () => Actor;
};

export function classRoom(rig: Rig): ClassRoom {
  const { guild, owner } = rig.world;
  const red = rig.addChannel(guild, { name: 'red', type: 'text' });
  const blue = rig.addChannel(guild, { name: 'blue', type: 'text' });
  const [students, teachers, others] = ['Students', 'Teachers', 'Others'].map((name) =>
    rig.addRole(guild, { name, permissions: [] }),
  );
  if (students === undefined || teachers === undefined || others === undefined) throw new Error('No role');
  const people = {
    olive: owner,
    tess: newcomer(rig, teachers).person,
    tom: newcomer(rig, others).person,
    sam: newcomer(rig, students).person,
    mona: newcomer(rig, moderatorsOf(rig)).person,
    max: newcomer(rig).person,
  };
  return {
    red,
    blue,
    students,
    teachers,
    others,
    people,
    as: (who, where = {}) => rig.as(people[who], { channel: red, ...where }),
    student: () => rig.as(newcomer(rig, students).person, { channel: red }),
  };
}

/** What is typed and chosen in the form of a new class. */
export type NewClass = {
  readonly name: string;
  readonly ends: string;
  readonly channels: readonly Channel[];
  readonly students?: readonly Role[];
  readonly teachers?: readonly Role[];
};

/** Sets a class up by /class setup alone; gives its card. */
export async function setUp(actor: Actor, typed: NewClass): Promise<Message> {
  const shown = await actor.slash('class setup').reply();
  const all = textOf(shown).startsWith('### Classes')
    ? shown
    : await changed(actor.press(shown, 'All classes'));
  const form = actor.press(all, 'New class');
  await form.answer();
  return changed(actor.submit(form, typed));
}

/** Sets the red class up as the owner does, with other things typed where they are given. */
export async function setUpRed(
  room: ClassRoom,
  bot: KeptBot,
  typed: Partial<NewClass> = {},
): Promise<Message> {
  return setUp(room.as('olive'), {
    name: 'Red',
    ends: inDays(await bot.now(), 100),
    channels: [room.red],
    students: [room.students],
    teachers: [room.teachers],
    ...typed,
  });
}

/** A pack that everybody may ask, of so many readings; its id. */
export async function weekOne(bot: KeptBot, keeper: Member, readings: number): Promise<string> {
  const articles = await addReadings(bot, keeper, readings);
  const { id } = await bot.app('createPack', keeper, { name: 'Week 1', roles: [], channels: [] });
  await bot.app('move', keeper, articles, id);
  return id;
}

/** The classes of the first server, as its settings have them. */
export async function classesOf(rig: Rig, bot: KeptBot): Promise<readonly Class[]> {
  return (await bot.app('settings', `guild:${rig.world.guildId}`)).classes;
}

/** All that somebody is told by a press or a command, in place or apart. */
export async function saidTo(asked: Asked): Promise<string> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the rig kept of the answer, in Discord's own shape
  const { type } = (await asked.answer(20_000)) as { readonly type: number };
  if (type === 9) return 'a form';
  if (type !== 6) return textOf(await asked.reply(20_000));
  // Heard first and done later: the message changes, or something is said apart.
  const apart = asked.followups(1).then(([first]) => (first === undefined ? '' : textOf(first)));
  return Promise.any([apart, changed(asked).then(textOf)]);
}
