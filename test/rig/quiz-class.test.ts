import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import type { Member } from '../../src/guild/member.ts';
import { editsOf, sentTo } from './cards.ts';
import { withKeptBot } from './frame.ts';
import { newcomer, type KeptBot } from './kept.ts';
import { told } from './main-bot.ts';
import { addReadings, isRight, lettersOf, notShownWell, pressed, questionIn } from './quiz.ts';
import {
  buttonsOf,
  rigDir,
  textOf,
  type Actor,
  type Channel,
  type Message,
  type Person,
  type Rig,
  type Role,
} from './rig.ts';
import { idsOf, makeUp, messageNow } from './shown.ts';

const minute = 60_000;
const questions = 4;

type Student = { readonly person: Person; readonly actor: Actor };

const part = (of: Student, message: Message) => of.actor.press(message, 'Take part').reply(60_000);

describe.skipIf(rigDir === undefined)('the quiz of a class', { timeout: 180_000 }, () => {
  let rig: Rig;
  let bot: KeptBot;
  let keeper: Member;
  let classroom: Channel;
  let students: Role;
  let teacher: Actor;
  let its: string;
  let readings: readonly string[];

  const startAgain = withKeptBot(async (frame) => {
    ({ rig, bot, keeper } = frame);
    const { guild, owner } = rig.world;
    classroom = rig.addChannel(guild, { name: 'history-9b' });
    students = rig.addRole(guild, { name: '9b' });
    const teachers = rig.addRole(guild, { name: 'Teachers' });
    teacher = rig.as(newcomer(rig, teachers).person, { channel: classroom });
    readings = await addReadings(bot, keeper, 8);
    ({ id: its } = await bot.app('createClass', keeper, {
      name: 'History 9b',
      channels: [classroom.id],
      students: [students.id],
      teachers: [teachers.id],
      ends: new Date((await bot.now()) + 90 * 24 * 60 * minute).toISOString().slice(0, 10),
      results: 'pseudonyms',
      posting: false,
    }));
    expect(owner.id).toBe(keeper.user);
  });
  afterEach(() => {
    for (const message of rig.world.messages.values())
      if (idsOf(message).some((id) => id.startsWith('quz;'))) expect(notShownWell(message)).toEqual([]);
  });

  const student = (): Student => {
    const { person } = newcomer(rig, students);
    return { person, actor: rig.as(person, { channel: classroom }) };
  };

  /** What stands in the class's channel about quizzes, the oldest first. */
  const messages = () => sentTo(rig, classroom).filter((message) => textOf(message).includes('Quiz for'));

  /** Opens a quiz as its teacher does, and waits for its message. */
  async function opened(minutes = 6000): Promise<Message> {
    const before = messages().length;
    const card = await teacher.slash('class quiz', { questions, minutes }).reply(60_000);
    expect(textOf(await pressed(teacher, card, 'Open the quiz'))).toContain('The quiz is open until');
    return sent(before);
  }
  async function sent(before: number): Promise<Message> {
    const message = await rig.waitFor(() => messages()[before], 'the message of the quiz', 30_000);
    if (message === undefined) throw new Error('No message came');
    return message;
  }
  const says = (message: Message, words: string, timeout = 30_000) =>
    rig.waitFor(
      () => textOf(messageNow(rig, message)).includes(words),
      `the message to say “${words}”; it says ${textOf(messageNow(rig, message))}`,
      timeout,
    );
  /** Ends the bot as a power cut does, and starts it again. */
  const killed = async (laterMs: number) => {
    const ended = once(bot.process, 'exit');
    bot.process.kill('SIGKILL');
    await ended;
    bot = await startAgain(laterMs);
  };
  const later = async () => (await bot.now()) - Date.now();

  it('is taken part in by thirty at once, some twice, and nobody’s name is in the channel', async () => {
    const message = await opened();
    expect(textOf(message)).toMatch(/Quiz for \u2068History 9b\u2069\nQuestions: 4\nOpen until <t:\d+:f>/);
    expect(buttonsOf(message)).toEqual(['Take part']);
    const all = Array.from({ length: 30 }, student);
    const first = await Promise.all(all.map((each) => part(each, message)));
    const pseudonyms = first.map(
      (each) => /you are \*\*([0-9A-Z]{4}-[0-9A-Z]{4})\*\*/.exec(textOf(each))?.[1],
    );
    expect(new Set(pseudonyms).size).toBe(30);
    expect(first.filter((each) => !each.ephemeral || !textOf(each).includes('Question 1 of 4'))).toEqual([]);
    // Neighbours have other questions, and choices in another order.
    expect(new Set(first.map((each) => `${questionIn(each)} ${textOf(each)}`)).size).toBeGreaterThan(4);
    let now = first;
    const right = all.map(() => 0);
    for (let number = 1; number <= questions; number++) {
      const answered = await Promise.all(
        now.map(async (each, at) => {
          const { actor } = all[at] ?? student();
          if (at % 3 > 0) return pressed(actor, each, 'A');
          // Twice at the same moment: one is counted.
          const letter = lettersOf(each).at(-1) ?? 'A';
          const both = [actor.press(each, 'A'), actor.press(each, letter)];
          await Promise.all(both.map((one) => one.answer()));
          await rig.waitFor(
            () => textOf(messageNow(rig, each)).includes('You chose'),
            'what was chosen',
            30_000,
          );
          return messageNow(rig, each);
        }),
      );
      for (const [at, each] of answered.entries()) {
        expect(textOf(each)).toMatch(/^### (?:Right|Not right)$/m);
        expect(textOf(each)).toMatch(/^> \u2068/m);
        if (isRight(each)) right[at] = (right[at] ?? 0) + 1;
      }
      if (number === questions) now = answered;
      else
        now = await Promise.all(
          answered.map((each, at) => pressed((all[at] ?? student()).actor, each, 'Next question')),
        );
    }
    for (const [at, each] of now.entries()) {
      expect(textOf(each)).toContain(`Right: ${right[at]} of 4.`);
      expect(textOf(each)).toContain(pseudonyms[at]);
    }
    await says(message, 'Begun: 30 · finished: 30');
    // A hundred and fifty presses; a message is changed every few seconds at most.
    expect(editsOf(rig).get(message.id) ?? 0).toBeLessThan(30);
    const inChannel = rig.requests
      .filter(({ path }) => path.startsWith(`/channels/${classroom.id}/messages`))
      .map(({ body }) => JSON.stringify(body))
      .join('\n');
    for (const { person } of all) expect(inChannel).not.toContain(person.id);
    for (const pseudonym of pseudonyms) expect(inChannel).not.toContain(pseudonym);
    // Whoever comes back sees how it went.
    const [one] = all;
    expect(textOf(await part(one ?? student(), message))).toContain(`Right: ${right[0]} of 4.`);
  });

  it('counts the first answer of somebody who takes part from two devices, and leads the second on', async () => {
    const message = await opened();
    const one = student();
    const [phone, desktop] = [await part(one, message), await part(one, message)];
    expect(questionIn(phone)).toBe(questionIn(desktop));
    expect(textOf(phone)).toBe(textOf(desktop));
    await pressed(one.actor, phone, 'A');
    const press = one.actor.press(desktop, 'B');
    await press.answer();
    const [refusal] = await press.followups(1);
    if (refusal === undefined) throw new Error('Nothing was said');
    expect(textOf(refusal)).toContain('the first answer counts');
    expect(textOf(messageNow(rig, desktop))).toContain('Question 1 of 4');
    const next = await pressed(one.actor, refusal, 'Next question');
    expect(textOf(next)).toContain('Question 2 of 4');
    await says(message, 'Begun: 1 · finished: 0');
  });

  it('is for students of the class, who may read what it is cut from, and takes nothing that is made up', async () => {
    const message = await opened();
    const { person } = newcomer(rig);
    const stranger = rig.as(person, { channel: classroom });
    const refused = await stranger.press(message, 'Take part').reply();
    expect(refused.ephemeral).toBe(true);
    expect(textOf(refused)).toContain('for the students of the class');
    expect(textOf(refused)).toContain('/quiz');
    const one = student();
    const mine = await part(one, message);
    makeUp(rig, mine, (id) => id.replace(/;[0-9A-Z]{16};/, ';0000000000000000;'));
    expect(await told(one.actor.press(messageNow(rig, mine), 'A'))).toContain('It does not count');
    const lost = await part(one, message);
    makeUp(rig, lost, (id) => id.replace(/^quz;in;[0-9A-Z]{8}/, 'quz;in;00000000'));
    expect(await told(one.actor.press(messageNow(rig, lost), 'A'))).toContain('There is no such quiz');
    // Who is no student any more is none from the next press on.
    const left = await part(one, message);
    rig.takeRole(one.person, students);
    expect(await told(one.actor.press(left, 'A'))).toContain('for the students of the class');
    rig.giveRole(one.person, students);
    const pack = await bot.app('createPack', keeper, { name: 'Staff', roles: [keeper.user], channels: [] });
    await bot.app('move', keeper, readings, pack.id);
    try {
      expect(await told(one.actor.press(left, 'A'))).toContain('not open to you here');
      const none = await student().actor.press(message, 'Take part').reply();
      expect(textOf(none)).toContain('not open to you here');
    } finally {
      await bot.app('changePack', keeper, pack.id, { roles: [] });
    }
    expect(textOf(await pressed(one.actor, left, 'A'))).toContain('You chose');
  });

  it('tells whoever answers that it is over, and its message says so without its button', async () => {
    const message = await opened(60);
    const asItWas = messageNow(rig, message).components;
    const [one, two] = [student(), student()];
    const [open, done] = [await part(one, message), await part(two, message)];
    let mine = done;
    for (let number = 1; number <= questions; number++) {
      mine = await pressed(two.actor, mine, 'A');
      if (number < questions) mine = await pressed(two.actor, mine, 'Next question');
    }
    await bot.later(70 * minute);
    const refused = await told(one.actor.press(open, 'A'));
    expect(refused).toContain('This quiz is over');
    expect(refused).toContain('/quiz');
    await says(message, 'This quiz is over.');
    expect(buttonsOf(messageNow(rig, message))).toEqual([]);
    // A client that has not heard of it yet.
    Object.assign(rig.world.messages.get(message.id) ?? {}, { components: asItWas });
    expect(textOf(await one.actor.press(message, 'Take part').reply())).toContain('This quiz is over');
    expect(textOf(await part(two, message))).toContain('of 4.');
  });

  it('is closed by its teacher, at once for who answers', async () => {
    const message = await opened();
    const one = student();
    const mine = await part(one, message);
    const list = await teacher.slash('class quizzes').reply();
    await pressed(teacher, list, 'Close');
    expect(await told(one.actor.press(mine, 'A'))).toContain('This quiz is over');
    await says(message, 'This quiz is over.');
  });

  it('names nobody in its results who was not told so before they answered', async () => {
    const message = await opened();
    const one = student();
    const mine = await part(one, message);
    await bot.app('changeClass', keeper, its, { results: 'names' });
    try {
      const again = await pressed(one.actor, mine, 'A');
      expect(textOf(again)).toContain('Results now have names, so nothing was counted yet.');
      expect(textOf(again)).toContain('has your name on this server');
      expect(questionIn(again)).toBe(questionIn(mine));
      expect(textOf(await pressed(one.actor, again, 'B'))).toContain('You chose **B**');
    } finally {
      await bot.app('changeClass', keeper, its, { results: 'pseudonyms' });
    }
  });

  it('has one message, however the bot ends in between, and goes on where everybody was', async () => {
    const before = messages().length;
    const busy = rig.failNext({ match: /^POST \/channels\/\d+\/messages$/, status: 503, times: 500 });
    const card = await teacher.slash('class quiz', { questions, minutes: 600 }).reply();
    await pressed(teacher, card, 'Open the quiz');
    await killed(await later());
    busy();
    const message = await sent(before);
    const one = student();
    const mine = await part(one, message);
    await killed(await later());
    // The question was there before, and is answered after.
    expect(textOf(await pressed(one.actor, mine, 'A'))).toContain('You chose');
    await says(message, 'Begun: 1 · finished: 0');

    // Ended just after Discord took the message, and before that was noted.
    const next = messages().length;
    const held = rig.delay(new RegExp(`^/channels/${classroom.id}/messages$`), 2000);
    const second = await teacher.slash('class quiz', { questions, minutes: 600 }).reply();
    await pressed(teacher, second, 'Open the quiz');
    await sent(next);
    await killed(await later());
    held();
    const other = student();
    await part(other, messageNow(rig, messages()[next] ?? message));
    await says(messages()[next] ?? message, 'Begun: 1 · finished: 0', 60_000);
    expect(messages()).toHaveLength(next + 1);
  });

  it('waits where Discord says so, and is changed then', async () => {
    const message = await opened();
    const limited = rig.failNext({ match: new RegExp(`^PATCH .*/${message.id}$`), status: 429, times: 2 });
    await part(student(), message);
    await says(message, 'Begun: 1 · finished: 0');
    limited();
  });

  it('is given up where its message was deleted, and its teacher is told', async () => {
    const message = await opened();
    const gone = rig.failNext({
      match: new RegExp(`^PATCH .*/${message.id}$`),
      status: 404,
      body: { code: 10008, message: 'Unknown Message' },
      times: 500,
    });
    const tries = () =>
      rig.requests.filter(({ method, path }) => method === 'PATCH' && path.endsWith(message.id)).length;
    await part(student(), message);
    await rig.waitFor(() => tries() > 0, 'a change', 30_000);
    await part(student(), message);
    await bot.did('quizzesToShow', 3);
    await expect
      .poll(async () => textOf(await teacher.slash('class quizzes').reply()), { timeout: 30_000 })
      .toContain('Its message could not be sent there, or is gone');
    expect(tries()).toBe(1);
    gone();
  });

  it('says that it is over once its class is ended in the middle of it, also over a restart', async () => {
    const message = await opened();
    const one = student();
    const mine = await part(one, message);
    const busy = rig.failNext({ match: new RegExp(`^PATCH .*/${message.id}$`), status: 503, times: 500 });
    await bot.app('endClass', keeper, its);
    expect(await told(one.actor.press(mine, 'A'))).toContain('There is no such quiz');
    await killed(await later());
    busy();
    await says(message, 'This quiz is over.', 60_000);
    const now = messageNow(rig, message);
    expect(textOf(now)).toBe('This quiz is over.');
    expect(buttonsOf(now)).toEqual([]);
    // What is left of it is nothing, and nothing is tried again.
    await expect.poll(() => bot.app('quizzesToEnd', 9), { timeout: 30_000 }).toEqual([]);
  });

  it('leaves nobody’s id and no question in what the bot prints', () => {
    const output = bot.log().join('\n');
    expect(output).not.toMatch(/History 9b|You chose|Marchbank/);
  });
});
