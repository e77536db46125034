import type { Card } from '../../cards/card.ts';

/** Discord's limit for a `custom_id`, in characters. */
export const longestId = 100;

/**
 * What a button does with one card. `show` to `cite` look at a text of it; `post` posts it; `edit` to `delete` change it, by the
 * revision that was seen; `report` puts it into the moderators' queue.
 */
const verbs = [
  'show',
  'more',
  'history',
  'context',
  'cite',
  'post',
  'edit',
  'submit',
  'send-back',
  'publish',
  'correct',
  'retire',
  'delete',
  'report',
] as const;

export type CardVerb = (typeof verbs)[number];

/** All of it is in the `custom_id`, so that it works after a restart and a month later. */
export type CardPress = {
  readonly do: CardVerb;
  readonly card: Card['id'];
  /** The version that is looked at, or the revision that is changed: the last unless given. */
  readonly number?: number;
  /** How many quotations, or lines of its history, came before. */
  readonly from?: number;
};

/** A card's id: eight characters of Crockford's base 32. */
export const cardId = /^[0-9A-HJKMNP-TV-Z]{8}$/;

const pattern = /^crd;on;([a-z-]{1,12});([0-9A-Z]{8});(\d{0,9});(\d{0,5})$/;

/** The `custom_id` of a press: `crd;on;VERB;CARD;NUMBER;FROM`. */
export function cardPressId({ do: verb, card, number, from }: CardPress): string {
  return `crd;on;${verb};${card};${number ?? ''};${from ?? ''}`;
}

/** What a `custom_id` is for. It comes from outside and may be anything. */
export function cardPressOf(id: string): CardPress | undefined {
  const [, verb, card = '', number, from] = pattern.exec(id) ?? [];
  const known = verbs.find((each) => each === verb);
  if (known === undefined || !cardId.test(card)) return undefined;
  return {
    do: known,
    card,
    ...(number !== '' && { number: Number(number) }),
    ...(from !== '' && { from: Number(from) }),
  };
}
