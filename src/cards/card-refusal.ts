import type { LabelKey } from '../answer/label.ts';
import { say } from '../answer/say.ts';
import { dayIn } from '../library/day-in.ts';
import { Refusal } from '../refusal.ts';
import type { Card, CardDeed } from './card.ts';
import type { CardRefusal } from './change-card.ts';
import { cardLimits } from './limits.ts';

/** What is told of each refusal but of what somebody else did meanwhile, with the limit that is reached. */
const told: Readonly<
  Record<Exclude<CardRefusal, 'changed-meanwhile'>, LabelKey | readonly [LabelKey, number]>
> = {
  'not-in-this-state': 'refusal.card-not-now',
  'without-text': 'refusal.card-not-now',
  'without-quotation': 'refusal.card-without-quotation',
  'without-reason': 'refusal.card-without-reason',
  'own-text': 'refusal.card-own-text',
  'too-many-versions': ['refusal.card-versions', cardLimits.versions],
  'too-many-changes': ['refusal.card-changes', cardLimits.changes],
};

/** What each deed is called where it is told; the log calls it the same. */
const called: Readonly<Record<CardDeed, LabelKey>> = {
  create: 'log.card-created',
  write: 'log.card-changed',
  submit: 'log.card-submitted',
  'send-back': 'log.card-sent-back',
  publish: 'log.card-published',
  correct: 'log.card-corrected',
  retire: 'log.card-retired',
  import: 'log.cards-imported',
};

/** Why a card is not changed, as whoever wanted to is told. */
export function cardRefusal(refused: CardRefusal, card: Card, timeZone: string): Refusal {
  if (refused === 'changed-meanwhile') return changedMeanwhile(card, timeZone);
  const said = told[refused];
  return typeof said === 'string' ? new Refusal(said) : new Refusal(said[0], { limit: say.number(said[1]) });
}

/** That somebody was faster: who, what they did and on which day, in the server's time zone. */
export function changedMeanwhile({ history }: Card, timeZone: string): Refusal {
  const { by, did, at } = history.at(-1) ?? history[0];
  const day = dayIn(timeZone, at);
  const what = { did: say.label(called[did]), day: say.date({ from: day, to: day }) };
  if (by === undefined) return new Refusal('refusal.card-changed-by-nobody', what);
  return new Refusal('refusal.card-changed', { ...what, person: say.typed(by.name) });
}
