import type { Card } from '../../cards/card.ts';
import type { CardStore } from '../../cards/card-store.ts';
import type { Action } from '../../guild/kept.ts';
import { isNews, looksOtherwise, sourcesOf } from '../card-shown.ts';
import { goneFrom, markPosts, roomOf, tellOfSources, type Room, type Rooms } from './room.ts';

/** Fact cards, as `CardStore` has them. */
export function cardsIn(
  rooms: Rooms,
): Pick<CardStore, 'card' | 'cards' | 'cardsRevision' | 'saveCard' | 'deleteCard' | 'importCards'> {
  return {
    card: async (scope, id) => roomOf(rooms, scope).cards.get(id),
    cards: async (scope) => [...roomOf(rooms, scope).cards.values()],
    cardsRevision: async (scope) => roomOf(rooms, scope).cardsRevision,
    async saveCard(scope, card, action) {
      const room = roomOf(rooms, scope);
      const before = room.cards.get(card.id);
      if ((before?.revision ?? 0) !== card.revision - 1) return false;
      put(room, before === undefined ? card : withItsHistory(card, before));
      if (isNews(before, card)) tellWhatIsGone(room, card, action.deed.at);
      done(room, action);
      return true;
    },
    async deleteCard(scope, { id, revision }, action) {
      const room = roomOf(rooms, scope);
      const card = room.cards.get(id);
      if (card === undefined || card.published > 0 || card.revision !== revision) return false;
      room.cards.delete(id);
      done(room, action);
      return true;
    },
    async importCards(scope, cards, { cardsRevision }, action) {
      const room = roomOf(rooms, scope);
      if (room.cardsRevision !== cardsRevision) return false;
      for (const card of cards) put(room, card);
      done(room, action);
      return true;
    },
  };
}

/** What is in its history already stays as it is: somebody may have had their name taken out of it since the card was read. */
function withItsHistory(card: Card, { history: [first, ...others] }: Card): Card {
  return { ...card, history: [first, ...others, ...card.history.slice(others.length + 1)] };
}

/** One of its articles may have gone while it was being published. */
function tellWhatIsGone(room: Room, card: Card, at: number): void {
  if ([...sourcesOf(card)].some((article) => goneFrom(room, article) !== undefined))
    tellOfSources(room, card, at);
}

function put(room: Room, card: Card): void {
  const before = room.cards.get(card.id);
  room.cards.set(card.id, card);
  if (looksOtherwise(before, card)) markPosts(room, (post) => post.card?.id === card.id);
}

function done(room: Room, action: Action): void {
  room.cardsRevision += 1;
  room.actions = [...room.actions, action];
}
