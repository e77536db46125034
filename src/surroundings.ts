import type { Config } from './config.ts';
import type { Look } from './console/look.ts';
import type { Log } from './log.ts';

/** What every way in is given by the process that it runs in. */
export type Surroundings = {
  readonly config: Config;
  readonly log: Log;
  readonly look: () => Look;
  /** Whether somebody types at a terminal. */
  readonly isTypedOn: () => boolean;
  /** Aborted when no more questions are to be taken. */
  readonly stop: AbortSignal;
};
