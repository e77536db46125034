import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GuildScope } from '../../src/library/asker.ts';
import { addPasted, keeperOf, keptReady, newStateDir, startKept, type KeptBot } from './kept.ts';
import { openRig, rigDir, textOf, type Guild, type Rig } from './rig.ts';

const day = 24 * 60 * 60 * 1000;
const question = { question: 'Who rang the bell of Saltmere?' };
const text = 'The bell\n\nThe bell of Saltmere was rung by Jory Penn at noon on Monday.\n';

describe.skipIf(rigDir === undefined)('a server that the bot', { timeout: 60_000 }, () => {
  let rig: Rig;
  let bot: KeptBot;
  let guild: Guild;
  let scope: GuildScope;
  let stateDir: string;

  beforeEach(async () => {
    rig = await openRig();
    guild = rig.addGuild({ name: 'Bell', owner: rig.world.alice });
    scope = `guild:${guild.id}`;
    stateDir = newStateDir();
    bot = startKept(rig, stateDir);
    await keptReady(rig, bot);
    await addPasted(bot, keeperOf(scope, rig.world.alice, await bot.now()), { file: 'bell.txt', text });
    await addPasted(bot, keeperOf(`guild:${rig.world.guild.id}`, rig.world.owner, await bot.now()), {
      file: 'other.txt',
      text: 'The flag\n\nThe flag of Saltmere was raised by Demelza Roe on Tuesday.\n',
    });
  }, 80_000);
  afterEach(async () => {
    rig.assertClean();
    expect(rig.faults).toEqual([]);
    expect(rig.warnings).toEqual([]);
    const output = bot.log().join('\n');
    for (const secret of ['Jory', 'Demelza', rig.world.alice.id, rig.world.owner.id])
      expect(output).not.toContain(secret);
    await bot.stop();
    await rig.stop();
  });

  /** What is due is deleted every hour; here when the test says so. */
  const sweptAfter = async (days: number) => {
    await bot.later(days * day);
    await bot.app('sweep', await bot.now());
  };
  const articles = async () => (await bot.app('facts', scope)).articles;
  const sample = async () => (await bot.app('facts', 'public')).articles;
  it('was removed from keeps its data for 30 days, and then has none', async () => {
    rig.removeGuild(guild);
    await bot.did('left', 1);
    await sweptAfter(29);
    expect(await articles()).toBe(1);
    await sweptAfter(2);
    expect(await bot.app('personal', rig.world.alice.id)).toMatchObject({ articles: [], actions: [] });
    expect(await articles()).toBe(await sample());
    expect((await bot.app('facts', `guild:${rig.world.guild.id}`)).articles).toBe(1);
  });

  it('comes back to within 30 days has all of it again, for good', async () => {
    rig.removeGuild(guild);
    await bot.did('left', 1);
    await sweptAfter(20);
    rig.invite(guild);
    await bot.did('back', 1);
    await sweptAfter(200);
    expect(textOf(await rig.as(rig.world.alice, { guild }).slash('ask', question).reply())).toContain(
      'Jory Penn',
    );
  });

  it('cannot reach in an outage keeps everything, however long that is', async () => {
    rig.outage(guild);
    // Another server's removal comes after it, so that the outage was heard of by then.
    rig.removeGuild(rig.world.guild);
    await bot.did('left', 1);
    await sweptAfter(400);
    expect(await articles()).toBe(1);
    rig.back(guild);
    rig.invite(rig.world.guild);
    await bot.did('back', 1);
    await sweptAfter(400);
    expect(textOf(await rig.as(rig.world.alice, { guild }).slash('ask', question).reply())).toContain(
      'Jory Penn',
    );
  });

  it('cannot reach while it starts keeps everything too', async () => {
    rig.outage(guild);
    await bot.stop();
    bot = startKept(rig, stateDir, 1000 * day);
    await keptReady(rig, bot);
    await bot.did('present', 1);
    await sweptAfter(400);
    expect(await articles()).toBe(1);
    rig.back(guild);
  });

  it('was removed from while it was down is left from when it is up again', async () => {
    await bot.stop();
    rig.removeGuild(guild);
    bot = startKept(rig, stateDir, 1000 * day);
    await keptReady(rig, bot);
    await bot.did('present', 1);
    await sweptAfter(29);
    expect(await articles()).toBe(1);
    await sweptAfter(2);
    expect(await articles()).toBe(await sample());
  });

  it('was removed from while the connection was lost is left as well', async () => {
    rig.gateway.drop({ resumable: false });
    rig.removeGuild(guild);
    await bot.did('present', 2);
    await sweptAfter(31);
    expect(await articles()).toBe(await sample());
  });

  it('says in /about what becomes of its data', async () => {
    const about = textOf(await rig.as(rig.world.alice, { guild }).slash('about').reply());
    expect(about).toContain('If the bot is removed, all of it is deleted after 30 days');
    expect(about).toContain('quotes\\@pullquote.example');
    expect(textOf(await rig.as(rig.world.alice, 'botDm').slash('about').reply())).not.toContain('30 days');
  });
});
