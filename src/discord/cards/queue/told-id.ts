import type { Card } from '../../../cards/card.ts';
import { cardId } from '../card-press.ts';

/**
 * Show the answer: under the message in a channel that somebody's request was answered, for them alone; or in their direct messages,
 * where a button has to say in which server and channel they asked.
 */
export type ToldPress = { readonly card: Card['id'] } & (
  | { readonly user: string }
  | { readonly server: string; readonly channel: string }
);

const patterns = {
  here: /^crd;told;([0-9A-Z]{8});(\d{1,20})$/,
  directly: /^crd;told;([0-9A-Z]{8});(\d{1,20});(\d{1,20})$/,
} as const;

export function toldId(press: ToldPress): string {
  const whom = 'user' in press ? press.user : `${press.server};${press.channel}`;
  return `crd;told;${press.card};${whom}`;
}

/** What a `custom_id` is for. It comes from outside and may be anything. */
export function toldPress(id: string): ToldPress | undefined {
  const [, here = '', user] = patterns.here.exec(id) ?? [];
  if (user !== undefined) return cardId.test(here) ? { card: here, user } : undefined;
  const [, card = '', server, channel] = patterns.directly.exec(id) ?? [];
  if (server === undefined || channel === undefined || !cardId.test(card)) return undefined;
  return { card, server, channel };
}
