import type { Card } from '../../../cards/card.ts';
import { cardId } from '../card-press.ts';

/** The select in which a version of a card is chosen. */
export const versionsId = (card: Card['id']) => `crd;versions;${card}`;

/** The card whose select a `custom_id` is of. It comes from outside and may be anything. */
export function versionsPress(id: string): Card['id'] | undefined {
  const card = /^crd;versions;([0-9A-Z]{8})$/.exec(id)?.[1];
  return card !== undefined && cardId.test(card) ? card : undefined;
}
