import type { Card } from '../../../cards/card.ts';
import type { CardRequest } from '../../../cards/request.ts';
import { cardId } from '../card-press.ts';

/** Where a button of a request stands: on a page of the queue, counting from 0, or on a message in the moderators' channel. */
export type QueuePlace = number | 'told';

/** What is done with one request: `answer` opens a form, `known` answers with the card that is named, `show` shows that. */
const verbs = ['answer', 'known', 'show', 'make', 'dismiss'] as const;

/** A button or form of the queue. All of it is in its `custom_id`, so that it works after a restart and a month later. */
export type QueuePress =
  | { readonly show: 'queue'; readonly page: number }
  | {
      readonly do: (typeof verbs)[number];
      readonly request: CardRequest['id'];
      readonly card?: Card['id'];
      readonly at: QueuePlace;
    };

const patterns = {
  page: /^crd;queue;(\d{1,4})$/,
  one: /^crd;req;([a-z]{1,10});([0-9A-Z]{8});([0-9A-Z]{8})?;(\d{1,4}|told)$/,
} as const;

export function queueId(press: QueuePress): string {
  if ('show' in press) return `crd;queue;${press.page}`;
  return `crd;req;${press.do};${press.request};${press.card ?? ''};${press.at}`;
}

/** What a `custom_id` is for. It comes from outside and may be anything. */
export function queuePress(id: string): QueuePress | undefined {
  const page = patterns.page.exec(id)?.[1];
  if (page !== undefined) return { show: 'queue', page: Number(page) };
  const [, verb, request = '', card, at] = patterns.one.exec(id) ?? [];
  const known = verbs.find((each) => each === verb);
  if (known === undefined || !cardId.test(request) || (card !== undefined && !cardId.test(card)))
    return undefined;
  if ((known === 'known' || known === 'show') !== (card !== undefined)) return undefined;
  return {
    do: known,
    request,
    ...(card !== undefined && { card }),
    at: at === 'told' ? at : Number(at),
  };
}
