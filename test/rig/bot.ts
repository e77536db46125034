import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import { z } from 'zod';
import { commands } from '../../commands/index.ts';
import { labelsFor } from '../../src/answer/label.ts';
import { appOver as overCalls, callsOf } from '../../src/app-process/app-over.ts';
import { startDiscord } from '../../src/discord/start.ts';
import { parseCatalog } from '../../src/ingest/catalog.ts';
import type { Scope } from '../../src/library/library.ts';
import { readFolder } from '../../src/readers/read-folder.ts';
import { Refusal } from '../../src/refusal.ts';
import { openMemoryStore } from '../../src/store/memory.ts';
import { appOver } from '../app-over.ts';

/*
 * The real adapter over the real app, with the articles of a test, as a process of its own. The test tells it over
 * the process's channel to be slow, to break, to lose an article; everything else is as in src/main.ts.
 */
const Env = z.object({
  DISCORD_TOKEN: z.string(),
  DISCORD_API_URL: z.string(),
  LIBRARY: z.string(),
  GUILD: z.string(),
});
const Order = z.union([
  z.object({ do: z.literal('slow'), ms: z.number() }),
  z.object({ do: z.literal('break'), on: z.boolean() }),
  z.object({ do: z.literal('remove'), title: z.string() }),
  z.object({ do: z.literal('pause'), on: z.boolean() }),
]);

const env = Env.parse(process.env);
const read = async (folder: string) => (await readFolder(folder, parseCatalog('{"articles":[]}'))).articles;
const store = openMemoryStore();
const { shelf } = store;
const scope: Scope = `guild:${env.GUILD}`;
for (const article of await read(env.LIBRARY)) await shelf.put(scope, article, new Uint8Array());
const sample = await read(fileURLToPath(new URL('../../data/library', import.meta.url)));

let slow = 0;
let broken = false;
let paused = false;
let told = 0;

process.on('message', (order) => void obey(order));

async function obey(order: unknown): Promise<void> {
  const heard = Order.parse(order);
  if (heard.do === 'slow') slow = heard.ms;
  if (heard.do === 'break') broken = heard.on;
  if (heard.do === 'pause') paused = heard.on;
  if (heard.do === 'remove')
    for (const { id, facts } of await shelf.articles(scope))
      if (facts.title === heard.title) await shelf.remove(scope, id);
  process.send?.('done');
}

/** Before each of the app's answers: the wait and the failure that the test asked for. */
async function disturbed<T>(work: () => Promise<T>): Promise<T> {
  await sleep(slow);
  if (broken) throw new Error('The question was: secret words');
  return work();
}

const inner = callsOf(appOver(store, { sample }));
const app = overCalls((name, given) => disturbed(() => inner(name, given)));

try {
  const bot = await startDiscord({
    app,
    commands,
    token: env.DISCORD_TOKEN,
    apiUrl: env.DISCORD_API_URL,
    incoming: { folder: join(env.LIBRARY, 'incoming') },
    log: pino({ base: null }, pino.destination({ fd: 2, sync: true })),
    labelsFor,
    // Each look at the clock is ten seconds later, so that only the test of the pause has to wait for it.
    clock: () => new Date(Date.now() + (paused ? told : ++told) * 10_000),
  });
  process.once('SIGTERM', () => void bot.stop());
  const refusal = await bot.ended;
  process.exit(refusal === undefined ? 0 : 1);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'failed'}\n`);
  process.exit(error instanceof Refusal ? 2 : 1);
}
