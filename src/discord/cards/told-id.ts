import type { Card } from '../../cards/card.ts';
import { cardId } from './card-press.ts';

/** The button under the message that somebody's request was answered: it shows the card to them alone. */
export type ToldPress = { readonly card: Card['id']; readonly user: string };

const pattern = /^crd;told;([0-9A-Z]{8});(\d{1,20})$/;

export const toldId = ({ card, user }: ToldPress) => `crd;told;${card};${user}`;

/** What a `custom_id` is for. It comes from outside and may be anything. */
export function toldPress(id: string): ToldPress | undefined {
  const [, card = '', user] = pattern.exec(id) ?? [];
  return user === undefined || !cardId.test(card) ? undefined : { card, user };
}
