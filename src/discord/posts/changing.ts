import type { REST } from 'discord.js';
import type { Desk } from '../desk.ts';

/** What changing posted messages takes. */
export type Changing = {
  readonly desk: Pick<Desk, 'app' | 'wordingFor' | 'clock' | 'log'>;
  readonly rest: REST;
  /** A channel with those that it is in, innermost first, as far as they are known. */
  readonly around: (channel: string) => readonly string[];
  readonly signal: AbortSignal;
};

/** What came of trying: it is as it should be, or it is not there yet. */
export type Changed = 'done' | 'not-yet';
