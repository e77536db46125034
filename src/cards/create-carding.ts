import { acting } from '../guild/act.ts';
import type { GuildStore } from '../guild/guild-store.ts';
import { inTurn } from '../guild/turns.ts';
import type { Carding } from './carding.ts';
import type { CardStore } from './card-store.ts';
import { heldCards } from './held-cards.ts';
import { sameClaim } from './match/same-claim.ts';
import { matchingCards } from './match-cards.ts';
import { movingCards } from './move-cards.ts';
import type { Needs } from './needs.ts';
import { noticing } from './notices.ts';
import { openCards } from './open-cards.ts';
import { queueing } from './queue.ts';
import { readingCards } from './read-cards.ts';
import type { OpenLibrary } from '../guild/seeing.ts';
import { writingCards } from './write-cards.ts';

/** What carding is put together from. */
export type CardingParts = {
  readonly cards: CardStore;
  /** The server's settings, and what became of its articles. */
  readonly store: GuildStore;
  /** What of its library is open to whom. */
  readonly library: Omit<OpenLibrary, 'gone'>;
  /** So many characters of Crockford's base 32, at random: the core knows no chance. */
  readonly makeId: (length: number) => string;
};

/** All that can be done with fact cards, over a store. Each right is looked up when something is done. */
export function createCarding({ cards, store, library, makeId }: CardingParts): Carding {
  const needs: Needs = {
    cards,
    act: acting(store),
    library: { ...library, gone: (scope, id) => store.gone(scope, id) },
    held: heldCards(cards),
    makeId,
    turn: inTurn(),
  };
  const matching = matchingCards(needs);
  return {
    ...writingCards(needs),
    ...readingCards(needs),
    ...openCards(needs),
    matchCards: matching.matchCards,
    ...queueing({ ...needs, isSame: sameClaim, known: matching.known }),
    ...movingCards(needs),
    ...noticing({ cards, known: matching.known }),
  };
}
