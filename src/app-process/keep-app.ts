import { setTimeout as sleep } from 'node:timers/promises';
import { appOver } from './app-over.ts';
import { startChild, type Program } from './child.ts';
import type { Calls, Operation, Outcome } from './protocol.ts';
import type { App } from '../app.ts';
import type { Served } from './serve.ts';

/** What keeping an app in a process of its own takes. */
export type Keeping = Omit<Program, 'given'> & {
  /** What the app is opened with in the next process. */
  readonly given: () => string;
  /** Told in a sentence what whoever runs the bot should know. */
  readonly warn: (note: string) => void;
  /** Told why a process ended that was not stopped, and after how many ms the next one starts. */
  readonly ended: (reason: Error, nextInMs: number) => void;
};

/** A process that lived so many ms did not die of its start: the next one need not wait. */
const calm = 60_000;
/** The pause before another start doubles from the first to the last, in ms. */
const pauses = { first: 1000, last: 60_000 } as const;

/**
 * The app in a process of its own, so that whatever is asked, loaded or added there keeps nothing waiting here. Where that
 * process ends (an error that nobody caught, no memory left), whoever waited gets the reason, and another is started: at
 * once, or after a pause where it had only just been started, and calls made in the pause fail at once. It never gives up,
 * and never ends the process that it is called in.
 *
 * A process and not a thread, because a thread that runs out of memory may take its process with it: Node ends a thread
 * only where 16 more megabytes are enough to do so, and with a large map or array they are not (5 of 5 times, in 2026).
 * @throws whatever opening the app threw, where even the first process does not come up
 */
export async function keepApp({ given, warn, ended, ...program }: Keeping): Promise<Served> {
  const closing = new AbortController();
  const start = () => startChild({ ...program, given: given() }, warn);
  let current = start();
  await current.opened;

  const keeping = (async () => {
    for (let early = 0; ;) {
      const began = performance.now();
      const reason = await current.ended;
      if (closing.signal.aborted) return;
      early = performance.now() - began > calm ? 0 : early + 1;
      const pause = early <= 1 ? 0 : Math.min(pauses.last, pauses.first * 2 ** (early - 2));
      ended(reason, pause);
      if (pause > 0) await sleep(pause, undefined, { signal: closing.signal }).catch(() => undefined);
      if (closing.signal.aborted) return;
      current = start();
    }
  })();

  const call: Calls = async <Name extends Operation>(
    name: Name,
    all: Parameters<App[Name]>,
  ): Promise<Outcome<Name>> => {
    // The one that it is by now: another one may come while this one opens.
    const child = current;
    await child.opened;
    return child.call(name, all);
  };
  return {
    app: appOver(call),
    close: async () => {
      closing.abort();
      await current.stop();
      await keeping;
    },
  };
}
