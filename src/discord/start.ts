import type { Labels } from '../answer/label.ts';
import type { App } from '../app.ts';
import type { Command } from '../command.ts';
import type { Refusal } from '../refusal.ts';
import type { Log } from './log.ts';

export type DiscordSetup = {
  readonly app: App;
  readonly commands: readonly Command[];
  readonly token: string;
  /** Another base for Discord's API, without a version; Discord's own unless given. */
  readonly apiUrl?: string;
  readonly log: Log;
  /** The catalogue's words for a locale such as `en-GB`. */
  readonly labelsFor: (locale: string) => Labels;
  /** What time it is; the only source of "today". */
  readonly clock: () => Date;
  /** Gives up connecting when aborted. */
  readonly signal?: AbortSignal;
};

export type DiscordBot = {
  /** Takes no more interactions, finishes those under way, and disconnects: within a second. */
  readonly stop: () => Promise<void>;
  /** Settles once the connection has ended: with the reason where Discord ended it for good, with nothing after `stop`. */
  readonly ended: Promise<Refusal | undefined>;
};

/**
 * Connects, puts the commands in place and answers until it is stopped. A network that is not there is waited for.
 * @throws Refusal when Discord refuses the token
 */
export function startDiscord(_setup: DiscordSetup): Promise<DiscordBot> {
  return Promise.reject(new Error('The Discord adapter is being written'));
}
