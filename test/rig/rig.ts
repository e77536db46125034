import { spawn, type ChildProcess } from 'node:child_process';
import { once, type EventEmitter } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { writeLibrary } from './library.ts';

/*
 * The parts of ../shared/discord-rig that the tests use; it is plain JavaScript and not part of this project.
 */
export type Component = {
  readonly type: number;
  readonly id?: number;
  readonly content?: string;
  readonly label?: string;
  readonly custom_id?: string;
  readonly options?: readonly {
    readonly value: string;
    readonly label: string;
    readonly default?: boolean;
  }[];
  readonly components?: readonly Component[];
};
export type Message = {
  readonly id: string;
  readonly ephemeral: boolean;
  readonly flags: number;
  readonly components: readonly Component[];
};
export type Asked = {
  readonly latency: number;
  reply(timeout?: number): Promise<Message>;
  answer(timeout?: number): Promise<unknown>;
  choices(): Promise<readonly { readonly name: string; readonly value: string }[]>;
  followups(count?: number): Promise<readonly Message[]>;
};
export type Actor = {
  slash(path: string, options?: Readonly<Record<string, unknown>>): Asked;
  autocomplete(path: string, focused: string, text: string): Asked;
  contextMenu(name: string, message: unknown): Asked;
  press(message: Message, which: string | RegExp): Asked;
  select(message: Message, which: string | RegExp, values: readonly unknown[]): Asked;
  submit(opened: Asked, values?: Readonly<Record<string, unknown>>): Asked;
  say(text: string, more?: Readonly<Record<string, unknown>>): Message;
};
export type Person = { readonly id: string };
export type Role = { readonly id: string };
export type Guild = { readonly id: string };
export type Channel = { readonly id: string; readonly type: number };
export type Rig = {
  readonly env: Readonly<Record<string, string>>;
  readonly world: {
    readonly alice: Person;
    readonly mallory: Person;
    readonly owner: Person;
    readonly bot: Person;
    readonly guild: Guild;
    readonly guildId: string;
    readonly general: Channel;
    readonly messages: Map<string, Message>;
    readonly channels: Map<string, Channel>;
    findCommand(name: string, type: number, guild: string): object | undefined;
  };
  readonly violations: readonly {
    readonly rule: string;
    readonly request: string;
    readonly message: string;
  }[];
  readonly warnings: readonly unknown[];
  readonly faults: readonly { readonly path: string }[];
  readonly requests: readonly {
    readonly method: string;
    readonly path: string;
    readonly body?: unknown;
    readonly status: number;
    /** What it was answered with, as far as tests look at it. */
    readonly response?: { readonly id: string };
  }[];
  readonly gateway: EventEmitter & {
    /** What the bot asked for. */
    readonly intents: number;
    drop(how?: { readonly resumable: boolean }): void;
    requestReconnect(): void;
  };
  ready(timeout?: number): Promise<unknown>;
  commandsRegistered(...names: readonly string[]): Promise<unknown>;
  as(person: Person, where?: unknown): Actor;
  addMembers(count: number, guild?: unknown): readonly Person[];
  addGuild(options: Readonly<Record<string, unknown>>): Guild;
  addRole(guild: Guild, options: unknown): Role;
  giveRole(person: Person, role: unknown): void;
  takeRole(person: Person, role: unknown): void;
  addChannel(guild: Guild, options: Readonly<Record<string, unknown>>): Channel;
  addThread(channel: Channel, options: Readonly<Record<string, unknown>>): Channel;
  invite(guild: Guild): void;
  /** A file that somebody can attach; what is wrong with it on its way comes last. */
  upload(
    name: string,
    bytes: string | Uint8Array,
    contentType?: string,
    wrong?: Readonly<Record<string, number | boolean>>,
  ): Readonly<Record<string, unknown>>;
  readonly cdn: {
    readonly downloads: readonly { readonly name: string; readonly sent: number; readonly whole?: boolean }[];
  };
  removeGuild(guild: Guild): void;
  outage(guild: Guild): void;
  back(guild: Guild): void;
  deny(place: unknown, ...permissions: readonly string[]): void;
  allow(place: unknown, ...permissions: readonly string[]): void;
  failNext(failure: Readonly<Record<string, unknown>>): () => void;
  failEvery(failure: Readonly<Record<string, unknown>>): () => void;
  delay(path: RegExp, ms: number): () => void;
  /** From now on the bot's direct messages to somebody are refused. */
  closeDms(person: Person, closed?: boolean): void;
  waitFor<T>(test: () => T, label?: string, timeout?: number): Promise<T>;
  assertClean(): void;
  stop(): Promise<void>;
};

