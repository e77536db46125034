import type { Card } from '../../../cards/card.ts';
import { cardId } from '../card-press.ts';

/** Reply with this card, on a hint: to a message in another channel. */
export type HintPress = {
  readonly card: Card['id'];
  readonly channel: string;
  readonly message: string;
};

const pattern = /^crd;hint;([0-9A-Z]{8});(\d{1,20});(\d{1,20})$/;

export const hintId = ({ card, channel, message }: HintPress) => `crd;hint;${card};${channel};${message}`;

/** What a `custom_id` is for. It comes from outside and may be anything. */
export function hintPress(id: string): HintPress | undefined {
  const [, card = '', channel, message] = pattern.exec(id) ?? [];
  if (channel === undefined || message === undefined || !cardId.test(card)) return undefined;
  return { card, channel, message };
}
