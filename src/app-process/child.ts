import { fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { getHeapStatistics } from 'node:v8';
import { errorFrom } from './plain-error.ts';
import type { Call, Calls, Order, Report } from './protocol.ts';
import { smallHeap } from './small-heap.ts';

/** A process that the app is open in. */
export type Child = {
  /** Settles when the app is open; rejects with whatever opening it threw, or with why the process ended before. */
  readonly opened: Promise<void>;
  /** Rejects as the app did, or with why the process ended before it had answered. */
  readonly call: Calls;
  /** Settles when the process has ended, with why. */
  readonly ended: Promise<Error>;
  /** Lets the app close, and ends the process all the same after a moment. */
  readonly stop: () => Promise<void>;
};

/** A module that serves an app (`serve`), and what the app is opened with. */
export type Program = {
  readonly file: string;
  readonly given: string;
  /** Megabytes of JavaScript's heap; as many as this process may have unless given. */
  readonly heapMb?: number;
};

/**
 * How much the process gives way to the one that started it (a `nice` value), where both want a processor: with a hundred people
 * asking while a library was read on two busy processors, the slowest acknowledgement took 550 ms at 0 and 200 ms at 5.
 */
const givingWay = 5;

/** How long the app may take to close, in ms. */
const patience = 200;

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };

/**
 * Starts a process that an app is served in. It runs without an environment, so that nothing secret is there to be read.
 * @param warn told in a sentence what whoever runs the bot should know
 */
export function startChild({ file, given, heapMb }: Program, warn: (note: string) => void): Child {
  const heap = heapMb ?? Math.floor(getHeapStatistics().heap_size_limit / 1024 / 1024);
  const child = fork(file, {
    execArgv: [`--max-old-space-size=${heap}`, ...smallHeap],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  giveWay(child.pid);
  const waiting = new Map<number, Waiting>();
  const opened = Promise.withResolvers<void>();
  // Whoever calls is told; that nobody waits for it just then is no failure.
  opened.promise.catch(() => undefined);
  const ended = Promise.withResolvers<Error>();
  let reason: Error | undefined;
  let calls = 0;

  const taken = (id: number) => {
    const found = waiting.get(id);
    waiting.delete(id);
    return found;
  };
  const kill = () => void child.kill('SIGKILL');
  const end = (error: Error) => {
    reason ??= error;
    process.off('exit', kill);
    opened.reject(reason);
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
    ended.resolve(reason);
  };
  // However this process ends, the other one does not stay behind.
  process.on('exit', kill);
  child.on('message', (report: Report) => {
    if (report.is === 'open') opened.resolve();
    if (report.is === 'broken') reason ??= errorFrom(report.error);
    if (report.is === 'warning') warn(report.note);
    if (report.is === 'done') taken(report.id)?.resolve(report.value);
    if (report.is === 'failed') taken(report.id)?.reject(errorFrom(report.error));
  });
  child.on('exit', (code, signal) => end(new Error(`The process that answers ended with ${signal ?? code}`)));
  // It could not be started; where it could not be sent to or killed, it goes on or exits.
  child.on('error', (error) => {
    if (child.pid === undefined) end(error);
  });

  const send = (order: Order) => void child.send(order, () => undefined);
  send({ is: 'open', given });
  const call = async (name: Call['name'], all: Call['given']): Promise<unknown> => {
    if (reason !== undefined) throw reason;
    const id = (calls += 1);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `Calls` says that what is given belongs to the operation of that name
    send({ is: 'call', id, name, given: all } as Call);
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
    });
  };
  return {
    opened: opened.promise,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the other end answers a call with the outcome of that operation
    call: call as Calls,
    ended: ended.promise,
    stop: async () => {
      reason ??= new Error('The process that answers was stopped');
      if (child.connected) send({ is: 'close' });
      await Promise.race([ended.promise, sleep(patience)]);
      kill();
      await ended.promise;
    },
  };
}

function giveWay(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, givingWay);
  } catch {
    // It has ended already, or the system does not let us: it works all the same.
  }
}
