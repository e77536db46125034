import type command from '../../../commands/config.ts';
import type { Desk } from '../desk.ts';
import { respond } from '../respond.ts';
import type { Answerable } from '../send.ts';
import type { ServerHandler } from '../server-handler.ts';

const pending = (to: Answerable, desk: Desk) =>
  respond(to, desk, { hidden: true }, () => Promise.reject(new Error('/config is declared and not done')));

/** /config. */
export const config: ServerHandler<typeof command> = {
  family: 'cfg',
  run: pending,
  press: pending,
  submit: pending,
};
