import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  all,
  connected,
  openRig,
  rigDir,
  runBot,
  startBot,
  textOf,
  type Actor,
  type Bot,
  type Rig,
} from './rig.ts';

const question = { question: 'How much would the pier cost?' };

/** The code that a bot ends with by itself. */
async function exitOf({ process: child }: Bot): Promise<number | null> {
  if (child.exitCode === null) await once(child, 'exit');
  return child.exitCode;
}

describe.skipIf(rigDir === undefined)('starting and stopping', () => {
  let rig: Rig;
  let bot: Bot;
  let alice: Actor;

  beforeEach(async () => {
    rig = await openRig();
    bot = startBot(rig);
    await connected(rig, bot);
    alice = rig.as(rig.world.alice);
  }, 80_000);
  afterEach(async () => {
    await bot.stop();
    await rig.stop();
  });

  const answered = async () => textOf(await alice.slash('ask', question).reply());
  const lines = (pattern: RegExp) => bot.log().filter((line) => pattern.test(line));

  it('prints an invite link that asks for no permission', () => {
    expect(
      lines(/oauth2\/authorize\?client_id=\d+&scope=bot\+applications\.commands&permissions=0/),
    ).toHaveLength(1);
  });

  it('puts the commands in place once, not again at the next start', async () => {
    const puts = () =>
      rig.requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands')).length;
    expect(puts()).toBe(1);
    await bot.stop();
    bot = startBot(rig);
    await expect.poll(() => lines(/in place already/).length, { timeout: 20_000 }).toBe(1);
    expect(puts()).toBe(1);
    rig.assertClean();
  }, 60_000);

  it('answers buttons of before a restart', async () => {
    const reply = await alice.slash('who', { question: 'Oona Brisk' }).reply();
    const shared = await alice.slash('ask', { ...question, share: true }).reply();
    expect((await bot.stop()).code).toBe(0);
    const identified = once(rig.gateway, 'ready');
    bot = startBot(rig);
    await identified;
    await expect.poll(() => lines(/in place already/).length, { timeout: 20_000 }).toBe(1);
    expect(textOf(await alice.press(reply, 'Context').reply())).toContain('In its place');
    expect(textOf(await alice.press(reply, 'Post publicly').reply())).toContain('posted by');
    const [, second] = all(reply).flatMap((each) => each.options ?? []);
    expect((await alice.select(reply, 'pick', [second?.value ?? '']).reply()).id).toBe(reply.id);
    expect(textOf(await alice.press(shared, 'Cite').reply())).toContain('SHA-256');
    await alice.press(shared, 'Remove').answer();
    await rig.waitFor(() => !rig.world.messages.has(shared.id), 'the message to be gone');
    rig.assertClean();
  }, 60_000);

  it('goes on when the commands cannot be put in place', async () => {
    await bot.stop();
    rig.failNext({ method: 'GET', path: /commands/, status: 500, times: 10 });
    const identified = once(rig.gateway, 'ready');
    bot = startBot(rig);
    await identified;
    await expect.poll(() => lines(/could not be put in place/).length, { timeout: 20_000 }).toBe(1);
    expect(await answered()).toContain('12 million crowns');
  }, 60_000);

  it('ends when it is told to, and does not wait for an answer in the making', async () => {
    await bot.tell({ do: 'slow', ms: 3000 });
    await alice.slash('ask', question).answer();
    const { code, ms } = await bot.stop();
    expect(code).toBe(0);
    // Less than the answer takes.
    expect(ms).toBeLessThan(3000);
  }, 20_000);

  it('waits for a network that is not there, and connects when it is', async () => {
    await bot.stop();
    const lost = startBot(rig, { DISCORD_API_URL: 'http://127.0.0.1:9/api' });
    await expect
      .poll(() => lost.log().filter((line) => line.includes('cannot be reached')).length, { timeout: 15_000 })
      .toBeGreaterThan(0);
    expect(lost.process.exitCode).toBeNull();
    lost.process.kill('SIGKILL');
  }, 30_000);

  it('ends with a code when Discord refuses the token, at once or later', async () => {
    await bot.stop();
    const refused = startBot(rig, { DISCORD_TOKEN: 'MTAwMDAwMDAwMDAwMDAwMDAw.wrong.token' });
    expect(await exitOf(refused)).toBe(2);
    expect(refused.log().join('\n')).toContain('discord.wrong-token');
  }, 30_000);

  it('runs as the program itself does, over the sample library', async () => {
    await bot.stop();
    const state = `${rigDir}/state`;
    const identified = once(rig.gateway, 'ready');
    bot = runBot(['src/main.ts'], { ...rig.env, STATE_DIR: state });
    await identified;
    const reply = await alice.slash('who', { question: 'the mayor' }).reply();
    expect(textOf(reply)).toContain('sample, fiction');
    expect(textOf(await alice.press(reply, 'Cite').reply())).toContain('SHA-256');
    const { code } = await bot.stop();
    expect(code).toBe(0);
    bot = runBot(['src/main.ts'], { ...rig.env, DISCORD_TOKEN: 'a.wrong.token', STATE_DIR: state });
    expect(await exitOf(bot)).toBe(2);
  }, 60_000);
});
