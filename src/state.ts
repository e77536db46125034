import { z } from 'zod';
import type { Quota } from './guild/kept.ts';
import { megabyte } from './guild/limits.ts';

/** What a server may keep unless whoever runs the bot says otherwise. */
export const usualQuota: Quota = { articles: 2000, bytes: 500 * megabyte };

/** The folder where everything is kept, and what each server may keep there. */
export type State = { readonly stateDir: string; readonly quota: Quota };

const State = z.object({
  stateDir: z.string(),
  quota: z.object({ articles: z.number(), bytes: z.number() }),
});

/** As one process tells another. */
export function writeState(state: State): string {
  return JSON.stringify(state);
}

/** @throws Error where it was not written by `writeState` */
export function readState(written: string): State {
  return State.parse(JSON.parse(written));
}
