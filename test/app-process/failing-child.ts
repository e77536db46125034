import { setTimeout as sleep } from 'node:timers/promises';
import type { App } from '../../src/app.ts';
import { serve } from '../../src/app-process/serve.ts';
import { Refusal } from '../../src/refusal.ts';
import { openMemoryStore } from '../../src/store/memory.ts';
import { appOver } from '../app-over.ts';
import { written } from '../store/written-article.ts';

/*
 * A process that serves a real app over one article, but does as the words of a question say. Started with a word, it does that
 * when it is opened.
 */
const article = written('The pier opens in June.');
const store = openMemoryStore();
await store.shelf.put('local', article.article, article.bytes);
const inner = appOver(store);

const does: Readonly<Record<string, () => unknown>> = {
  refuse: () => {
    throw new Refusal('refusal.gone');
  },
  range: () => {
    throw new RangeError('out of bounds');
  },
  // Thrown where nobody can catch it.
  crash: () => {
    setImmediate(() => {
      throw new RangeError('nobody caught this');
    });
    return sleep(10_000);
  },
  forget: () => {
    void Promise.reject(new Error('nobody waited for this'));
    return sleep(10_000);
  },
  exit: () => process.exit(3),
  kill: () => process.kill(process.pid, 'SIGKILL'),
  memory: () => {
    const kept = new Map<string, unknown>();
    for (let at = 0; ; at += 1) kept.set(`key ${at}`, { at });
  },
  never: () => new Promise(() => undefined),
  busy: () => {
    const until = performance.now() + 1500;
    while (performance.now() < until);
  },
  unclonable: () => () => undefined,
};

const app: App = {
  ...inner,
  ask: async (scope, question) => {
    const did: unknown = await does[question.text]?.();
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what no app does is what is tried here
    return (did as Awaited<ReturnType<App['ask']>> | undefined) ?? inner.ask(scope, question);
  },
};

serve(async (atStart, warn) => {
  await does[atStart]?.();
  warn('It is open.');
  return { app, close: () => store.close() };
});
