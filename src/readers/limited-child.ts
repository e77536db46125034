import { fork, type ChildProcess, type Serializable } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { watchMemory } from './watch-memory.ts';

/** What a child may use. */
export type Limits = {
  /** Megabytes of JavaScript's heap; of all memory (buffers and code are none of the heap), 320 more. */
  readonly heapMb: number;
  /** Milliseconds for one question, by the clock; starting the child does not count. */
  readonly ms: number;
};

/** What came of a question: an answer, or why there is none. */
type Outcome = { readonly answer: unknown } | { readonly none: 'too long' | 'ended' };

/** A process for work that may never end or take all memory. It is started when it is first needed, and anew after it came to an end. */
export type LimitedChild = {
  /** Questions are answered one after the other. Never throws. */
  ask(question: Serializable): Promise<Outcome>;
  /** Ends the process for good: what is asked, and what was asked and waits, is answered with `none: 'ended'`. */
  close(): void;
};

/** Megabytes that a process may take beside its heap: a file of 50 MB on its way, twice, and what is unpacked of it. */
const BESIDE_HEAP_MB = 320;

const root = join(import.meta.dirname, '../..');
/** What a child may read beside itself: code and packages, and nothing else on the disk. */
const readable = ['src', 'node_modules', 'package.json']
  .map((name) => join(root, name))
  // Where packages are linked to, a child needs the place that they lie at, too.
  .flatMap((path) => (existsSync(path) ? [path, realpathSync(path)] : []));

/** Milliseconds until a child that was started says so; a machine can be busy. */
const START_MS = 60_000;

/**
 * @param file a module that sends `'ready'` once it listens, and then one message for each that it gets. It runs
 * without an environment, so that nothing secret is there to be read, and may read no file but its own code, write none and
 * start no process.
 */
export function limitedChild(file: string, { heapMb, ms }: Limits): LimitedChild {
  const state: { running?: ChildProcess; closed: boolean; last: Promise<unknown> } = {
    closed: false,
    last: Promise.resolve(),
  };

  const end = () => {
    process.off('exit', end);
    state.running?.kill('SIGKILL');
    delete state.running;
  };

  const ask = async (question: Serializable): Promise<Outcome> => {
    if (state.closed) return { none: 'ended' };
    if (state.running === undefined) {
      state.running = start(file, heapMb);
      // Whatever never ends does not hear either that nobody is there any more.
      process.once('exit', end);
      const started = await message(state.running, START_MS);
      if ('none' in started) end();
    }
    const child = state.running;
    if (child === undefined) return { none: 'ended' };
    child.ref();
    child.channel?.ref();
    const answered = message(child, ms);
    child.send(question, () => {});
    const unwatch = watchMemory(child, heapMb + BESIDE_HEAP_MB);
    const outcome = await answered.finally(unwatch);
    if ('none' in outcome) end();
    // An idle child must not keep this process alive.
    child.unref();
    child.channel?.unref();
    return outcome;
  };

  return {
    ask: (question) => {
      const outcome = state.last.then(() => ask(question));
      state.last = outcome.catch(() => {});
      return outcome;
    },
    close: () => {
      state.closed = true;
      end();
    },
  };
}

function start(file: string, heapMb: number): ChildProcess {
  const child = fork(file, {
    execPath: process.execPath,
    execArgv: [
      `--max-old-space-size=${heapMb}`,
      '--permission',
      ...[...readable, file].map((path) => `--allow-fs-read=${path}`),
    ],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // What can't be started or sent to also exits, or never answers; without a listener it would end this process.
  child.on('error', () => {});
  return child;
}

/** The next message of a child; none where it takes longer than `ms`, or ends before. */
function message(child: ChildProcess, ms: number): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const onMessage = (answer: unknown) => resolve({ answer });
  const onEnd = () => resolve({ none: 'ended' });
  const timer = setTimeout(() => resolve({ none: 'too long' }), ms);
  child.once('message', onMessage);
  child.once('exit', onEnd);
  child.once('error', onEnd);
  if (child.exitCode !== null || child.signalCode !== null) onEnd();
  return promise.finally(() => {
    clearTimeout(timer);
    child.off('message', onMessage);
    child.off('exit', onEnd);
    child.off('error', onEnd);
  });
}
