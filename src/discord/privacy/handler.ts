import type command from '../../../commands/privacy.ts';
import type { Desk } from '../desk.ts';
import { respond } from '../respond.ts';
import type { Answerable } from '../send.ts';
import type { ServerHandler } from '../server-handler.ts';

const pending = (to: Answerable, desk: Desk) =>
  respond(to, desk, { hidden: true }, () => Promise.reject(new Error('/privacy is declared and not done')));

/** /privacy. */
export const privacy: ServerHandler<typeof command> = {
  family: 'prv',
  run: pending,
  press: pending,
  submit: pending,
};
