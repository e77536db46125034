import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manyArticles } from '../../src/evaluate/bench/haystack.ts';
import { openShelf } from '../../src/open-app.ts';
import { written } from '../store/written-article.ts';
import { crowdAsks, row, type Crowd } from './crowd.ts';
import { openRig, rigDir, runBot, textOf, type Bot, type Rig } from './rig.ts';

/** Passages of the large library: about three thousand articles. */
const passages = Number(process.env['PASSAGES'] ?? 30_000);
/** Discord's limit for an acknowledgement, in ms. */
const limit = 3000;
const people = 100;

const about = [
  'the bridge and the toll',
  'the new school',
  'the flood',
  'the mayor and the market',
  'the harbour',
];
const questions = Array.from(
  { length: people },
  (_, at) => `What did the council say about ${about[at % about.length] ?? ''} in ${1990 + at}?`,
);

/* The program itself, over a large library, while a hundred people ask at once. `npm run bench:acks` shows the figures. */
describe.skipIf(rigDir === undefined)('a crowd', () => {
  const rows: string[] = [];
  const held: { rig?: Rig; bot?: Bot; state?: string } = {};
  const rig = () => {
    if (held.rig === undefined) throw new Error('There is no rig');
    return held.rig;
  };
  const bot = () => {
    if (held.bot === undefined) throw new Error('There is no bot');
    return held.bot;
  };
  const start = async () => {
    const identified = once(rig().gateway, 'ready');
    held.bot = runBot(['--import', './test/rig/watch-loop.ts', 'src/main.ts'], {
      ...rig().env,
      STATE_DIR: held.state ?? '',
    });
    const ended = once(held.bot.process, 'exit').then(() => {
      throw new Error(`The bot did not come up:\n${bot().log().join('\n')}`);
    });
    await Promise.race([identified, ended]);
    ended.catch(() => undefined);
    await rig().commandsRegistered('ask');
  };
  const kept = (name: string, crowd: Crowd) => {
    rows.push(row(name, crowd));
    expect(crowd.acknowledged.length).toBeGreaterThan(0);
    expect(crowd.acknowledged.filter((ms) => !(ms < limit))).toEqual([]);
    rig().assertClean();
    expect(bot().process.exitCode).toBeNull();
    return crowd;
  };

  const ask = (asked: readonly string[], meanwhile?: () => Promise<unknown>) =>
    crowdAsks(rig(), bot(), rig().world.guild, asked, meanwhile);
  const add = async ({ article, bytes }: ReturnType<typeof written>) => {
    const shelf = await openShelf(held.state ?? '');
    await shelf.put(`guild:${rig().world.guildId}`, article, bytes);
    await shelf.close();
  };

  beforeAll(async () => {
    held.rig = await openRig();
    held.state = mkdtempSync(join(String(rigDir), 'crowd-'));
    const shelf = await openShelf(held.state);
    for (const article of await manyArticles(passages))
      await shelf.put(`guild:${rig().world.guildId}`, article, new Uint8Array());
    await shelf.close();
    await start();
  }, 300_000);
  afterAll(async () => {
    process.stdout.write(
      [
        `${people} people at once, over ${passages} passages, in ms`,
        '| when | acknowledged p50 | p99 | loop blocked at most | by its own work | answered p50 | last |',
        '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
        ...rows,
        '',
      ].join('\n'),
    );
    await held.bot?.stop();
    await held.rig?.stop();
  });

  it('is acknowledged in time while a large library is read for the first time, and others are answered', async () => {
    const elsewhere = rig().addGuild({ name: 'Elsewhere' });
    const order: string[] = [];
    const crowd = await crowdAsks(rig(), bot(), rig().world.guild, questions, async () => {
      // Two hundred at once are not what is measured.
      await sleep(3000);
      rows.push(row('others meanwhile, sample library', await crowdAsks(rig(), bot(), elsewhere, questions)));
      order.push('elsewhere');
    });
    order.push('here');
    kept('the library is read for the first time', crowd);
    expect(order).toEqual(['elsewhere', 'here']);
  }, 300_000);

  it('is acknowledged in time while it is answered', async () => {
    kept('the library is open, and one asks', await ask(questions.slice(0, 1)));
    kept('the library is open', await ask(questions));
  }, 300_000);

  it('is acknowledged in time while an article is added, and answered with it', async () => {
    await add(written('The lighthouse was painted in 1961 by nobody.', { file: 'lighthouse.txt' }));
    kept('an article was added, and one asks', await ask(questions.slice(0, 1)));
    await add(
      written('Harbour master Tom Weir counted 4711 lampreys at the old quay.', { file: 'lampreys.txt' }),
    );
    const asked = questions.with(0, 'How many lampreys did Tom Weir count at the old quay?');
    const crowd = kept('an article was added', await ask(asked));
    expect(crowd.replies.some((reply) => textOf(reply).includes('4711 lampreys'))).toBe(true);
  }, 300_000);

  it.skipIf(process.platform !== 'linux')(
    'is told where what answers is killed, and answered again after that',
    async () => {
      await add(written('The bandstand was sold in 1972.', { file: 'bandstand.txt' }));
      const ids = `/proc/${bot().process.pid}/task/${bot().process.pid}/children`;
      const crowd = await ask(questions, async () => {
        // By then they are acknowledged, and wait for the library to be read once more.
        await sleep(1500);
        for (const id of readFileSync(ids, 'utf8').trim().split(' ')) process.kill(Number(id), 'SIGKILL');
      });
      kept('what answers is killed', crowd);
      for (const reply of crowd.replies)
        expect(textOf(reply)).toMatch(/Something went wrong here.*[0-9a-f]{8}/);
      expect(bot().log().join('\n')).toContain('what answers questions has ended; starting it again');
      const [reply] = (await ask(['When was the bandstand sold?'])).replies;
      expect(reply && textOf(reply)).toContain('sold in 1972');
    },
    300_000,
  );

  it('is acknowledged in time while the library is loaded after a restart', async () => {
    await bot().stop();
    await start();
    kept('the library is loaded after a restart, and one asks', await ask(questions.slice(0, 1)));
    await bot().stop();
    await start();
    kept('the library is loaded after a restart', await ask(questions));
  }, 300_000);
});
