import { describe, expect, it } from 'vitest';
import type { Author } from '../../src/guild/member.ts';
import { filesInMessages, withKeptBot } from './frame.ts';
import { chosenIn, type KeptBot } from './kept.ts';
import { changed } from './main-bot.ts';
import { fileOf, idOf, inDays } from './notebook.ts';
import { classesOf, classRoom, saidTo, setUp, setUpRed, weekOne, type ClassRoom } from './class-room.ts';
import { sentTo } from './cards.ts';
import { buttonsOf, rigDir, textOf, type Message, type Rig } from './rig.ts';

const name = 'Year 10 Red';

/** What was pressed changed its own message. */
const inPlace = (message: Message, before: Message) => expect(message.id).toBe(before.id);

describe.skipIf(rigDir === undefined)('a class, from nothing', { timeout: 60_000 }, () => {
  let rig: Rig;
  let bot: KeptBot;
  let room: ClassRoom;
  let keeper: Author;
  let pack: string;

  withKeptBot(
    async (frame) => {
      ({ rig, bot } = frame);
      room = classRoom(rig);
      keeper = { ...frame.keeper, name: 'Olive' };
      pack = await weekOne(bot, keeper, 8);
    },
    { mayFault: filesInMessages },
  );

  const its = async () => {
    const [first] = await classesOf(rig, bot);
    if (first === undefined) throw new Error('There is no class');
    return first;
  };

  it('says to whoever begins what a class is, and what is done first, second and third', async () => {
    const shown = await room.as('olive').slash('class setup').reply();
    expect(shown.ephemeral).toBe(true);
    const lines = textOf(shown).split('\n');
    expect(lines[1]).toContain('Nobody is listed in it');
    expect(lines.slice(2).map((line) => line.slice(0, 6))).toEqual(['-# 1 ·', '-# 2 ·', '-# 3 ·']);
    expect(lines[2]).toContain('Packs that are open to you here: 1.');
    expect(buttonsOf(shown)).toEqual(['New class']);
    expect(textOf(await room.as('olive').slash('class quiz').reply())).toContain('/class setup');
  });

  it('is made with one form, and nothing in it is public or named unless somebody wants that', async () => {
    const card = await setUpRed(room, bot, { name, ends: inDays(await bot.now(), 200) });
    expect(textOf(card)).toContain(name);
    expect(textOf(card)).toContain('Packs that its students can ask here: \u2068Week 1\u2069');
    expect(textOf(card)).toContain('the time zone UTC, which **/config settings** changes');
    expect(await its()).toMatchObject({
      name,
      channels: [room.red.id],
      students: [room.students.id],
      teachers: [room.teachers.id],
      results: 'pseudonyms',
      posting: false,
    });
  });

  it.each([
    ['de', 'Rollen der Schülerinnen und Schüler', 'Klasse beenden'],
    ['es', 'Roles del alumnado', 'Terminar la clase'],
  ])('is shown in %s', async (locale, heading, button) => {
    const card = await room.as('olive', { locale }).slash('class setup').reply();
    expect(textOf(card)).toContain(heading);
    expect(buttonsOf(card)).toContain(button);
  });

  it('is refused with what is wrong with it: a day that is none, or a channel that has a class', async () => {
    const typed = { name: 'Blue', ends: '2020-01-01', channels: [room.blue], teachers: [room.others] };
    for (const wrong of [typed, { ...typed, ends: inDays(await bot.now(), 9), channels: [room.red] }]) {
      const shown = await room.as('olive').slash('class setup').reply();
      const all = await changed(room.as('olive').press(shown, 'All classes'));
      const form = room.as('olive').press(all, 'New class');
      await form.answer();
      const [told] = await room.as('olive').submit(form, wrong).followups(1);
      if (told === undefined) throw new Error('Nothing was said of it');
      expect(textOf(told)).toContain('Blue');
      // Nothing has to be typed or chosen again but what is wrong.
      const again = JSON.stringify(await room.as('olive').press(told, 'Open the form again').answer());
      expect(again).toContain(wrong.ends);
      expect(again).toContain(wrong.channels[0]?.id);
      expect(again).toContain(room.others.id);
    }
    expect(await classesOf(rig, bot)).toHaveLength(1);
  });

  it('is changed at once, each thing by itself, also by two at once', async () => {
    const [one, other] = [
      await room.as('olive').slash('class setup').reply(),
      await room.as('olive').slash('class setup').reply(),
    ];
    const shown = await changed(room.as('olive').select(one, /results/, ['names']));
    inPlace(shown, one);
    expect(textOf(shown)).toContain('Results have the names');
    expect(chosenIn(shown, idOf(shown, 'cls;setup;results;'))).toEqual(['names']);
    await Promise.all([
      changed(room.as('olive').select(one, /results/, ['pseudonyms'])),
      changed(room.as('olive').select(other, /posting/, ['on'])),
    ]);
    expect(await its()).toMatchObject({ results: 'pseudonyms', posting: true, channels: [room.red.id] });
    await changed(room.as('olive').select(other, /posting/, ['off']));
    expect((await its()).posting).toBe(false);
  });

  it('has its end set by whoever teaches it, and nothing else', async () => {
    const card = await room.as('tess').slash('class setup').reply();
    expect(buttonsOf(card)).not.toContain('End the class');
    const form = room.as('tess').press(card, 'Change the end of term');
    await form.answer();
    const ends = inDays(await bot.now(), 150);
    await changed(room.as('tess').submit(form, { ends }));
    expect(await its()).toMatchObject({ ends, name });
  });

  it('has a quiz, which is looked at before it is opened, and opened once', async () => {
    const quiz = await room
      .as('tess')
      .slash('class quiz', { pack: 'Week 1', questions: 5, minutes: 20 })
      .reply(20_000);
    expect(quiz.ephemeral).toBe(true);
    expect(textOf(quiz)).toMatch(/Questions that can be cut from these readings: \d+/);
    expect(chosenIn(quiz, idOf(quiz, 'cls;quiz;packs;'))).toEqual([pack]);
    const fewer = await changed(room.as('tess').select(quiz, /cls;quiz;questions/, ['3']));
    inPlace(fewer, quiz);
    const before = sentTo(rig, room.red).length;
    const twice = [
      room.as('tess').press(fewer, 'Open the quiz'),
      room.as('tess').press(fewer, 'Open the quiz'),
    ];
    const said = await Promise.all(twice.map(saidTo));
    expect(said.filter((text) => text.startsWith('The quiz is open until'))).toHaveLength(1);
    expect(said.filter((text) => text.includes('opened just now'))).toHaveLength(1);
    await rig.waitFor(() => sentTo(rig, room.red).length === before + 1, 'its message', 20_000);
    expect(textOf(sentTo(rig, room.red).at(-1) ?? quiz)).toContain(name);
  });

  it('has results that go to whoever asks for them, alone', async () => {
    const taking = room.as('sam');
    const message = sentTo(rig, room.red).at(-1);
    if (message === undefined) throw new Error('The quiz has no message');
    const asked = await taking.press(message, 'Take part').reply(20_000);
    await saidTo(taking.press(asked, 'A'));
    const list = await room.as('tess').slash('class quizzes').reply();
    expect(textOf(list)).toContain('Begun: 1');
    const results = await room.as('tess').press(list, 'Results (CSV)').reply(20_000);
    expect(results.ephemeral).toBe(true);
    expect(textOf(results)).toContain('A pseudonym is the same in all quizzes of this class');
    const csv = (await fileOf(results)).bytes.toString();
    expect(csv.trim().split(/\r?\n/)).toHaveLength(2);
    expect(csv).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}/);
    const closed = await changed(room.as('tess').press(list, 'Close'));
    expect(buttonsOf(closed)).toEqual(['Results (CSV)']);
    expect(
      await saidTo(
        room.as('tess').press(await room.as('tess').slash('class quizzes').reply(), 'Results (CSV)'),
      ),
    ).toContain('for you alone');
  });

  it('has a quiz of other packs at once where the first choice was refused', async () => {
    const quiz = await room.as('tess').slash('class quiz', { pack: 'Week 1', questions: 3 }).reply(20_000);
    const at = await bot.now();
    await bot.app('changePack', { ...keeper, at }, pack, { opens: inDays(at, 3) });
    expect(await saidTo(room.as('tess').press(quiz, 'Open the quiz'))).toContain('not open to you');
    await bot.app('changePack', { ...keeper, at }, pack, { opens: '' });
    const all = await changed(room.as('tess').select(quiz, /cls;quiz;packs/, []));
    const before = sentTo(rig, room.red).length;
    expect(await saidTo(room.as('tess').press(all, 'Open the quiz'))).toContain('The quiz is open until');
    await rig.waitFor(() => sentTo(rig, room.red).length === before + 1, 'its message', 20_000);
    const [last] = await bot.app('quizzes', { ...keeper, at: await bot.now() }, (await its()).id);
    await bot.app('closeQuiz', { ...keeper, at: await bot.now() }, last?.id ?? '');
  });

  it('has something to hand in, which its teacher opens in any format, alone', async () => {
    const form = room
      .as('tess')
      .slash('class assignment', { title: 'The *bridge*', due: inDays(await bot.now(), 9) });
    await form.answer();
    const list = await room
      .as('tess')
      .submit(form, { title: 'The *bridge*', due: inDays(await bot.now(), 9) })
      .reply();
    expect(textOf(list)).toContain('The \\*bridge\\*');
    const [task] = await bot.app('assignments', keeper, (await its()).id);
    const other = room.as('tess').press(list, 'New assignment');
    await other.answer();
    const [refused] = await room.as('tess').submit(other, { title: 'The *pier*', due: 'soon' }).followups(1);
    if (refused === undefined) throw new Error('Nothing was said of it');
    expect(textOf(refused)).toContain('\u2068soon\u2069” is not a day to come');
    const again = JSON.stringify(await room.as('tess').press(refused, 'Open the form again').answer());
    expect(again).toContain('"value":"The *pier*"');
    expect(again).toContain('"value":"soon"');
    const { roles, channels } = { roles: [room.students.id], channels: [room.red.id] };
    const sam: Author = {
      ...keeper,
      user: room.people.sam.id,
      name: 'Sam S',
      roles,
      channels,
      at: await bot.now(),
      may: { manageGuild: false, manageMessages: false },
    };
    const answer = await bot.app(
      'ask',
      { scope: sam.scope, roles, channels, at: sam.at },
      { seeks: 'ask', text: 'What will the bridge cost?' },
    );
    if (answer.kind !== 'quotes' || task === undefined) throw new Error('Nothing was found');
    const [{ quote }] = answer.quotes;
    await bot.app('saveEntry', sam, { article: quote.article.id, span: quote.span });
    await bot.app('handIn', sam, { assignment: task.id });

    const handedIn = await room.as('tess').slash('class handed-in').reply();
    expect(textOf(handedIn)).toContain('Sam S');
    const [first] = await bot.app('handIns', keeper, task.id);
    const one = await changed(room.as('tess').select(handedIn, /cls;in;pick/, [first?.id]));
    const styled = await changed(room.as('tess').select(one, /cls;in;style/, ['mla']));
    inPlace(styled, handedIn);
    for (const [label, ending] of [
      ['Markdown', '.md'],
      ['Word (DOCX)', '.docx'],
      ['PDF', '.pdf'],
    ] as const) {
      const file = await room.as('tess').press(styled, label).reply(20_000);
      expect(file.ephemeral).toBe(true);
      expect((await fileOf(file)).name.endsWith(ending)).toBe(true);
    }
    await bot.app('withdrawHandIn', sam, task.id);
    expect(await saidTo(room.as('tess').press(styled, 'PDF'))).toContain('withdrawn');
    const removed = await room.as('tess').slash('class assignments').reply();
    const sure = await changed(room.as('tess').press(removed, 'Remove'));
    expect(textOf(await changed(room.as('tess').press(sure, 'Delete for good')))).toContain(
      'Nothing was set yet',
    );
  });

  it('says what is asked and not found only once enough people stand behind it', async () => {
    const question = { question: 'Where do the zeppelins of Quandary Bay moor?' };
    for (let asked = 0; asked < 4; asked++) await room.student().slash('ask', question).reply(20_000);
    await bot.did('countUnanswered', 4);
    expect(textOf(await room.as('tess').slash('class missing').reply())).not.toContain('zeppelins');
    // What somebody else said is nothing that they ask themselves, however many look it up.
    const said = room.as('max').say('Marmosets moor at the quandary of zeppelins.');
    for (let asked = 0; asked < 5; asked++)
      await room.student().contextMenu('Find in sources', said).reply(20_000);
    await room.student().slash('ask', question).reply(20_000);
    await bot.did('countUnanswered', 5);
    const missing = await room.as('tess').slash('class missing').reply();
    expect(textOf(missing)).toMatch(/zeppelins?\u2069 \(5\)/);
    expect(textOf(missing).toLowerCase()).not.toContain('marmoset');
    expect(bot.log().filter((line) => /zeppelin|Quandary/i.test(line))).toEqual([]);
  });

  it('has handouts, with other questions each time that they are wanted', async () => {
    const card = await room.as('tess').slash('class handout', { pack: 'Week 1', questions: 3 }).reply(20_000);
    const other = await changed(room.as('tess').press(card, 'Other questions'));
    expect(idOf(other, 'cls;out;pdf;')).not.toBe(idOf(card, 'cls;out;pdf;'));
    const file = await room.as('tess').press(other, 'Markdown').reply(20_000);
    expect(file.ephemeral).toBe(true);
    expect((await fileOf(file)).name.endsWith('.md')).toBe(true);
    const atOnce = await room
      .as('tess')
      .slash('class handout', { questions: 3, format: 'pdf' })
      .reply(20_000);
    expect((await fileOf(atOnce)).bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is chosen by whoever teaches several, and in its own channel it is that one', async () => {
    await setUp(room.as('olive'), {
      name: 'Year 11 Blue',
      ends: inDays(await bot.now(), 100),
      channels: [room.blue],
      teachers: [room.others, room.teachers],
    });
    const where = { channel: rig.world.general };
    const which = await room.as('tess', where).slash('class quizzes').reply();
    expect(textOf(which)).toBe('For which of your classes?');
    const [, blue] = await classesOf(rig, bot);
    const chosen = await changed(room.as('tess', where).select(which, /cls;to;quizzes/, [blue?.id ?? '']));
    expect(textOf(chosen)).toContain('Quizzes of \u2068Year 11 Blue\u2069');
    expect(textOf(await room.as('tess', { channel: room.blue }).slash('class quizzes').reply())).toContain(
      'Year 11 Blue',
    );
    expect(textOf(await room.as('tess').slash('class missing').reply())).toContain(name);
    const form = room.as('tess', where).slash('class assignment', { title: 'Essay' });
    await form.answer();
    const set = await room
      .as('tess', where)
      .submit(form, { title: 'Essay', due: inDays(await bot.now(), 5), class: [blue?.id] })
      .reply();
    expect(textOf(set)).toContain('Assignments of \u2068Year 11 Blue\u2069');
    // Nobody else hears of it: whoever set it is told so.
    expect(textOf(set)).toContain('with **/notebook** and “Hand in”. Nothing is posted there');
    const quiz = await room.as('tess', where).slash('class quiz', { questions: 3 }).reply(20_000);
    const preview = await changed(room.as('tess', where).select(quiz, /cls;quiz;class/, [blue?.id ?? '']));
    expect(textOf(preview)).toContain(`<#${room.blue.id}>`);
  });

  it('has its quizzes in a channel of its category, or in a thread, where they are asked for', async () => {
    const wing = rig.addChannel(rig.world.guild, { name: 'wing', type: 'category' });
    const hall = rig.addChannel(rig.world.guild, { name: 'hall', type: 'text', parent_id: wing.id });
    const aside = rig.addThread(hall, { name: 'aside' });
    await setUp(room.as('olive'), { name: 'Wing', ends: inDays(await bot.now(), 50), channels: [wing] });
    const ours = (await classesOf(rig, bot)).find((each) => each.name === 'Wing');
    const afar = await room.as('olive', { channel: rig.world.general }).slash('class quiz').reply(20_000);
    expect(
      await saidTo(
        room.as('olive', { channel: rig.world.general }).select(afar, /cls;quiz;class/, [ours?.id]),
      ),
    ).toContain('Use /class quiz there.');
    for (const channel of [hall, aside]) {
      const preview = await room.as('olive', { channel }).slash('class quiz', { questions: 2 }).reply(20_000);
      const opened = await changed(room.as('olive', { channel }).press(preview, 'Open the quiz'));
      expect(textOf(opened)).toContain(`<#${channel.id}>`);
      await rig.waitFor(() => sentTo(rig, channel).length === 1, 'its message', 20_000);
    }
    const card = await room.as('olive', { channel: hall }).slash('class setup').reply();
    const sure = await changed(room.as('olive', { channel: hall }).press(card, 'End the class'));
    await changed(room.as('olive', { channel: hall }).press(sure, 'End it, delete all'));
    // What is still open is so no longer: nothing of the class stands on it, and nobody is asked to take part.
    for (const channel of [hall, aside])
      await rig.waitFor(() => textOf(sentTo(rig, channel)[0] ?? card) === 'This quiz is over.', 'its end');
    expect([hall, aside].flatMap((channel) => sentTo(rig, channel).flatMap(buttonsOf))).toEqual([]);
  });

  it('is in the log by name, and so is what was done in it, but nobody who handed in', async () => {
    const log = textOf(await room.as('olive').slash('config log').reply());
    expect(log).toContain(`class quiz opened: \u2068${name}\u2069`);
    expect(log).toContain('assignment set: \u2068Essay\u2069');
    expect(log).toContain('hand-in opened\n');
    expect(log).not.toContain('Sam S');
  });

  it('is ended after one more question, with all that was kept of it, and its old buttons with it', async () => {
    const card = await room.as('olive').slash('class setup').reply();
    const [list, old] = [
      await room.as('tess').slash('class quizzes').reply(),
      await room.as('olive').slash('class setup').reply(),
    ];
    const sure = await changed(room.as('olive').press(card, 'End the class'));
    expect(textOf(sure)).toContain('Deleted at once, and for good');
    expect((await classesOf(rig, bot)).map((each) => each.name)).toContain(name);
    const kept = await changed(room.as('olive').press(sure, 'Keep it'));
    const again = await changed(room.as('olive').press(kept, 'End the class'));
    await changed(room.as('olive').press(again, 'End it, delete all'));
    expect((await classesOf(rig, bot)).map((each) => each.name)).toEqual(['Year 11 Blue']);
    expect(await saidTo(room.as('tess').press(list, 'Results (CSV)'))).toContain('for those who teach');
    expect(await saidTo(room.as('olive').press(old, 'End the class'))).toContain('There is no such class');
  });
});
