import { Refusal } from '../refusal.ts';

/** Does pieces of work of one key one after the other, in the order in which they came; those of others go on beside them. */
export function inTurn(): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const before = last.get(key) ?? Promise.resolve();
    const done = before.then(work);
    const settled = done.then(
      () => undefined,
      () => undefined,
    );
    last.set(key, settled);
    try {
      return await done;
    } finally {
      if (last.get(key) === settled) last.delete(key);
    }
  };
}

type Waiting = { readonly key: string; readonly start: () => void };

/**
 * Does heavy work, so many pieces at once; others wait, each key's behind its own earlier ones.
 * @throws Refusal `refusal.reading-busy` to those for whom there is no more room to wait
 */
export function queue(room: {
  readonly atOnce: number;
  readonly waiting: number;
  /** Of one key. */
  readonly waitingEach: number;
}): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  let running = 0;
  let waiting: readonly Waiting[] = [];

  const enter = async (key: string): Promise<void> => {
    if (running < room.atOnce) {
      running += 1;
      return;
    }
    const own = waiting.filter((other) => other.key === key).length;
    if (waiting.length >= room.waiting || own >= room.waitingEach) throw new Refusal('refusal.reading-busy');
    await new Promise<void>((start) => {
      waiting = [...waiting, { key, start }];
    });
  };
  const leave = () => {
    const [next, ...others] = waiting;
    waiting = others;
    // Whoever waited takes over the place, so that nobody who comes now gets ahead of them.
    if (next === undefined) running -= 1;
    else next.start();
  };
  return async (key, work) => {
    await enter(key);
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
