import { setTimeout as sleep } from 'node:timers/promises';
import { Routes, type REST, type RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { facts } from './failure.ts';
import type { Log } from './log.ts';
import { isRegistered } from './registration.ts';

/** How long to wait after each attempt that failed, in ms. */
const waits: readonly number[] = [5000, 30_000, 120_000, 600_000];

/** Puts the commands in place, all at once and only when Discord has others: it allows 200 changes a day. Never throws. */
export async function register(
  rest: REST,
  applicationId: string,
  wanted: readonly RESTPostAPIApplicationCommandsJSONBody[],
  { log, signal }: { readonly log: Log; readonly signal: AbortSignal },
): Promise<void> {
  const route = Routes.applicationCommands(applicationId);
  for (const wait of [...waits, undefined]) {
    try {
      const query = new URLSearchParams({ with_localizations: 'true' });
      if (isRegistered(wanted, await rest.get(route, { query, signal }))) {
        log.info({ commands: wanted.length }, 'the commands are in place already');
        return;
      }
      await rest.put(route, { body: wanted, signal });
      log.info({ commands: wanted.length }, 'the commands were put in place');
      return;
    } catch (error) {
      if (signal.aborted) return;
      log.error(facts(error), 'the commands could not be put in place');
    }
    if (wait === undefined) return;
    await sleep(wait, undefined, { signal, ref: false }).catch(() => undefined);
    if (signal.aborted) return;
  }
}
