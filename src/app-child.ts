import { serve } from './app-process/serve.ts';
import { openKept } from './open-app.ts';
import { readState } from './state.ts';

/* The process that `openKeptApart` starts: what is kept in the folder of state that it is given with each server's quota, asked over its channel. */

serve(async (given, warn) => {
  const { stateDir, quota } = readState(given);
  const kept = await openKept(stateDir, warn, quota);
  // Opens what most are answered from, so that the first to ask does not wait for it; what is wrong with it they are told.
  kept.app.facts('public').catch(() => undefined);
  return kept;
});
