import type { Card, CardEvent } from '../../cards/card.ts';
import type { CardRequest } from '../../cards/request.ts';
import type { GuildStore } from '../../guild/guild-store.ts';
import type { Deed } from '../../guild/kept.ts';
import type { Personal } from '../../guild/keeping.ts';
import type { GuildScope } from '../../library/asker.ts';
import { inOrder } from '../in-order.ts';
import { erasePupil, personalIn } from './classroom/persons.ts';
import { dropAsker } from './requests.ts';
import { isGuild, markPosts, type Room, type Rooms } from './room.ts';

/** What is kept about a person, as `GuildStore` has it. */
export function personsIn(rooms: Rooms): Pick<GuildStore, 'personal' | 'erasePerson'> {
  const guilds = () =>
    [...rooms]
      .flatMap(([scope, room]) => (isGuild(scope) ? [{ scope, room }] : []))
      .toSorted((a, b) => (a.scope < b.scope ? -1 : 1));
  return {
    async personal(user) {
      const all = guilds();
      const articles = all.flatMap(({ scope, room }) =>
        [...room.articles.values()].map(({ article: { id }, added, removed }) => ({
          scope,
          id,
          added,
          removed,
        })),
      );
      return {
        articles: articles
          .flatMap(({ scope, id, added }) => (added?.by === user ? [{ scope, id, added: iso(added) }] : []))
          .toSorted((a, b) => inOrder([a.scope, a.added, a.id], [b.scope, b.added, b.id])),
        removed: articles
          .flatMap(({ scope, id, removed }) =>
            removed?.by === user ? [{ scope, id, at: iso(removed) }] : [],
          )
          .toSorted((a, b) => inOrder([a.scope, a.at, a.id], [b.scope, b.at, b.id])),
        drafts: all
          .flatMap(({ scope, room }) =>
            [...room.drafts.values()].flatMap(({ draft: { deed, article } }) =>
              deed.by === user ? [{ scope, file: article.file, at: iso(deed) }] : [],
            ),
          )
          .toSorted((a, b) => inOrder([a.scope, a.at, a.file], [b.scope, b.at, b.file])),
        actions: all.flatMap(({ scope, room }) =>
          room.actions.flatMap(({ deed, what, about }) =>
            deed.by === user ? [{ scope, what, about, at: iso(deed) }] : [],
          ),
        ),
        posts: all
          .flatMap(({ scope, room }) =>
            [...room.posts.values()].flatMap(({ post: { deed, channel, message } }) =>
              deed.by === user ? [{ scope, channel, message, at: iso(deed) }] : [],
            ),
          )
          .toSorted((a, b) => inOrder([a.scope, a.at, a.message], [b.scope, b.at, b.message])),
        cards: all
          .flatMap(({ scope, room }) =>
            [...room.cards.values()].flatMap((card) => doneWith(scope, card, user)),
          )
          .toSorted((a, b) => inOrder([a.scope, a.at, a.card], [b.scope, b.at, b.card])),
        requests: all
          .flatMap(({ scope, room }) =>
            [...room.requests.values()].flatMap((request) => askedIn(scope, request, user)),
          )
          .toSorted((a, b) => inOrder([a.scope, a.at, a.request], [b.scope, b.at, b.request])),
        classroom: all.flatMap(({ scope, room }) => personalIn(scope, room, user)),
      };
    },
    async erasePerson(user) {
      for (const room of rooms.values()) {
        forgetPerson(room, user);
        erasePupil(room, user);
      }
    },
  };
}

function doneWith(scope: GuildScope, { id, history }: Card, user: string): Personal['cards'] {
  return history.flatMap(({ did, by, at, version, why }) =>
    by?.id === user
      ? [{ scope, card: id, did, version, at: iso({ at }), name: by.name, ...(why !== undefined && { why }) }]
      : [],
  );
}

function askedIn(
  scope: GuildScope,
  { id, words, at: first, asking }: CardRequest,
  user: string,
): Personal['requests'] {
  return asking.flatMap(({ by, at, channel, tell }) =>
    by === user
      ? [{ scope, request: id, at: iso({ at }), channel, tell, ...(at === first && { words }) }]
      : [],
  );
}

const iso = ({ at }: Deed) => new Date(at).toISOString();

function forgetPerson(room: Room, user: string): void {
  const nobody = <Done extends Deed>(deed: Done): Done => {
    if (deed.by !== user) return deed;
    const { by: _, ...rest } = deed;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a deed may be without a person
    return rest as Done;
  };
  for (const [id, held] of room.articles) {
    const { added, removed } = held;
    room.articles.set(id, {
      ...held,
      ...(added !== undefined && { added: nobody(added) }),
      ...(removed !== undefined && { removed: nobody(removed) }),
    });
  }
  for (const [id, { draft }] of room.drafts) if (draft.deed.by === user) room.drafts.delete(id);
  for (const [message, held] of room.posts)
    room.posts.set(message, { ...held, post: { ...held.post, deed: nobody(held.post.deed) } });
  room.actions = room.actions.map((action) => ({ ...action, deed: nobody(action.deed) }));
  for (const request of room.requests.values())
    if (request.asking.some(({ by }) => by === user)) dropAsker(room, request, user);
  for (const card of room.cards.values())
    if (card.history.some(({ by }) => by?.id === user)) nameNobody(room, card, user);
}

/** What was posted of the card names nobody any more, either. */
function nameNobody(room: Room, card: Card, user: string): void {
  const nobody = ({ by, ...rest }: CardEvent): CardEvent =>
    by === undefined || by.id === user ? rest : { ...rest, by };
  const [first, ...others] = card.history;
  room.cards.set(card.id, { ...card, history: [nobody(first), ...others.map(nobody)] });
  room.cardsRevision += 1;
  markPosts(room, (post) => post.card?.id === card.id);
}
