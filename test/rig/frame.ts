import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Member } from '../../src/guild/member.ts';
import { keeperOf, keptReady, newStateDir, startKept, type KeptBot } from './kept.ts';
import { fileTypes, startMain } from './main-bot.ts';
import { connected, openRig, startBot, type Bot, type Rig } from './rig.ts';

/** What the tests of a file stand on. */
type Frame<Kind extends Bot> = {
  readonly rig: Rig;
  readonly bot: Kind;
  /** The folder of state, which stays when the bot is stopped. */
  readonly stateDir: string;
};

/** What a rig is opened with, and what of its own a file of tests does not hold against the bot. */
type Allowed = {
  readonly rig?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly mayFault?: (path: string) => boolean;
  readonly mayWarn?: (warning: unknown) => boolean;
};

/** Starts another bot over the same folder once the first has ended. @param laterMs how far its clock is ahead of ours */
type Again<Kind extends Bot> = (laterMs?: number) => Promise<Kind>;

/** The rig gives a file in a message back as it was sent, without what Discord adds. */
export const filesInMessages = (path: string) => path.startsWith('/components/1');

/**
 * Puts a bot over a folder of state around the tests of a file: both are there before the first, and are stopped after the
 * last. After each, the bot still runs, and has sent nothing that Discord would not take.
 * @param begin what the tests of this file need besides; `keeper` may do everything in the first server
 */
export function withKeptBot(
  begin: (frame: Frame<KeptBot> & { readonly keeper: Member }) => Promise<void> | void,
  allowed: Allowed = {},
): Again<KeptBot> {
  return around(
    async (rig, stateDir, laterMs) => {
      const bot = startKept(rig, stateDir, laterMs, allowed.env);
      await keptReady(rig, bot);
      return bot;
    },
    async (frame) => {
      const { rig, bot } = frame;
      const keeper = keeperOf(`guild:${rig.world.guildId}`, rig.world.owner, await bot.now());
      await begin({ ...frame, keeper });
    },
    allowed,
  );
}

/** The same with the whole program, as `npm start` runs it. */
export function withMainBot(
  begin: (frame: Frame<Bot>) => Promise<void> | void,
  allowed: Allowed = {},
): Again<Bot> {
  return around(startMain, begin, { mayWarn: fileTypes, ...allowed });
}

/** The same with a bot over the articles of `library.ts`, which can be told to be slow or to break. */
export function withBot(begin: (frame: Frame<Bot>) => Promise<void> | void): Again<Bot> {
  return around(startConnected, begin, {});
}

async function startConnected(rig: Rig): Promise<Bot> {
  const bot = startBot(rig);
  await connected(rig, bot);
  return bot;
}

function around<Kind extends Bot>(
  start: (rig: Rig, stateDir: string, laterMs?: number) => Promise<Kind>,
  begin: (frame: Frame<Kind>) => Promise<void> | void,
  { rig: options, mayFault = () => false, mayWarn = () => false }: Allowed,
): Again<Kind> {
  let rig: Rig;
  let bot: Kind;
  let stateDir: string;

  beforeAll(async () => {
    rig = await openRig(options);
    stateDir = newStateDir();
    bot = await start(rig, stateDir);
    await begin({ rig, bot, stateDir });
  }, 120_000);
  afterEach(() => {
    rig.assertClean();
    expect(rig.faults.filter(({ path }) => !mayFault(path))).toEqual([]);
    expect(rig.warnings.filter((warning) => !mayWarn(warning))).toEqual([]);
    expect(bot.process.exitCode).toBeNull();
  });
  afterAll(async () => {
    await bot.stop();
    await rig.stop();
  });

  return async (laterMs) => (bot = await start(rig, stateDir, laterMs));
}
