import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import { z } from 'zod';
import { commands } from '../../commands/index.ts';
import { labelsFor } from '../../src/answer/label.ts';
import { appOver as overCalls, callsOf } from '../../src/app-process/app-over.ts';
import type { Calls } from '../../src/app-process/protocol.ts';
import { writeDocument } from '../../src/documents/write-document.ts';
import { startDiscord } from '../../src/discord/start.ts';
import { parseCatalog } from '../../src/ingest/catalog.ts';
import { readFolder } from '../../src/readers/read-folder.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import { appOver, ids } from '../app-over.ts';

/*
 * The real adapter over a real folder of state, so that a test can stop it and start it again. Over the process's channel the
 * test lets time pass, and does what the app does; each look at the clock is ten seconds later, so that no pause is waited for.
 */
const Env = z.object({
  DISCORD_TOKEN: z.string(),
  DISCORD_API_URL: z.string(),
  DISCORD_CDN_URL: z.string(),
  STATE_DIR: z.string(),
  LATER_MS: z.coerce.number().default(0),
  MESSAGE_CONTENT_INTENT: z.string().optional(),
});
const Order = z.union([
  z.object({ do: z.literal('later'), ms: z.number() }),
  z.object({ do: z.literal('call'), name: z.string(), given: z.array(z.unknown()) }),
  z.object({ do: z.literal('now') }),
  z.object({ do: z.literal('count'), name: z.string() }),
]);

const env = Env.parse(process.env);
const { articles: sample } = await readFolder(
  fileURLToPath(new URL('../../data/library', import.meta.url)),
  parseCatalog('{"articles":[]}'),
);
const store = await openSqliteStore(join(env.STATE_DIR, 'pullquote.db'));
// Whatever was made before a restart keeps its id.
const makeId = ids(Date.now() % 500_000_000);
const call = callsOf(appOver(store, { sample, write: writeDocument, makeId }));
/** How often each operation was done for Discord. */
const done = new Map<string, number>();
const app = overCalls((name, given) => counted(name, call(name, given)));

function counted<T>(name: string, outcome: Promise<T>): Promise<T> {
  return outcome.finally(() => done.set(name, (done.get(name) ?? 0) + 1));
}

let later = env.LATER_MS;
let looks = 0;
const now = () => Date.now() + later + ++looks * 10_000;

process.on('message', (order) => {
  void obey(order).then(
    (value) => process.send?.({ value }),
    (error: unknown) => process.send?.({ error: error instanceof Error ? error.message : 'failed' }),
  );
});

async function obey(order: unknown): Promise<unknown> {
  const heard = Order.parse(order);
  if (heard.do === 'later') later += heard.ms;
  if (heard.do === 'count') return done.get(heard.name) ?? 0;
  if (heard.do !== 'call') return now();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a test names an operation with what it takes
  return call(heard.name as Parameters<Calls>[0], heard.given as unknown as Parameters<Calls>[1]);
}

const bot = await startDiscord({
  app,
  commands,
  token: env.DISCORD_TOKEN,
  readsMessages: env.MESSAGE_CONTENT_INTENT === '1',
  apiUrl: env.DISCORD_API_URL,
  log: pino({ base: null }, pino.destination({ fd: 2, sync: true })),
  labelsFor,
  clock: () => new Date(now()),
  contact: 'quotes@pullquote.example',
  privacyPage: (language) => `https://pullquote.example/privacy?lang=${language}`,
  incoming: { folder: join(env.STATE_DIR, 'incoming'), cdn: env.DISCORD_CDN_URL },
});
process.once('SIGTERM', () => void bot.stop());
const refusal = await bot.ended;
await store.close();
process.exit(refusal === undefined ? 0 : 1);
