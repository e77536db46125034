import type { GuildStore } from '../../guild/guild-store.ts';
import { isBehind } from '../card-shown.ts';
import { articlesOf } from '../passage-article.ts';
import { goneFrom, isGuild, roomOf, type HeldPost, type Room, type Rooms } from './room.ts';

/** The log and the posts, as `GuildStore` has them. */
export function postsIn(
  rooms: Rooms,
): Pick<GuildStore, 'log' | 'actions' | 'posted' | 'unposted' | 'sent' | 'duePosts' | 'postChanged'> {
  return {
    async log(scope, action) {
      const room = roomOf(rooms, scope);
      room.actions = [...room.actions, action];
    },
    async actions(scope, from, atMost) {
      const { actions } = roomOf(rooms, scope);
      return { actions: actions.toReversed().slice(from, from + atMost), of: actions.length };
    },
    async posted(scope, post, action) {
      const room = roomOf(rooms, scope);
      // One of its articles may have gone while it was on its way, or its card have gone on.
      const { card } = post;
      const late = card !== undefined && isBehind(room.cards.get(card.id), card.version);
      const changes = late || goneOfPost(room, post.passages).length > 0 ? 1 : 0;
      room.posts.set(post.message, { post, changes, given: 0, told: 0 });
      room.actions = [...room.actions, action];
    },
    async unposted(scope, message, action) {
      const room = roomOf(rooms, scope);
      const there = room.posts.delete(message);
      if (there && action !== undefined) room.actions = [...room.actions, action];
    },
    async sent(scope, intended, message) {
      const { posts } = roomOf(rooms, scope);
      const held = posts.get(intended);
      posts.delete(intended);
      if (held !== undefined && !posts.has(message))
        posts.set(message, { ...held, post: { ...held.post, message } });
      return posts.has(message);
    },
    async duePosts(atMost, except = []) {
      const due = [...rooms].flatMap(([scope, room]) =>
        isGuild(scope)
          ? [...room.posts.values()]
              .filter((held) => isDue(held) && !except.includes(held.post.message))
              .toSorted(oldestFirst)
              .map((held, turn) => ({ scope, room, held, turn }))
          : [],
      );
      return due
        .toSorted((a, b) => a.turn - b.turn || oldestFirst(a.held, b.held))
        .slice(0, atMost)
        .map(({ scope, room, held }) => {
          const { post, changes } = held;
          room.posts.set(post.message, { ...held, given: changes });
          return { ...post, scope, gone: goneOfPost(room, post.passages) };
        });
    },
    async postChanged(scope, message) {
      const { posts } = roomOf(rooms, scope);
      const held = posts.get(message);
      if (held !== undefined) posts.set(message, { ...held, told: held.given });
    },
  };
}

const isDue = ({ changes, told }: HeldPost) => changes > told;

function oldestFirst(a: HeldPost, b: HeldPost): number {
  return a.post.deed.at - b.post.deed.at || (a.post.message < b.post.message ? -1 : 1);
}

function goneOfPost(room: Room, passages: readonly string[]) {
  return articlesOf(passages).flatMap((article) => {
    const gone = goneFrom(room, article);
    return gone === undefined ? [] : [{ ...gone, article }];
  });
}
