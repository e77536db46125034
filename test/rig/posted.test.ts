import { afterEach, describe, expect, it } from 'vitest';
import type { Member } from '../../src/guild/member.ts';
import { unfaithful } from './faithful.ts';
import { withKeptBot } from './frame.ts';
import { addPasted, type KeptBot } from './kept.ts';
import { buttonsOf, rigDir, textOf, type Actor, type Message, type Rig } from './rig.ts';
import { messageNow } from './shown.ts';

const pier = `The pier report

The harbour board of Saltmere approved the new pier on Thursday by 7 votes to 2.
`;
const newPier = `The pier report, corrected

The harbour board of Saltmere approved the new pier on Friday by 6 votes to 3.
`;
const baker = `The baker's prize

The baker Wenna Trost won the golden loaf of Saltmere in the pier hall.
`;
const question = { question: 'Who approved the new pier?' };

describe.skipIf(rigDir === undefined)('what was posted', { timeout: 60_000 }, () => {
  let rig: Rig;
  let bot: KeptBot;
  let keeper: Member;
  let alice: Actor;

  const startAgain = withKeptBot(async (frame) => {
    ({ rig, bot, keeper } = frame);
    alice = rig.as(rig.world.alice);
  });
  afterEach(() => expect(unfaithful(rig)).toEqual([]));

  /** A message as it is now. */
  const now = (message: Message) => messageNow(rig, message);
  const says = (message: Message, words: string) =>
    rig.waitFor(() => textOf(now(message)).includes(words), `a message that says ${words}`, 20_000);
  const edits = (message: Message) =>
    rig.requests.filter(({ method, path }) => method === 'PATCH' && path.includes(`/messages/${message.id}`));
  const shared = () => alice.slash('ask', { ...question, share: true }).reply();
  const postedAlone = async () => {
    const own = await alice.slash('ask', question).reply();
    return alice.press(own, 'Post publicly').reply();
  };

  it.each([
    ['removed', 'undoable', 'was removed on'],
    ['erased', 'erase', 'was erased on'],
  ] as const)(
    'says when its article was %s, without its words, wherever it was posted',
    async (_what, how, words) => {
      const id = await addPasted(bot, keeper, { file: 'pier.txt', text: pier });
      const messages = [await shared(), await postedAlone()];
      for (const message of messages) expect(textOf(message)).toContain('by 7 votes to 2');
      await bot.app('remove', keeper, id, how);
      for (const message of messages) {
        await says(message, `The article of this passage ${words}`);
        expect(JSON.stringify(now(message).components)).not.toContain('votes');
        expect(textOf(now(message))).toContain('Who approved the new pier?');
        expect(textOf(now(message))).toContain(`posted by <@${rig.world.alice.id}>`);
        expect(buttonsOf(now(message))).toEqual(['Context', 'Cite', 'Save', 'Save as fact card', 'Remove']);
        for (const button of ['Context', 'Cite']) {
          const reply = await alice.press(now(message), button).reply();
          expect(reply.ephemeral).toBe(true);
          expect(textOf(reply)).toContain(`The article of this passage ${words}`);
        }
        expect(edits(message)).toHaveLength(1);
        await alice.press(now(message), 'Remove').reply();
      }
      if (how === 'undoable') await bot.app('remove', keeper, id, 'erase');
    },
    60_000,
  );

  it('says it of the passage that is gone alone, and puts its words back when the article is', async () => {
    const first = await addPasted(bot, keeper, { file: 'pier.txt', text: pier });
    const second = await addPasted(bot, keeper, { file: 'baker.txt', text: baker });
    const message = await alice.slash('ask', { question: 'pier Saltmere', share: true }).reply();
    const before = textOf(message);
    expect(before).toContain('7 votes to 2');
    expect(before).toContain('golden loaf');
    await bot.app('remove', keeper, second, 'undoable');
    await says(message, 'was removed on');
    expect(textOf(now(message))).toContain('7 votes to 2');
    expect(JSON.stringify(now(message).components)).not.toContain('loaf');
    await bot.app('restore', keeper, second);
    await says(message, 'golden loaf');
    const after = textOf(now(message));
    expect(after).not.toContain('was removed on');
    expect(after).toContain('7 votes to 2');
    for (const id of [first, second]) await bot.app('remove', keeper, id, 'erase');
    await says(message, 'was erased on');
    await alice.press(now(message), 'Remove').reply();
  });

  it('has no words of an article that moves into a pack for some, until everybody may read it again', async () => {
    const id = await addPasted(bot, keeper, { file: 'pier.txt', text: pier });
    const messages = [await shared(), await postedAlone()];
    const staff = rig.addRole(rig.world.guild, { name: 'Staff' });
    const pack = await bot.app('createPack', keeper, { name: 'Staff', roles: [staff.id], channels: [] });
    await bot.app('move', keeper, [id], pack.id);
    for (const message of messages) {
      await says(message, 'not open to everybody here any more');
      expect(JSON.stringify(now(message).components)).not.toContain('votes');
    }
    await bot.app('changePack', keeper, pack.id, { roles: [] });
    for (const message of messages) await says(message, 'by 7 votes to 2');
    await bot.app('remove', keeper, id, 'erase');
    for (const message of messages) await says(message, 'was erased on');
  });

  it('says that another version stands in its place', async () => {
    const old = await addPasted(bot, keeper, { file: 'pier.txt', text: pier });
    const message = await shared();
    const next = await addPasted(bot, keeper, { file: 'pier.txt', text: newPier, replaces: old });
    await says(message, 'was replaced by another version on');
    expect(textOf(now(message))).not.toContain('votes');
    expect(textOf(await alice.slash('ask', question).reply())).toContain('6 votes to 3');
    for (const id of [old, next]) await bot.app('remove', keeper, id, 'erase');
    await alice.press(now(message), 'Remove').reply();
  });

  it('is told after a restart, once, and waits for Discord where that is busy', async () => {
    const id = await addPasted(bot, keeper, { file: 'pier.txt', text: pier });
    const message = await shared();
    const busy = rig.failNext({
      match: new RegExp(`^PATCH .*/messages/${message.id}`),
      status: 503,
      times: 50,
    });
    await bot.app('remove', keeper, id, 'undoable');
    await rig.waitFor(() => edits(message).length > 0, 'the first try', 20_000);
    await bot.stop();
    busy();
    const tries = edits(message).length;
    bot = await startAgain(60_000);
    await says(message, 'was removed on');
    // Whatever else is due comes after it; then it would have been changed again.
    const other = await addPasted(bot, keeper, { file: 'baker.txt', text: baker });
    const later = await alice.slash('ask', { question: 'Who won the golden loaf?', share: true }).reply();
    await bot.app('remove', keeper, other, 'undoable');
    await says(later, 'was removed on');
    expect(edits(message)).toHaveLength(tries + 1);
  }, 90_000);

  it('stays to be told where its thread is archived, and nobody could have changed it', async () => {
    const id = await addPasted(bot, keeper, { file: 'pier4.txt', text: pier.replace('7 votes', '9 votes') });
    const message = await shared();
    const closed = rig.failNext({
      match: new RegExp(`^PATCH .*/messages/${message.id}`),
      status: 400,
      body: { code: 50083, message: 'Thread is archived' },
      times: 50,
    });
    await bot.app('remove', keeper, id, 'erase');
    await rig.waitFor(() => edits(message).length > 0, 'the first try', 20_000);
    await expect.poll(async () => (await bot.app('duePosts', 10)).length, { timeout: 5000 }).toBe(1);
    await bot.stop();
    closed();
    bot = await startAgain(120_000);
    await says(message, 'was erased on');
    expect(JSON.stringify(now(message).components)).not.toContain('9 votes');
  });

  it('is given up where it was deleted, or where the bot may not see its channel any more', async () => {
    const id = await addPasted(bot, keeper, { file: 'baker2.txt', text: baker.replace('Wenna', 'Hedda') });
    const ask = { question: 'Did Hedda Trost win the golden loaf?', share: true };
    const hiddenChannel = rig.addChannel(rig.world.guild, { name: 'hidden' });
    const [deleted, hidden, seen] = [
      await alice.slash('ask', ask).reply(),
      await rig.as(rig.world.alice, { channel: hiddenChannel }).slash('ask', ask).reply(),
      await alice.slash('ask', ask).reply(),
    ];
    rig.world.messages.delete(deleted.id);
    rig.deny(hiddenChannel, 'VIEW_CHANNEL');
    await bot.app('remove', keeper, id, 'undoable');
    await says(seen, 'was removed on');
    await expect.poll(() => bot.app('duePosts', 10), { timeout: 5000 }).toEqual([]);
    expect(textOf(now(hidden))).toContain('golden loaf');
    expect(bot.process.exitCode).toBeNull();
  });

  it('is not remembered where the bot was brought along, and not after it was removed', async () => {
    const guild = rig.addGuild({ name: 'Visited', owner: rig.world.alice, bot: false });
    const visitor = rig.as(rig.world.alice, { guild });
    const before = (await bot.app('personal', rig.world.alice.id)).posts.length;
    await visitor.slash('ask', { question: 'Who is the mayor?', share: true }).reply();
    expect((await bot.app('personal', rig.world.alice.id)).posts).toHaveLength(before);
    await addPasted(bot, keeper, { file: 'pier3.txt', text: pier.replace('7 votes', '8 votes') });
    const message = await shared();
    expect((await bot.app('personal', rig.world.alice.id)).posts).toHaveLength(before + 1);
    await alice
      .press(message, 'Remove')
      .reply(100)
      .catch(() => undefined);
    await rig.waitFor(() => !rig.world.messages.has(message.id), 'the message to go');
    await expect
      .poll(async () => (await bot.app('personal', rig.world.alice.id)).posts.length, { timeout: 5000 })
      .toBe(before);
  });

  it('leaves no word of an article or a question, and nobody’s id, in what the bot prints', () => {
    const output = bot.log().join('\n');
    for (const secret of [
      'approved the new pier',
      'golden loaf',
      'votes to',
      rig.world.alice.id,
      rig.world.owner.id,
    ])
      expect(output).not.toContain(secret);
  });
});
