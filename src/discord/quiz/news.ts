import { setTimeout as sleep } from 'node:timers/promises';

/** That something may have to be shown, told by whoever did it to whoever shows it. */
export type News = {
  /** Wakes whoever waits, or will wait next. */
  readonly tell: () => void;
  /** Until there is news, `ms` are over, or it is aborted; whichever is first. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
};

/** For one who waits. */
export function news(): News {
  let told = Promise.withResolvers<void>();
  return {
    tell: () => told.resolve(),
    wait: async (ms, signal) => {
      const over = new AbortController();
      const either = AbortSignal.any([signal, over.signal]);
      const slept = sleep(ms, undefined, { ref: false, signal: either }).catch(() => undefined);
      await Promise.race([told.promise, slept]);
      over.abort();
      told = Promise.withResolvers();
    },
  };
}
