import type { APIButtonComponent } from 'discord.js';
import type { ShownCard } from '../../../cards/carding.ts';
import type { LabelKey } from '../../../answer/label.ts';
import { pressButton } from '../../card/component.ts';
import type { Wording } from '../../words/markdown.ts';
import { cardPressId, type CardVerb } from '../card-press.ts';

/** Who looks at a card, and what the server asks for. */
export type Moderating = {
  readonly user: string;
  /** Whether another moderator has to look at it before it is published. */
  readonly reviewed: boolean;
};

type Offered = readonly [verb: CardVerb, label: LabelKey, as?: 'main' | 'danger'];

/**
 * What a moderator can do next with a card, at most five buttons, the likeliest first. What they may not do is not offered, as far
 * as the card says; it is looked up when they do it.
 */
export function moderatorButtons(
  card: ShownCard,
  moderating: Moderating,
  { labels }: Wording,
): readonly APIButtonComponent[] {
  return offered(card, moderating).flatMap(([verb, label, as]) =>
    pressButton(
      cardPressId({ do: verb, card: card.card, number: card.revision }),
      labels[label],
      as === undefined ? {} : { as },
    ),
  );
}

function offered(card: ShownCard, { user, reviewed }: Moderating): readonly Offered[] {
  const { state, version, published, written } = card;
  const waits = version > published;
  const own = reviewed && written.by?.id === user;
  const publish: Offered = reviewed
    ? ['publish', 'button.approve', 'main']
    : ['publish', 'button.publish', 'main'];
  const submit: Offered = own
    ? ['submit', 'button.send-to-review', 'main']
    : ['submit', 'button.send-to-review'];
  switch (state) {
    case 'draft':
      return [
        ...(own ? [] : [publish]),
        ...(reviewed ? [submit] : []),
        ['edit', 'button.edit'],
        ...deletable(published),
      ];
    case 'in-review':
      return [
        ...(own ? [] : [publish]),
        ['send-back', 'button.send-back'],
        ['edit', 'button.edit'],
        ...deletable(published),
      ];
    case 'published':
      return [
        ...(waits && !own ? [publish] : []),
        ...(waits ? [['send-back', 'button.send-back'] as const] : []),
        ['correct', 'button.correct'],
        ['retire', 'button.retire', 'danger'],
      ];
    case 'retired':
      return [];
  }
}

/** What was ever published stays readable. */
const deletable = (published: number): readonly Offered[] =>
  published > 0 ? [] : [['delete', 'button.delete-draft', 'danger']];
