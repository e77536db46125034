import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { App } from '../../src/app.ts';
import type { Member } from '../../src/guild/member.ts';
import type { GuildScope } from '../../src/library/asker.ts';
import {
  rigDir,
  runBot,
  type Actor,
  type Bot,
  type Message,
  type Person,
  type Rig,
  type Role,
} from './rig.ts';

/** A bot over a folder of state, which stays when it is stopped. */
export type KeptBot = Bot & {
  /** Does something that the app can do, in the bot's process. */
  readonly app: <Name extends keyof App>(
    name: Name,
    ...given: Parameters<App[Name]>
  ) => Promise<Awaited<ReturnType<App[Name]>>>;
  /** Waits until an operation was done so often for Discord. */
  readonly did: (name: keyof App, times: number) => Promise<void>;
  /** What time it is there, ms UTC. */
  readonly now: () => Promise<number>;
  /** Lets time pass there. */
  readonly later: (ms: number) => Promise<void>;
};

/** A folder of state that nobody has used yet. */
export const newStateDir = () => mkdtempSync(join(String(rigDir), 'state-'));

/** Starts the bot over a folder of state. @param laterMs how far its clock is ahead of ours */
export function startKept(
  rig: Rig,
  stateDir: string,
  laterMs = 0,
  env: Readonly<Record<string, string>> = {},
): KeptBot {
  const bot = runBot(['test/rig/kept-bot.ts'], {
    ...rig.env,
    STATE_DIR: stateDir,
    LATER_MS: String(laterMs),
    ...env,
  });
  let turn: Promise<unknown> = Promise.resolve();
  const tell = (order: Readonly<Record<string, unknown>>): Promise<unknown> => {
    const told = turn.then(async () => {
      const heard = once(bot.process, 'message');
      bot.process.send(order);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- kept-bot.ts answers like this
      const [answer] = (await heard) as [{ readonly value?: unknown; readonly error?: string }];
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value;
    });
    turn = told.catch(() => undefined);
    return told;
  };
  return {
    ...bot,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what an operation gives came over the channel as plain data
    app: (async (name: string, ...given: readonly unknown[]) =>
      tell({ do: 'call', name, given })) as unknown as KeptBot['app'],
    did: async (name, times) => {
      while (Number(await tell({ do: 'count', name })) < times) await sleep(20);
    },
    now: async () => Number(await tell({ do: 'now' })),
    later: async (ms) => void (await tell({ do: 'later', ms })),
  };
}

/** Waits until a bot over a folder of state is connected and has its commands. */
export async function keptReady(rig: Rig, bot: KeptBot): Promise<void> {
  try {
    await rig.ready(60_000);
    await rig.commandsRegistered('ask', 'config', 'privacy');
    await rig.waitFor(() => bot.log().some((line) => line.includes('connected to Discord')), 'the log');
  } catch (error) {
    throw new Error(`The bot did not come up:\n${bot.log().join('\n')}`, { cause: error });
  }
}

/** Somebody who may do everything in a server, for what a test sets up without Discord. */
export const keeperOf = (scope: GuildScope, { id }: Person, at: number): Member => ({
  scope,
  user: id,
  roles: [],
  channels: [],
  at,
  may: { manageGuild: true, manageMessages: true },
});

/** Adds an article to a server's library; gives its id. */
export async function addPasted(
  bot: KeptBot,
  keeper: Member,
  article: { readonly file: string; readonly text: string; readonly replaces?: string },
): Promise<string> {
  const { file, text, replaces } = article;
  const { drafts } = await bot.app('draft', keeper, {
    file,
    pasted: text,
    ...(replaces !== undefined && { replaces }),
  });
  const [kept] = await bot.app(
    'keepDrafts',
    keeper,
    drafts.map(({ id }) => id),
  );
  if (kept === undefined) throw new Error('Nothing was added');
  return kept.id;
}

/** What a select of a message shows as chosen. */
export function chosenIn(message: Message, custom: string): readonly string[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the parts of a component that only selects have
  const found = flat(message.components).find(({ custom_id }) => custom_id === custom) as unknown as
    | {
        readonly default_values?: readonly { readonly id: string }[];
        readonly options?: readonly { readonly value: string; readonly default?: boolean }[];
      }
    | undefined;
  return [
    ...(found?.default_values ?? []).map(({ id }) => id),
    ...(found?.options ?? []).filter((option) => option.default).map(({ value }) => value),
  ];
}

function flat(components: Message['components']): Message['components'] {
  return components.flatMap((each) => [each, ...flat(each.components ?? [])]);
}

/** Somebody who has just joined the first server, with these roles and nothing else. */
export function newcomer(
  rig: Rig,
  ...roles: readonly Role[]
): { readonly person: Person; readonly actor: Actor } {
  const [person] = rig.addMembers(1);
  if (person === undefined) throw new Error('Nobody joined');
  for (const role of roles) rig.giveRole(person, role);
  return { person, actor: rig.as(person) };
}

/** The role of those who may manage messages in the first server, and so moderate where nobody chose otherwise. */
export function moderatorsOf(rig: Rig): Role {
  return rig.addRole(rig.world.guild, { name: 'Moderators', permissions: ['MANAGE_MESSAGES'] });
}
