import type { Card } from '../../../cards/card.ts';
import { cardId } from '../card-press.ts';

/**
 * What buttons of posted cards are for, besides those that every card has (`card-press.ts`): `off` takes a copy away that was sent to
 * a channel, and says who posted it and as what it was remembered before it was sent; `reply` answers a message with a card.
 */
export type CopyPress =
  | { readonly on: 'off'; readonly by: string; readonly intent: string }
  | { readonly on: 'reply'; readonly card: Card['id']; readonly message: string };

const off = /^crd;off;(\d{1,20});(\d{1,20})$/;
const reply = /^crd;reply;([0-9A-Z]{8});(\d{1,20})$/;

export function copyId(press: CopyPress): string {
  return press.on === 'off'
    ? `crd;off;${press.by};${press.intent}`
    : `crd;reply;${press.card};${press.message}`;
}

/** What a `custom_id` is for. It comes from outside and may be anything. */
export function copyPress(id: string): CopyPress | undefined {
  const [, by, intent] = off.exec(id) ?? [];
  if (by !== undefined && intent !== undefined) return { on: 'off', by, intent };
  const [, card = '', message] = reply.exec(id) ?? [];
  return message === undefined || !cardId.test(card) ? undefined : { on: 'reply', card, message };
}
