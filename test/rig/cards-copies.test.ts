import type { Author } from '../../src/guild/member.ts';
import { once } from 'node:events';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addSource, editsOf, published, saying, sentTo, type Source } from './cards.ts';
import { unfaithful } from './faithful.ts';
import { withKeptBot } from './frame.ts';
import { keeperOf, type KeptBot } from './kept.ts';
import { buttonsOf, rigDir, textOf, type Channel, type Guild, type Message, type Rig } from './rig.ts';
import { messageNow } from './shown.ts';

const many = 200;

describe.skipIf(rigDir === undefined)('copies of a fact card', { timeout: 240_000 }, () => {
  let rig: Rig;
  let bot: KeptBot;
  let mona: Author;
  let pier: Source;
  let ferry: Source;

  const startAgain = withKeptBot(async (frame) => {
    ({ rig, bot } = frame);
    mona = { ...frame.keeper, name: 'Mona' };
    pier = await addSource(bot, mona, 'The harbour board of Saltmere approved the pier by 7 votes to 2.');
    ferry = await addSource(bot, mona, 'The ferry of Saltmere runs every hour from the first of May on.');
  });
  afterEach(() => expect(unfaithful(rig)).toEqual([]));

  async function authorIn(guild: Guild): Promise<Author> {
    return { ...keeperOf(`guild:${guild.id}`, rig.world.owner, await bot.now()), name: 'Mona' };
  }

  const now = (message: { readonly id: string }) => messageNow(rig, message);
  const say = (messages: readonly { readonly id: string }[], words: string, timeout = 90_000) =>
    rig.waitFor(
      () => messages.every((message) => textOf(now(message)).includes(words)),
      `${messages.length} messages that say ${words}`,
      timeout,
    );
  /** Ends the bot as a power cut does, and starts it again. */
  const killed = async () => {
    const ended = once(bot.process, 'exit');
    bot.process.kill('SIGKILL');
    await ended;
    bot = await startAgain(3_600_000);
  };
  const correct = async (card: string, title: string, ...sources: readonly Source[]) => {
    const seen = await bot.app('card', mona, card);
    await bot.app('changeCard', { ...mona, at: await bot.now() }, card, {
      does: 'correct',
      revision: seen?.revision ?? 0,
      text: saying(title, ...sources),
      why: 'The board voted again',
    });
  };
  const retire = async (card: string) => {
    const seen = await bot.app('card', mona, card);
    await bot.app('changeCard', mona, card, {
      does: 'retire',
      revision: seen?.revision ?? 0,
      why: 'The pier was never built',
    });
  };
  /** Posts a card to a channel as a message of the bot's own. */
  const send = async (card: string, channel: Channel): Promise<Message> => {
    const from = channel.id === rig.world.general.id ? elsewhere : rig.world.general;
    await rig.as(rig.world.owner, { channel: from }).slash('card post', { card, channel }).reply();
    const sent = sentTo(rig, channel).at(-1);
    if (sent === undefined) throw new Error('Nothing was posted');
    return sent;
  };
  let elsewhere: Channel;
  beforeAll(() => {
    elsewhere = rig.addChannel(rig.world.guild, { name: 'elsewhere' });
  });

  it('are all changed once for each correction, retirement and loss, over limits and power cuts', async () => {
    const { card } = await published(bot, mona, 'How the pier was decided', pier);
    const channels = ['one', 'two', 'three'].map((name) => rig.addChannel(rig.world.guild, { name }));
    const places = [...channels, ...channels.map((each) => rig.addThread(each, { name: 'aside' }))];
    const guild = rig.addGuild({ name: 'Small', owner: rig.world.owner });
    const other = await authorIn(guild);
    const theirs = await published(
      bot,
      other,
      'When the ferry runs',
      await addSource(bot, other, ferry.sentence),
    );
    const single = await rig.as(rig.world.owner, { guild }).slash('card post', { card: theirs.card }).reply();
    for (let at = 0; at < many; at += 10)
      await Promise.all(
        Array.from({ length: 10 }, (_, more) => {
          const channel = places[(at + more) % places.length];
          // Half of them are the bot's answers, and half messages of its own.
          return more % 2 === 0
            ? rig.as(rig.world.owner, { channel }).slash('card post', { card }).reply(30_000)
            : rig.as(rig.world.owner).slash('card post', { card, channel }).reply(30_000);
        }),
      );
    const copies = [...rig.world.messages.values()].filter(
      (message) => message.id !== single.id && buttonsOf(message).includes('Remove'),
    );
    expect(copies).toHaveLength(many);
    expect(editsOf(rig).size).toBe(0);

    const limits = rig.failEvery({ match: /^PATCH \/channels\/\d+\/messages\//, every: 7, status: 429 });
    await correct(card, 'How the pier was decided at last', pier, ferry);
    await bot.app('changeCard', other, theirs.card, {
      does: 'retire',
      revision: theirs.revision,
      why: 'It was summer',
    });
    await say([single], 'It was summer');
    // A server with one copy did not wait for the one with 200.
    expect(editsOf(rig).size).toBeLessThan(many / 2);
    await rig.waitFor(() => editsOf(rig).size > many / 3, 'a third of the changes', 60_000);
    await killed();
    await say(copies, 'How the pier was decided at last');
    for (const copy of copies) {
      const text = textOf(now(copy));
      expect(text).toContain('Corrected on');
      expect(text).toContain('The board voted again');
      expect(text).toContain('every hour');
    }

    await retire(card);
    await say(copies, 'The pier was never built');
    for (const copy of copies) expect(textOf(now(copy))).toContain('7 votes to 2');

    await bot.app('remove', mona, ferry.article, 'undoable');
    await rig.waitFor(() => editsOf(rig).size > 0, 'a change');
    await rig.waitFor(
      () => copies.filter((copy) => textOf(now(copy)).includes('was removed on')).length > many / 4,
      'a quarter of the changes',
      60_000,
    );
    await killed();
    await say(copies, 'was removed on');
    for (const copy of copies) {
      expect(JSON.stringify(now(copy).components)).not.toContain('every hour');
      expect(textOf(now(copy))).toContain('7 votes to 2');
      expect(editsOf(rig).get(copy.id)).toBe(3);
    }
    limits();
    expect(editsOf(rig).get(single.id)).toBe(1);
    await expect.poll(() => bot.app('duePosts', 10), { timeout: 10_000 }).toEqual([]);
    await bot.app('restore', mona, ferry.article);
    await say(copies, 'every hour');
  });

  it('say nothing more of a card whose article moves into a pack for some, until everybody may read it again', async () => {
    const source = await addSource(bot, mona, 'The chapel of Saltmere lost 3 bells in the storm.');
    const { card } = await published(bot, mona, 'How many bells were lost', source);
    const channel = rig.addChannel(rig.world.guild, { name: 'chapel' });
    const copies = [await send(card, channel), await send(card, elsewhere)];
    const staff = rig.addRole(rig.world.guild, { name: 'Staff' });
    const closed = { name: 'Staff', roles: [staff.id], channels: [] };
    const pack = await bot.app('createPack', mona, closed);
    await bot.app('move', mona, [source.article], pack.id);
    await say(copies, 'not open to everybody here any more');
    for (const copy of copies) expect(JSON.stringify(now(copy).components)).not.toMatch(/bells|Saltmere/);
    await bot.app('changePack', mona, pack.id, { roles: [] });
    await say(copies, source.sentence);
  });

  it('are not changed where they are right already, as where the bot ended before it noted a change', async () => {
    const { card } = await published(bot, mona, 'Gone and back', ferry);
    const copy = await send(card, elsewhere);
    const busy = rig.failNext({ match: new RegExp(`^PATCH .*/${copy.id}$`), status: 503, times: 50 });
    const tries = () =>
      rig.requests.filter(({ method, path }) => method === 'PATCH' && path.endsWith(copy.id));
    await bot.app('remove', mona, ferry.article, 'undoable');
    await rig.waitFor(() => tries().length > 0, 'the first try', 20_000);
    await bot.app('restore', mona, ferry.article);
    await killed();
    busy();
    const tried = tries().length;
    await expect.poll(() => bot.app('duePosts', 10), { timeout: 20_000 }).toEqual([]);
    expect(tries()).toHaveLength(tried);
    expect(textOf(now(copy))).toContain('every hour');
  });

  it('end as the last of several corrections has them', async () => {
    const { card } = await published(bot, mona, 'Said in several ways', pier);
    const copies: Message[] = [];
    for (let at = 0; at < 12; at++) copies.push(await send(card, elsewhere));
    for (const way of ['second', 'third', 'last']) {
      await correct(card, `Said in the ${way} way`, pier);
      await rig.waitFor(() => copies.some((copy) => editsOf(rig).has(copy.id)), 'a change', 20_000);
    }
    await say(copies, 'Said in the last way');
    for (const copy of copies) expect(editsOf(rig).get(copy.id)).toBeLessThanOrEqual(3);
    await expect.poll(() => bot.app('duePosts', 10), { timeout: 10_000 }).toEqual([]);
    await say(copies, 'Said in the last way');
  });

  it('end right where they are posted while the card is being corrected', async () => {
    const { card } = await published(bot, mona, 'What was said first', pier);
    const slow = rig.delay(/\/messages\/@original$/, 1500);
    const asked = () => rig.requests.filter(({ path }) => path.endsWith('/messages/@original')).length;
    const before = asked();
    const posting = rig.as(rig.world.owner).slash('card post', { card });
    // What it is going to say is looked up by then, and not yet remembered.
    await rig.waitFor(() => asked() > before, 'the bot to ask where it answers');
    await correct(card, 'What was said then', pier);
    const message = await posting.reply();
    slow();
    await say([message], 'What was said then');
    expect(textOf(now(message))).not.toContain('What was said first');
  });

  it('are found where the bot ended before it knew them', async () => {
    const { card } = await published(bot, mona, 'Sent and not noted', pier);
    const room = rig.addChannel(rig.world.guild, { name: 'room' });
    const slow = rig.delay(new RegExp(`^/channels/${room.id}/messages$`), 60_000);
    rig.as(rig.world.owner).slash('card post', { card, channel: room });
    await rig.waitFor(() => sentTo(rig, room).length === 1, 'the message to be sent');
    slow();
    await killed();
    await correct(card, 'Noted after all', pier);
    const messages = sentTo(rig, room);
    await say(messages, 'Noted after all');
    expect(messages).toHaveLength(1);
    for (const message of messages) {
      await rig
        .as(rig.world.owner, { channel: room })
        .press(now(message), 'Remove')
        .reply(100)
        .catch(() => {});
      await rig.waitFor(() => !rig.world.messages.has(message.id), 'the message to go');
    }
  });

  it('are forgotten where Discord never took them', async () => {
    const { card } = await published(bot, mona, 'Never sent', pier);
    const room = rig.addChannel(rig.world.guild, { name: 'busy' });
    const before = (await bot.app('personal', rig.world.owner.id)).posts.length;
    const busy = rig.failNext({
      match: new RegExp(`^POST /channels/${room.id}/messages$`),
      status: 503,
      times: 50,
    });
    const told = await rig.as(rig.world.owner).slash('card post', { card, channel: room }).reply(30_000);
    busy();
    expect(textOf(told)).toMatch(/[0-9a-f]{8}/);
    expect((await bot.app('personal', rig.world.owner.id)).posts).toHaveLength(before + 1);
    await correct(card, 'Never sent, and corrected', pier);
    await bot.later(3_600_000);
    await expect
      .poll(async () => (await bot.app('personal', rig.world.owner.id)).posts.length, { timeout: 30_000 })
      .toBe(before);
    expect(sentTo(rig, room)).toEqual([]);
  });

  it('are given up where they were deleted or cannot be reached, and wait in closed threads', async () => {
    const { card } = await published(bot, mona, 'Where the copies are', pier);
    const hidden = rig.addChannel(rig.world.guild, { name: 'hidden' });
    const closed = rig.addThread(elsewhere, { name: 'closed' });
    const [gone, unseen, archived, unread, seen] = [
      await send(card, elsewhere),
      await send(card, hidden),
      await send(card, closed),
      await send(card, rig.addChannel(rig.world.guild, { name: 'unread' })),
      await send(card, elsewhere),
    ];
    rig.world.messages.delete(gone.id);
    rig.deny(hidden, 'VIEW_CHANNEL');
    const unreadChannel = [...rig.world.channels.values()].at(-1);
    rig.deny(unreadChannel, 'READ_MESSAGE_HISTORY');
    const shut = rig.failNext({
      match: new RegExp(`^PATCH .*/messages/${archived.id}`),
      status: 400,
      body: { code: 50083, message: 'Thread is archived' },
      times: 50,
    });
    await correct(card, 'Where they were', pier);
    await say([seen, unread], 'Where they were');
    await expect
      .poll(async () => (await bot.app('duePosts', 10)).map(({ message }) => message), { timeout: 10_000 })
      .toEqual([archived.id]);
    expect(textOf(now(unseen))).toContain('Where the copies are');
    shut();
    await killed();
    await say([archived], 'Where they were');
    expect(editsOf(rig).get(archived.id)).toBe(1);
  });

  it('can be removed by whoever posted them and by moderators alone, and are not changed then', async () => {
    const { card } = await published(bot, mona, 'To be taken away', pier);
    const room = rig.addChannel(rig.world.guild, { name: 'shared' });
    const [member, stranger] = rig.addMembers(2);
    if (member === undefined || stranger === undefined) throw new Error('Nobody joined');
    await rig.as(member).slash('card post', { card, channel: room }).reply();
    await rig.as(member, { channel: room }).slash('card post', { card }).reply();
    await rig.as(member, { channel: room }).slash('card post', { card, pin: true }).reply();
    const [first, own, pinned] = [...rig.world.messages.values()]
      .filter((message) => textOf(message).includes('To be taken away'))
      .filter((message) => buttonsOf(message).includes('Remove'));
    if (first === undefined || own === undefined || pinned === undefined)
      throw new Error('Nothing was posted');
    for (const message of [first, own, pinned]) {
      const [said] = await rig.as(stranger, { channel: room }).press(message, 'Remove').followups();
      expect(said && textOf(said)).toContain('can remove it');
      expect(rig.world.messages.has(message.id)).toBe(true);
    }
    const remove = async (who: { readonly id: string }, message: Message) => {
      rig.as(who, { channel: room }).press(message, 'Remove');
      await rig.waitFor(() => !rig.world.messages.has(message.id), 'the message to go');
    };
    await remove(member, first);
    await remove(rig.world.owner, own);
    await remove(member, pinned);
    await expect
      .poll(async () => (await bot.app('personal', member.id)).posts, { timeout: 5000 })
      .toEqual([]);
  });

  it('name nobody any more who had themselves erased', async () => {
    const [poster, writer] = rig.addMembers(2);
    if (poster === undefined || writer === undefined) throw new Error('Nobody joined');
    const wanda: Author = { ...mona, user: writer.id, name: 'Wanda Quill' };
    const { card } = await published(bot, wanda, 'Written by somebody', pier);
    const room = rig.addChannel(rig.world.guild, { name: 'names' });
    await rig.as(poster).slash('card post', { card, channel: room }).reply();
    const own = await rig.as(poster).slash('card post', { card }).reply();
    const copies = [...sentTo(rig, room), own];
    expect(copies).toHaveLength(2);
    for (const copy of copies) expect(textOf(now(copy))).toContain('Wanda Quill');
    await bot.app('erasePerson', poster.id);
    await bot.app('erasePerson', writer.id);
    await rig.waitFor(
      () => copies.every((copy) => !JSON.stringify(now(copy).components).includes('Wanda Quill')),
      'the name to go',
      20_000,
    );
    for (const copy of copies) {
      expect(JSON.stringify(now(copy).components)).not.toContain(poster.id);
      expect(textOf(now(copy))).toContain(pier.sentence);
    }
  });
});
