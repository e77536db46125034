import type { Card } from '../../cards/card.ts';
import { cardIndex } from '../../cards/match/card-index.ts';
import { matchesOf } from '../../cards/match/matches.ts';
import type { Figures } from '../measured.ts';

/** A message, and the cards that are right for it: none of those that there are, where it is about something else. */
export type Asked = { readonly message: string; readonly right: ReadonlySet<Card['id']> };

/** What came of the messages that were asked over some cards. */
type Counts = {
  readonly withCard: number;
  readonly first: number;
  readonly offered: number;
  readonly without: number;
  readonly offeredWrongly: number;
  readonly sameWrongly: number;
};

/** Cards, and what is asked over them. */
export type Trial = { readonly cards: readonly Card[]; readonly asked: readonly Asked[] };

/** How many cards are shown with a message. */
const shown = 3;

/**
 * How often a message that one of the cards is about is offered it, at the first place and among three; how often another message is
 * offered any card; and how often any message is offered one that is not right as the same claim. Shares, to three decimals.
 */
export function offerFigures(trials: readonly Trial[]): Figures {
  const counts = trials.map(countsOf);
  const sum = (of: keyof Counts) => counts.reduce((all, each) => all + each[of], 0);
  const [withCard, without] = [sum('withCard'), sum('without')];
  return {
    cards: trials[0]?.cards.length ?? 0,
    withCard,
    first: share(sum('first'), withCard),
    offered: share(sum('offered'), withCard),
    without,
    offeredWrongly: share(sum('offeredWrongly'), without),
    sameWrongly: sum('sameWrongly'),
  };
}

const share = (part: number, of: number) => (of === 0 ? 0 : Number((part / of).toFixed(3)));

function countsOf({ cards, asked }: Trial): Counts {
  const index = cardIndex(cards);
  const ids = new Set(cards.map(({ id }) => id));
  const found = asked.map(({ message, right }) => {
    const there = right.intersection(ids);
    const matches = matchesOf(index, message, shown);
    return {
      hasCard: there.size > 0,
      first: matches[0] !== undefined && there.has(matches[0].card),
      offered: matches.some(({ card }) => there.has(card)),
      any: matches.length > 0,
      sameWrongly: matches.some(({ card, same }) => same && !there.has(card)),
    };
  });
  const count = (which: (each: (typeof found)[number]) => boolean) => found.filter(which).length;
  return {
    withCard: count(({ hasCard }) => hasCard),
    first: count(({ first }) => first),
    offered: count(({ offered }) => offered),
    without: count(({ hasCard }) => !hasCard),
    offeredWrongly: count(({ hasCard, any }) => !hasCard && any),
    sameWrongly: count(({ sameWrongly }) => sameWrongly),
  };
}

/** A published card of one claim. */
export function cardOf(id: string, title: string, claim: string): Card {
  return {
    id,
    state: 'published',
    versions: [{ title, quotes: [], claims: [claim], tags: [] }],
    published: 1,
    revision: 1,
    history: [{ did: 'publish', at: 0, version: 1 }],
  };
}
