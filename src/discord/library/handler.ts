import type command from '../../../commands/library.ts';
import type { Desk } from '../desk.ts';
import { respond } from '../respond.ts';
import type { Answerable } from '../send.ts';
import type { ServerHandler } from '../server-handler.ts';

const pending = (to: Answerable, desk: Desk) =>
  respond(to, desk, { hidden: true }, () => Promise.reject(new Error('/library is declared and not done')));

/** /library. */
export const library: ServerHandler<typeof command> = {
  family: 'lib',
  run: pending,
  press: pending,
  submit: pending,
};
