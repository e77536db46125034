import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { between } from '../fuzz/random.ts';

/** A process that waits for a step to begin with. */
export type Waiting = {
  readonly child: ChildProcess;
  readonly said: string[];
  readonly ended: Promise<unknown>;
};

/** What a process said before it was killed. */
export type Said = {
  readonly open: boolean;
  /** The steps that it said were done, and the one that it had begun. */
  readonly done: readonly number[];
  readonly begun?: number;
};

/** Starts a process, so that it is there when it is needed. */
export function start(file: string, seed: number): Waiting {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'child.ts'), file, String(seed)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // Half of a start is reading the program.
    env: { ...process.env, NODE_COMPILE_CACHE: join(dirname(file), 'program') },
  });
  const said: string[] = [];
  let rest = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    said.push(...lines);
    child.emit('said');
  });
  // It may be gone before it has read what it is told.
  child.stdin?.on('error', () => undefined);
  return { child, said, ended: once(child, 'close') };
}

/**
 * Lets a process go from a step on, and kills it: some after so many ms, while it may still be opening the store, and the others
 * after so many lines and a little.
 */
export async function kill({ child, said, ended }: Waiting, from: number, draw: () => number): Promise<Said> {
  while (said.length === 0) await Promise.race([once(child, 'said'), ended]);
  child.stdin?.write(`${from}\n`);
  if (draw() < 0.4) await setTimeout(draw() * 60);
  else {
    const lines = between(draw, 2, 60);
    while (said.length < lines && child.exitCode === null) await Promise.race([once(child, 'said'), ended]);
    await setTimeout(draw() * 6);
  }
  child.kill('SIGKILL');
  await ended;
  const steps = (what: string) =>
    said.flatMap((line) => (line.startsWith(`${what} `) ? [Number(line.slice(what.length + 1))] : []));
  const done = steps('done');
  const begun = steps('begin').at(-1);
  return {
    open: said.includes('open'),
    done,
    ...(begun !== undefined && begun !== done.at(-1) && { begun }),
  };
}
