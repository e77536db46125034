import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Where files lie that were uploaded, for as long as they are read. */
export type Incoming = {
  /** Its own folder, which nobody else writes to. */
  readonly folder: string;
  /** The only hosts besides Discord's own that files are fetched from: that of a Discord which is not Discord's. */
  readonly cdn?: string;
};

/** How many files are fetched and read at once: each may lie here with its 20 MB. */
const atOnce = 4;

/** Where files lie that were uploaded, and whose turn it is. */
export type Intake = Incoming & {
  /** Does the work when it is its turn. */
  readonly turn: <T>(work: () => Promise<T>) => Promise<T>;
};

/** Has a few works done at once, and the others in the order in which they came. */
export function intake(incoming: Incoming): Intake {
  let free = atOnce;
  const waiting: (() => void)[] = [];
  return {
    ...incoming,
    turn: async (work) => {
      if (free > 0) free -= 1;
      else await new Promise<void>((go) => waiting.push(go));
      try {
        return await work();
      } finally {
        const next = waiting.shift();
        if (next === undefined) free += 1;
        else next();
      }
    },
  };
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
