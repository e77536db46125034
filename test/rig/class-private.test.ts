import { describe, expect, it } from 'vitest';
import type { Author } from '../../src/guild/member.ts';
import { addSource, published, sentTo } from './cards.ts';
import { withKeptBot } from './frame.ts';
import { newcomer, type KeptBot } from './kept.ts';
import { changed } from './main-bot.ts';
import { classRoom, saidTo, setUpRed, type ClassRoom } from './class-room.ts';
import { buttonsOf, rigDir, textOf, type Actor, type Channel, type Message, type Rig } from './rig.ts';

const sentence = 'The harbour board of Saltmere approved the new pier on Thursday by 7 votes to 2.';
const question = { question: 'Who approved the new pier?' };
const privately = 'In this class answers are for whoever asks alone';

/** Asks what the readings answer. */
const asks = (actor: Actor, more: Readonly<Record<string, unknown>> = {}) =>
  actor.slash('ask', { ...question, ...more });

describe.skipIf(rigDir === undefined)('what a student does in a class’s channel', { timeout: 60_000 }, () => {
  let rig: Rig;
  let bot: KeptBot;
  let room: ClassRoom;
  let keeper: Author;
  let card: string;
  let setup: Message;

  const again = withKeptBot(async (frame) => {
    ({ rig, bot } = frame);
    room = classRoom(rig);
    keeper = { ...frame.keeper, name: 'Olive' };
    const source = await addSource(bot, keeper, sentence);
    card = (await published(bot, keeper, 'The pier was approved', source)).card;
    // Asked before there was a class: an answer with a button that nobody may press then.
    before = await room.as('sam').slash('ask', question).reply(20_000);
    setup = await setUpRed(room, bot);
  });
  let before: Message;

  /** Messages in the class's channel that others see: the bot's own, and answers that are not for one person. */
  const publicIn = (channel: Channel) =>
    [...rig.world.messages.values()].filter(
      (message) =>
        'channel_id' in message &&
        message.channel_id === channel.id &&
        (message.flags & 64) === 0 &&
        'author' in message &&
        JSON.stringify(message.author).includes(rig.world.bot.id),
    );
  /** Does something, and says whether anybody else saw anything of it: not even for a moment. */
  async function seenByOthers(work: () => Promise<unknown>): Promise<number> {
    const requests = rig.requests.length;
    const messages = publicIn(room.red).length;
    await work();
    const open = rig.requests.slice(requests).filter(({ method, path, body }) => {
      if (method !== 'POST' || !path.endsWith('/callback')) return false;
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the bot answered an interaction with
      const { type, data } = body as { readonly type: number; readonly data?: { readonly flags?: number } };
      return (type === 4 || type === 5) && ((data?.flags ?? 0) & 64) === 0;
    });
    return open.length + publicIn(room.red).length - messages;
  }
  const setPosting = (value: 'on' | 'off') => changed(room.as('olive').select(setup, /posting/, [value]));

  it('is for them alone, and is not offered to be posted', async () => {
    const student = room.student();
    const count = await seenByOthers(async () => {
      const answer = await asks(student).reply(20_000);
      expect(answer.ephemeral).toBe(true);
      expect(textOf(answer)).toContain('approved the new pier');
      expect(buttonsOf(answer)).not.toContain('Post publicly');
    });
    expect(count).toBe(0);
  });

  it.each([
    ['share', (actor: Actor) => asks(actor, { share: true })],
    ['share, in a thread', () => asks(rig.as(room.people.sam, { channel: thread() }), { share: true })],
    ['/card post', (actor: Actor) => actor.slash('card post', { card })],
    [
      '/card post to it from elsewhere',
      () => rig.as(room.people.sam).slash('card post', { card, channel: room.red }),
    ],
    ['/card post, pinned', (actor: Actor) => actor.slash('card post', { card, pin: true })],
  ])('is refused before anybody sees that something was tried: %s', async (_, does) => {
    const count = await seenByOthers(async () => {
      expect(await saidTo(does(room.student()))).toMatch(/In this class answers|That channel is a class’s/);
    });
    expect(count).toBe(0);
  });

  let made: Channel | undefined;
  const thread = () => (made ??= rig.addThread(room.red, { name: 'group work' }));

  it('is refused by buttons from before there was a class', async () => {
    expect(buttonsOf(before)).toContain('Post publicly');
    const count = await seenByOthers(async () => {
      expect(await saidTo(room.as('sam').press(before, 'Post publicly'))).toContain(privately);
    });
    expect(count).toBe(0);
  });

  it('is refused on a fact card that they look at, and its button is offered to moderators alone', async () => {
    const shown = await room.student().slash('card show', { card }).reply();
    expect(buttonsOf(shown)).not.toContain('Post publicly');
    const moderators = await room.as('mona').slash('card show', { card }).reply();
    expect(buttonsOf(moderators)).toContain('Post publicly');
    const count = await seenByOthers(() => room.as('mona').press(moderators, 'Post publicly').reply(20_000));
    expect(count).toBeGreaterThan(0);
  });

  it('is not told to the channel when moderators answer what they asked for', async () => {
    const { person } = newcomer(rig, room.students);
    rig.closeDms(person);
    const asked = rig.as(person, { channel: room.red }).slash('card request', {
      claim: 'The pier of Saltmere was never approved',
      tell: true,
    });
    expect(textOf(await asked.reply())).toContain('Nothing is said in a class’s channel');
    const sent = sentTo(rig, room.red).length;
    const { requests } = await bot.app('requests', keeper, { number: 0, size: 10 });
    await bot.app('answerRequest', keeper, requests[0]?.id ?? '', card);
    await bot.did('noticeTold', 1);
    expect(sentTo(rig, room.red)).toHaveLength(sent);
  });

  it('can be posted where the class lets them, by share and by the button, and not any more once it does not', async () => {
    await setPosting('on');
    const student = room.student();
    const answer = await asks(student).reply(20_000);
    expect(answer.ephemeral).toBe(true);
    expect(await seenByOthers(() => student.press(answer, 'Post publicly').reply(20_000))).toBeGreaterThan(0);
    expect(await seenByOthers(() => asks(room.student(), { share: true }).reply(20_000))).toBeGreaterThan(0);
    const late = await asks(room.student()).reply(20_000);
    expect(buttonsOf(late)).toContain('Post publicly');
    await setPosting('off');
    const count = await seenByOthers(async () => {
      expect(await saidTo(student.press(answer, 'Post publicly'))).toContain(privately);
    });
    expect(count).toBe(0);
  });

  it('stays private from the first question after a restart', async () => {
    await bot.stop();
    bot = await again(600_000);
    const count = await seenByOthers(async () => {
      const [answer, shared, posted] = await Promise.all([
        asks(room.student()).reply(20_000),
        saidTo(asks(room.student(), { share: true })),
        saidTo(room.student().slash('card post', { card })),
      ]);
      expect(buttonsOf(answer)).not.toContain('Post publicly');
      expect(shared).toMatch(/In this class answers|It is not known yet/);
      expect(posted).toMatch(/That channel is a class’s|It is not known yet/);
    });
    expect(count).toBe(0);
  });

  it('is as it was outside of the class', async () => {
    const student = rig.as(newcomer(rig, room.students).person);
    const answer = await asks(student).reply(20_000);
    expect(buttonsOf(answer)).toContain('Post publicly');
    const shared = await asks(rig.as(newcomer(rig).person), { share: true }).reply(20_000);
    expect(shared.ephemeral).toBe(false);
  });
});
