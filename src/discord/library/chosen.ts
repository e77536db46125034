import { Refusal } from '../../refusal.ts';
import type { Press } from '../send.ts';

/**
 * What was chosen in a select of one.
 * @throws Refusal where nothing was
 */
export function chosenOf(to: Press): string {
  const [value] = to.isStringSelectMenu() ? to.values : [];
  if (value === undefined) throw new Refusal('refusal.old-button');
  return value;
}
