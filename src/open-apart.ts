import { fileURLToPath } from 'node:url';
import { keepApp, type Keeping } from './app-process/keep-app.ts';
import type { Served } from './app-process/serve.ts';
import type { Quota } from './guild/kept.ts';
import { usualQuota, writeState } from './state.ts';

/**
 * Opens what is kept in a folder of state in a process of its own, as Discord needs it: there an acknowledgement has three
 * seconds and a heartbeat must not be late, whatever is being read or asked.
 * @throws as opening it here would
 */
export function openKeptApart(
  stateDir: string,
  told: Pick<Keeping, 'warn' | 'ended'>,
  quota: Quota = usualQuota,
): Promise<Served> {
  return keepApp({
    ...told,
    file: fileURLToPath(new URL('./app-child.ts', import.meta.url)),
    given: () => writeState({ stateDir, quota }),
  });
}
