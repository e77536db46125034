import { describe, expect, it } from 'vitest';
import type { Author } from '../../src/guild/member.ts';
import { filesInMessages, withKeptBot } from './frame.ts';
import type { KeptBot } from './kept.ts';
import { inDays } from './notebook.ts';
import { classesOf, classRoom, saidTo, setUp, setUpRed, weekOne, type ClassRoom } from './class-room.ts';
import { rigDir, textOf, type Actor, type Message, type Rig } from './rig.ts';

const refusals = {
  teach: 'This is for those who teach the class',
  configure: 'This needs the right to configure the bot',
} as const;

describe.skipIf(rigDir === undefined)('the right to teach a class', { timeout: 120_000 }, () => {
  let rig: Rig;
  let bot: KeptBot;
  let room: ClassRoom;
  let keeper: Author;
  /** The red class, and what is in it. */
  let red: string;
  let quiz: string;
  let task: string;
  let handIn: string;
  let pack: string;

  withKeptBot(
    async (frame) => {
      ({ rig, bot } = frame);
      room = classRoom(rig);
      keeper = { ...frame.keeper, name: 'Olive' };
      pack = await weekOne(bot, keeper, 6);
      const ends = inDays(await bot.now(), 100);
      await setUpRed(room, bot, { ends });
      await setUp(room.as('olive'), { name: 'Blue', ends, channels: [room.blue], teachers: [room.others] });
      red = (await classesOf(rig, bot)).find(({ name }) => name === 'Red')?.id ?? '';
      quiz = (
        await bot.app('openQuiz', keeper, red, {
          packs: [pack],
          questions: 2,
          minutes: 600,
          channel: room.red.id,
        })
      ).id;
      task = (await bot.app('setAssignment', keeper, red, { title: 'Essay', due: ends })).id;
      const at = await bot.now();
      const sam: Author = {
        ...keeper,
        user: room.people.sam.id,
        name: 'Sam S',
        roles: [room.students.id],
        channels: [room.red.id],
        at,
        may: { manageGuild: false, manageMessages: false },
      };
      const answer = await bot.app(
        'ask',
        { ...sam, pack },
        { seeks: 'ask', text: 'What will the bridge cost?' },
      );
      if (answer.kind !== 'quotes') throw new Error('Nothing was found');
      const [{ quote }] = answer.quotes;
      await bot.app('saveEntry', sam, { article: quote.article.id, span: quote.span });
      await bot.app('handIn', sam, { assignment: task });
      handIn = (await bot.app('handIns', keeper, task))[0]?.id ?? '';
    },
    { mayFault: filesInMessages },
  );

  /** Everything that can be pressed about the red class, and would change it or tell something of it. */
  const presses = () => [
    ...['show', 'edit', 'end', 'end-sure'].map((verb) => `cls;setup;${verb};${red}`),
    ...['quizzes', 'assignments', 'handed-in', 'missing'].map((work) => `cls;to;${work};${red}`),
    `cls;quiz;open;${red};2;15;f;${pack}`,
    `cls;quizzes;page;${red};0`,
    `cls;quizzes;close;${red};0;${quiz}`,
    `cls;quizzes;results;${red};0;${quiz}`,
    `cls;task;set;${red}`,
    `cls;task;page;${red};0`,
    ...['handed-in', 'remove', 'remove-sure'].map((verb) => `cls;task;${verb};${red};0;${task}`),
    ...['markdown', 'docx', 'pdf'].map((format) => `cls;in;${format};${red};${task};${handIn};apa`),
    `cls;missing;${red};0`,
    ...['other', 'markdown', 'pdf'].map((verb) => `cls;out;${verb};${red};2;0;0;${pack}`),
  ];

  /** What somebody is told at each press that they make up, on a message of their own. */
  async function toldAt(actor: Actor, ...pressed: readonly string[]): Promise<readonly string[]> {
    const carrier = await actor.slash('help').reply(20_000);
    const told: string[] = [];
    for (const press of pressed) {
      const button = { type: 2, style: 2, label: 'Made up', custom_id: press };
      Object.assign(rig.world.messages.get(carrier.id) ?? {}, {
        components: [{ type: 1, components: [button] }],
      });
      told.push(await saidTo(actor.press(carrier, press)));
    }
    return told;
  }

  /** All that is kept of the class, as whoever may see all of it sees it. */
  const kept = async () =>
    JSON.stringify([
      await classesOf(rig, bot),
      await bot.app('assignments', keeper, red),
      await bot.app('handIns', keeper, task),
      (await bot.app('quizzes', keeper, red)).map(({ id, over }) => [id, over]),
    ]);

  it.each([
    ['a student', 'sam'],
    ['who teaches another class', 'tom'],
    ['who moderates', 'mona'],
    ['nobody', 'max'],
  ] as const)('is looked up at every press, and changes nothing: %s', async (_, who) => {
    const before = await kept();
    for (const where of [{}, { channel: room.blue }, { channel: rig.world.general }]) {
      const told = await toldAt(room.as(who, where), ...presses());
      const others = presses().filter((_press, at) => {
        const text = told[at] ?? '';
        return !text.includes(refusals.teach) && !text.includes(refusals.configure);
      });
      expect(others).toEqual([]);
      expect(told.join()).not.toMatch(/Sam S|Essay/);
    }
    expect(await kept()).toBe(before);
  });

  it.each([
    ['a student', 'sam'],
    ['who teaches another class', 'tom'],
    ['who moderates', 'mona'],
    ['nobody', 'max'],
  ] as const)('is looked up at every command in the class’s channel: %s', async (_, who) => {
    const actor = room.as(who);
    for (const command of ['quizzes', 'assignments', 'handed-in', 'missing', 'quiz', 'handout', 'assignment'])
      expect(await saidTo(actor.slash(`class ${command}`))).toContain(refusals.teach);
    if (who !== 'tom') expect(await saidTo(actor.slash('class setup'))).toContain(refusals.configure);
  });

  it('does not reach to what only whoever may configure changes', async () => {
    const before = await kept();
    const tess = room.as('tess');
    const told = await toldAt(tess, `cls;setup;end;${red}`, `cls;setup;end-sure;${red}`, 'cls;setup;new');
    for (const text of told) expect(text).toContain(refusals.configure);
    // The selects of somebody who may, on a message of hers.
    const card = await room.as('olive').slash('class setup').reply();
    const own = await tess.slash('class setup').reply();
    Object.assign(rig.world.messages.get(own.id) ?? {}, { components: card.components });
    const chosen: readonly (readonly [RegExp, readonly unknown[]])[] = [
      [/channels/, [room.red, room.blue]],
      [/students/, []],
      [/teachers/, [room.students]],
      [/results/, ['names']],
      [/posting/, ['on']],
    ];
    for (const [which, values] of chosen)
      expect(await saidTo(tess.select(own, which, values))).toContain(refusals.configure);
    expect(await kept()).toBe(before);
  });

  it('is looked up again on old messages, and when a form is sent, once somebody has lost the role', async () => {
    const tess = room.as('tess');
    const old: readonly (readonly [Message, string])[] = [
      [await tess.slash('class quizzes').reply(), 'Close'],
      [await tess.slash('class quizzes').reply(), 'Results (CSV)'],
      [await tess.slash('class assignments').reply(), 'Handed in'],
      [await tess.slash('class quiz', { questions: 2, pack }).reply(20_000), 'Open the quiz'],
      [await tess.slash('class handout', { questions: 2, pack }).reply(20_000), 'PDF'],
    ];
    const form = tess.slash('class assignment');
    await form.answer();
    const term = tess.press(await tess.slash('class setup').reply(), 'Change the end of term');
    await term.answer();
    const before = await kept();
    rig.takeRole(room.people.tess, room.teachers);
    try {
      for (const [message, label] of old)
        expect(await saidTo(tess.press(message, label))).toContain(refusals.teach);
      const due = inDays(await bot.now(), 5);
      expect(await saidTo(tess.submit(form, { title: 'Late', due }))).toContain(refusals.teach);
      expect(await saidTo(tess.submit(term, { ends: due }))).toContain(refusals.teach);
      expect(await kept()).toBe(before);
    } finally {
      rig.giveRole(room.people.tess, room.teachers);
    }
  });

  it('is none where somebody brought the bot along, or in direct messages', async () => {
    const elsewhere = rig.addGuild({ name: 'Elsewhere', owner: room.people.tess, members: [] });
    for (const where of [{ guild: elsewhere }, { where: 'botDm' }] as const) {
      const actor = rig.as(room.people.tess, where);
      const told = await toldAt(
        actor,
        `cls;quizzes;results;${red};0;${quiz}`,
        `cls;in;pdf;${red};${task};${handIn};apa`,
      );
      for (const text of told)
        expect(text).toMatch(/There is no|for those who teach|for servers that have added the bot/);
    }
  });

  it('lets whoever teaches the class look at all of it', async () => {
    const looks = presses().filter((press) => !/;(?:end|end-sure|close|remove-sure|open);/.test(press));
    const told = await toldAt(room.as('tess'), ...looks);
    expect(looks.filter((_, at) => /^(?:This|There is)/.test(told[at] ?? ''))).toEqual([]);
    expect(told.join()).toContain('Sam S');
  });

  it('never answers for others to see', async () => {
    for (const who of ['tess', 'sam', 'mona'] as const)
      for (const command of ['setup', 'quizzes', 'handed-in', 'missing', 'handout', 'quiz'])
        expect((await room.as(who).slash(`class ${command}`).reply(20_000)).ephemeral).toBe(true);
    const opened = await room.as('tess').slash('class handed-in').reply();
    expect(textOf(opened)).toContain('Sam S');
  });
});
