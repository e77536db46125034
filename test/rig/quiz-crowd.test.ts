import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manyArticles } from '../../src/evaluate/bench/haystack.ts';
import { openShelf } from '../../src/open-app.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import { appOver, ids } from '../app-over.ts';
import { sentTo } from './cards.ts';
import { crowdDoes, row, type Crowd } from './crowd.ts';
import { keeperOf } from './kept.ts';
import { pastedReadings, questionIn } from './quiz.ts';
import { openRig, rigDir, runBot, textOf, type Actor, type Bot, type Message, type Rig } from './rig.ts';
import { messageNow } from './shown.ts';

/** Passages of the server's library; the quiz is cut from a pack of a few readings among them. */
const passages = Number(process.env['PASSAGES'] ?? 3000);
/** Discord's limit for an acknowledgement, in ms. */
const limit = 3000;
const people = 30;

/* The program itself, while a class takes part in a quiz at once. `npm run bench:acks` shows the figures. */
describe.skipIf(rigDir === undefined)('a class', { timeout: 300_000 }, () => {
  const rows: string[] = [];
  let rig: Rig;
  let bot: Bot;
  let message: Message;
  let members: readonly Actor[];

  beforeAll(async () => {
    rig = await openRig();
    const { guild, owner, guildId } = rig.world;
    const state = mkdtempSync(join(String(rigDir), 'class-'));
    const channel = rig.addChannel(guild, { name: 'history-9b' });
    const store = await openSqliteStore(join(state, 'pullquote.db'));
    const app = appOver(store, { makeId: ids(Date.now() % 500_000_000) });
    const keeper = keeperOf(`guild:${guildId}`, owner, Date.now());
    const pack = await app.createPack(keeper, { name: 'Week 1', roles: [], channels: [] });
    for (const reading of pastedReadings(6)) {
      const { drafts } = await app.draft(keeper, { ...reading, pack: pack.id });
      await app.keepDrafts(
        keeper,
        drafts.map(({ id }) => id),
      );
    }
    const { id } = await app.createClass(keeper, {
      name: 'History 9b',
      channels: [channel.id],
      students: [],
      teachers: [],
      ends: new Date(Date.now() + 90 * 24 * 3_600_000).toISOString().slice(0, 10),
      results: 'pseudonyms',
      posting: false,
    });
    const wish = { packs: [pack.id], questions: 3, minutes: 60, channel: channel.id };
    await app.openQuiz({ ...keeper, at: Date.now() }, id, wish);
    await store.close();
    // A server may have more articles than members may add.
    const shelf = await openShelf(state);
    for (const article of await manyArticles(passages))
      await shelf.put(`guild:${guildId}`, article, new Uint8Array());
    await shelf.close();
    const identified = once(rig.gateway, 'ready');
    bot = runBot(['--import', './test/rig/watch-loop.ts', 'src/main.ts'], {
      ...rig.env,
      STATE_DIR: state,
      WEB_PORT: 'off',
    });
    await identified;
    await rig.commandsRegistered('quiz');
    const sent = await rig.waitFor(() => sentTo(rig, channel).at(0), 'the message of the quiz', 60_000);
    if (sent === undefined) throw new Error('No message came');
    message = sent;
    members = rig.addMembers(people, guild).map((person) => rig.as(person, { channel }));
  }, 300_000);
  afterAll(async () => {
    process.stdout.write(
      [
        `${people} of a class at once, in a library of ${passages} passages, in ms`,
        '| when | acknowledged p50 | p99 | loop blocked at most | by its own work | answered p50 | last |',
        '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
        ...rows,
        '',
      ].join('\n'),
    );
    await bot.stop();
    await rig.stop();
  });

  const kept = (name: string, crowd: Crowd): Crowd => {
    rows.push(row(name, crowd));
    expect(crowd.acknowledged).toHaveLength(crowd.replies.length);
    expect(crowd.acknowledged.filter((ms) => !(ms < limit))).toEqual([]);
    rig.assertClean();
    expect(bot.process.exitCode).toBeNull();
    return crowd;
  };
  const press = (messages: readonly Message[], which: string) =>
    members.flatMap((actor, at) => {
      const its = messages[at];
      return its === undefined ? [] : [() => actor.press(its, which)];
    });
  const now = (messages: readonly Message[]) => messages.map((each) => messageNow(rig, each));

  it('is acknowledged in time, whether its library is open or not, and each is asked, judged and counted', async () => {
    const taking = members.map((actor) => () => actor.press(message, 'Take part'));
    const { replies } = kept(
      'thirty take part, and their library is not open yet',
      await crowdDoes(bot, taking),
    );
    expect(replies.filter((each) => questionIn(each) === undefined)).toEqual([]);
    for (let number = 1; number <= 3; number++) {
      kept(`thirty answer question ${number}`, await crowdDoes(bot, press(now(replies), 'A')));
      await rig.waitFor(
        () => now(replies).every((each) => textOf(each).includes('You chose')),
        'all to be told what is right',
        60_000,
      );
      if (number === 3) break;
      kept('thirty go on to the next', await crowdDoes(bot, press(now(replies), 'Next question')));
      await rig.waitFor(
        () => now(replies).every((each) => textOf(each).includes(`Question ${number + 1} of 3`)),
        'all to be asked the next',
        60_000,
      );
    }
    await rig.waitFor(
      () => textOf(messageNow(rig, message)).includes('Begun: 30 · finished: 30'),
      'the message to say so',
      60_000,
    );
  });
});
