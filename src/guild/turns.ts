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
 * Does heavy work, so many pieces at once; others wait. Next is whoever has waited longest of those whose key has the fewest
 * pieces under way, so that one that keeps everything busy does not keep the others out.
 * @throws Refusal `refusal.reading-busy` to those for whom there is no more room to wait
 */
export function queue(room: {
  readonly atOnce: number;
  readonly waiting: number;
  /** Of one key. */
  readonly waitingEach: number;
}): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  let running: readonly string[] = [];
  let waiting: readonly Waiting[] = [];
  const underWay = ({ key }: Waiting) => running.filter((each) => each === key).length;

  const enter = async (key: string): Promise<void> => {
    if (running.length < room.atOnce) {
      running = [...running, key];
      return;
    }
    const own = waiting.filter((other) => other.key === key).length;
    if (waiting.length >= room.waiting || own >= room.waitingEach) throw new Refusal('refusal.reading-busy');
    await new Promise<void>((start) => {
      waiting = [...waiting, { key, start }];
    });
  };
  const leave = (key: string) => {
    running = running.toSpliced(running.indexOf(key), 1);
    const [next] = waiting.toSorted((a, b) => underWay(a) - underWay(b));
    if (next === undefined) return;
    // Whoever waited takes over the place at once, so that nobody who comes now gets ahead of them.
    waiting = waiting.filter((each) => each !== next);
    running = [...running, next.key];
    next.start();
  };
  return async (key, work) => {
    await enter(key);
    try {
      return await work();
    } finally {
      leave(key);
    }
  };
}
