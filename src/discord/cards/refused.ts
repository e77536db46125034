import type { LabelKey } from '../../answer/label.ts';
import { Refusal } from '../../refusal.ts';
import type { Desk } from '../desk.ts';
import { respond } from '../respond.ts';
import type { Answerable } from '../send.ts';

/** Tells somebody alone why nothing is done: unless given, that the button is one of an older message. */
export function refused(to: Answerable, desk: Desk, label: LabelKey = 'refusal.old-button'): Promise<void> {
  return respond(to, desk, { hidden: true }, () => Promise.reject(new Refusal(label)));
}
