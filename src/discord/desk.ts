import type { App } from '../app.ts';
import type { Command } from '../command.ts';
import type { Iso } from '../text/date.ts';
import type { cooldown } from './cooldown.ts';
import type { Log } from './log.ts';
import type { Wording } from './markdown.ts';

/** What answering an interaction needs. */
export type Desk = {
  readonly app: App;
  readonly commands: readonly Command[];
  readonly log: Log;
  readonly wordingFor: (locale: string) => Wording;
  readonly clock: () => Date;
  readonly wait: ReturnType<typeof cooldown>;
};

/** The UTC day that it is. */
export function today({ clock }: Desk): Iso {
  return clock().toISOString().slice(0, 10);
}