/** A private thread that the bot is not in: Discord tells it nothing of that but with what people do there. */
export function addUnseenThread(rig: Rig, channel: Channel): Channel {
  const seen = rig.addThread(channel, { name: 'aside', type: 'privateThread' });
  const unseen = { ...seen, id: String(BigInt(seen.id) + 1n) };
  rig.world.channels.set(unseen.id, unseen);
  return unseen;
}

/** Where the copy of the rig is; unset in `npm test`, which runs nothing here. */
export const rigDir = process.env['RIG_DIR'];

export async function openRig(options: Readonly<Record<string, unknown>> = {}): Promise<Rig> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a module outside this project
  const { startRig } = (await import(join(String(rigDir), 'src/rig.js'))) as {
    readonly startRig: (options: unknown) => Promise<Rig>;
  };
  return startRig(options);
}

/** A bot process under test. */
export type Bot = {
  readonly process: ChildProcess;
  /** All that it has logged, line by line. */
  readonly log: () => readonly string[];
  readonly tell: (order: Readonly<Record<string, unknown>>) => Promise<void>;
  /** Asks it to stop, and gives its exit code and how long it took, in ms. */
  readonly stop: () => Promise<{ readonly code: number | null; readonly ms: number }>;
};

/** Starts the bot of these tests against a rig. */
export function startBot(rig: Rig, env: Readonly<Record<string, string>> = {}): Bot {
  const library = writeLibrary(mkdtempSync(join(String(rigDir), 'library-')));
  return runBot(['test/rig/bot.ts'], { ...rig.env, LIBRARY: library, GUILD: rig.world.guildId, ...env });
}

/** Waits until a bot is connected and has its commands; says what it logged where it does not come to that. */
export async function connected(rig: Rig, bot: Bot): Promise<void> {
  try {
    await rig.ready(60_000);
    await rig.commandsRegistered('ask', 'help', 'Find in sources', 'Check this quotation');
  } catch (error) {
    throw new Error(`The bot did not come up:\n${bot.log().join('\n')}`, { cause: error });
  }
}

/** Starts a program of this project. */
export function runBot(args: readonly string[], env: Readonly<Record<string, string>>): Bot {
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data: Buffer) => (written += data.toString()));
  return {
    process: child,
    log: () => written.split('\n').filter((line) => line !== ''),
    tell: async (order) => {
      const done = once(child, 'message');
      child.send(order);
      await done;
    },
    stop: async () => {
      if (child.exitCode !== null) return { code: child.exitCode, ms: 0 };
      const asked = performance.now();
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      return { code: child.exitCode, ms: performance.now() - asked };
    },
  };
}

/** Every component of a message, nested ones included. */
export function all({ components }: { readonly components: readonly Component[] }): readonly Component[] {
  return components.flatMap((each) => [each, ...all({ components: each.components ?? [] })]);
}

/** All text of a message. */
export function textOf(message: Message): string {
  return all(message)
    .flatMap(({ content }) => content ?? [])
    .join('\n');
}

/** The labels of its buttons. */
export function buttonsOf(message: Message): readonly string[] {
  return all(message).flatMap(({ type, label }) => (type === 2 && label !== undefined ? [label] : []));
}
