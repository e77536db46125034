import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connected, openRig, rigDir, startBot, textOf, type Actor, type Bot, type Rig } from './rig.ts';

const question = { question: 'How much would the pier cost?' };

describe.skipIf(rigDir === undefined)('what goes wrong on the way to Discord', () => {
  let rig: Rig;
  let bot: Bot;
  let alice: Actor;

  beforeAll(async () => {
    rig = await openRig();
    bot = startBot(rig);
    await connected(rig, bot);
    alice = rig.as(rig.world.alice);
  }, 80_000);
  afterAll(async () => {
    await bot.stop();
    await rig.stop();
  });

  const answered = async () => textOf(await alice.slash('ask', question).reply());
  const lines = (pattern: RegExp) => bot.log().filter((line) => pattern.test(line));

  it.each([
    ['dropped and resumed', () => rig.gateway.drop()],
    ['asked to connect again', () => rig.gateway.requestReconnect()],
    ['dropped for good and identified anew', () => rig.gateway.drop({ resumable: false })],
  ])(
    'lives on when it is %s',
    async (_how, disturb) => {
      const back = Promise.race([once(rig.gateway, 'resumed'), once(rig.gateway, 'ready')]);
      const before = lines(/was lost; connecting again/).length;
      disturb();
      await back;
      expect(await answered()).toContain('12 million crowns');
      expect(lines(/was lost; connecting again/).length - before).toBe(1);
      expect(bot.process.exitCode).toBeNull();
      rig.assertClean();
    },
    40_000,
  );

  it.each([
    ['429 on the acknowledgement', { match: /^POST .*callback/, status: 429 }],
    ['429 on the answer', { match: /^PATCH .*@original/, status: 429 }],
    ['500 on the acknowledgement', { match: /^POST .*callback/, status: 500 }],
    ['500 on the answer', { match: /^PATCH .*@original/, status: 500, times: 2 }],
    [
      '10062 on the acknowledgement',
      { match: /^POST .*callback/, status: 404, body: { code: 10062, message: 'Unknown interaction' } },
    ],
    [
      '40060 on the acknowledgement',
      {
        match: /^POST .*callback/,
        status: 400,
        body: { code: 40060, message: 'Interaction has already been acknowledged.' },
      },
    ],
  ])(
    'answers in spite of %s',
    async (_what, failure) => {
      rig.failNext(failure);
      expect(await answered()).toContain('12 million crowns');
      rig.failNext(failure);
      const reply = await alice.slash('who', { question: 'Oona Brisk' }).reply();
      expect(textOf(await alice.press(reply, 'Cite').reply())).toContain('SHA-256');
      rig.assertClean();
      expect(bot.process.exitCode).toBeNull();
    },
    40_000,
  );

  it.each([
    ['unknown for good', 'POST', 10062, 404, /is not known to Discord any more/],
    ['gone when the answer comes', 'PATCH', 10008, 404, /its message is gone/],
    ['of an expired token', 'PATCH', 50027, 401, /its message is gone/],
  ])(
    'says in one line that an interaction is %s, and lives on',
    async (_what, method, code, status, line) => {
      const before = lines(line).length;
      const path = method === 'POST' ? /callback/ : /@original/;
      const end = rig.failNext({ method, path, status, body: { code, message: 'no' }, times: 2 });
      await alice
        .slash('ask', question)
        .answer()
        .catch(() => undefined);
      await expect.poll(() => lines(line).length - before, { timeout: 5000 }).toBe(1);
      end();
      expect(await answered()).toContain('12 million crowns');
    },
    20_000,
  );
});
