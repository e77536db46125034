import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { queue } from '../../guild/turns.ts';
import type { GuildScope } from '../../library/asker.ts';

/** Where files lie that were uploaded, for as long as they are read. */
export type Incoming = {
  /** Its own folder, which nobody else writes to. */
  readonly folder: string;
  /** The only hosts besides Discord's own that files are fetched from: that of a Discord which is not Discord's. */
  readonly cdn?: string;
};

/**
 * How many files are fetched and read at once, since each may lie here with its 20 MB, and how many wait for it: in all, and of
 * one server, so that nobody waits longer than Discord takes an answer.
 */
const room = { atOnce: 4, waiting: 400, waitingEach: 40 } as const;

/** Where files lie that were uploaded, and whose turn it is. */
export type Intake = Incoming & {
  /**
   * Does the work of a server when it is its turn: next is the one that has the fewest under way.
   * @throws Refusal `refusal.reading-busy` where too many wait already
   */
  readonly turn: <T>(scope: GuildScope, work: () => Promise<T>) => Promise<T>;
};

/** Has a few works done at once, those of one server in the order in which they came. */
export function intake(incoming: Incoming): Intake {
  return { ...incoming, turn: queue(room) };
}

/** Makes the folder, for this user alone, and takes away what an earlier run left behind. */
export async function sweepIncoming({ folder }: Incoming): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const left = await readdir(folder);
  await Promise.all(left.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

/** The path of a file that is not there yet. Its name is nothing that anybody chose. */
export function newPath({ folder }: Incoming): string {
  return join(folder, randomBytes(16).toString('hex'));
}
