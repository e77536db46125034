import type { GuildStore } from '../../guild/guild-store.ts';
import type { Action, Kept } from '../../guild/kept.ts';
import type { Article } from '../../library/article.ts';
import type { GuildScope } from '../../library/asker.ts';
import { lastAddedFirst } from '../last-added-first.ts';
import {
  articleTurned,
  eraseFrom,
  goneFrom,
  markQuoting,
  roomOf,
  type Held,
  type Room,
  type Rooms,
} from './room.ts';

/** What can be done with articles, as `GuildStore` has it. */
export function articlesIn(
  rooms: Rooms,
): Pick<
  GuildStore,
  'kept' | 'used' | 'article' | 'correct' | 'move' | 'remove' | 'erase' | 'restore' | 'gone'
> {
  const present = (scope: GuildScope, id: Article['id']) => {
    const held = roomOf(rooms, scope).articles.get(id);
    return held?.removed === undefined ? held : undefined;
  };
  return {
    kept: async (scope) => [...roomOf(rooms, scope).articles.values()].map(keptOf).toSorted(lastAddedFirst),
    async used(scope) {
      const all = [...roomOf(rooms, scope).articles.values()];
      return { articles: all.length, bytes: all.reduce((sum, { bytes }) => sum + bytes.length, 0) };
    },
    article: async (scope, id) => present(scope, id)?.article,
    async correct(scope, { id, facts, blocks, marked }, action) {
      const held = present(scope, id);
      if (held === undefined) return false;
      return change(
        roomOf(rooms, scope),
        { ...held, article: { ...held.article, facts, blocks, marked } },
        action,
      );
    },
    async move(scope, id, to, action) {
      const held = present(scope, id);
      const room = roomOf(rooms, scope);
      if (held === undefined || (to !== undefined && !room.packs.has(to))) return false;
      const { pack: _, ...rest } = held;
      markQuoting(room, (article) => article === id);
      return change(room, { ...rest, ...(to !== undefined && { pack: to }) }, action);
    },
    async remove(scope, id, until, action) {
      const held = present(scope, id);
      const room = roomOf(rooms, scope);
      if (held === undefined) return false;
      articleTurned(room, id, action.deed.at);
      return change(room, { ...held, removed: { ...action.deed, until } }, action);
    },
    async erase(scope, id, action) {
      const room = roomOf(rooms, scope);
      if (!eraseFrom(room, id, action.deed.at)) return false;
      room.actions = [...room.actions, action];
      return true;
    },
    async restore(scope, id, action) {
      const room = roomOf(rooms, scope);
      const held = room.articles.get(id);
      if (held?.removed === undefined || held.removed.until <= action.deed.at) return false;
      const { removed: _, ...back } = held;
      articleTurned(room, id, action.deed.at);
      return change(room, back, action);
    },
    gone: async (scope, id) => goneFrom(roomOf(rooms, scope), id),
  };
}

function change(room: Room, held: Held, action: Action): true {
  room.articles.set(held.article.id, held);
  room.actions = [...room.actions, action];
  room.revision += 1;
  return true;
}

function keptOf({ article, bytes, pack, added, removed }: Held): Kept {
  const { id, file, facts, extraction, pages = [] } = article;
  return {
    id,
    file,
    facts,
    ...(extraction !== undefined && { extraction }),
    pages: pages.length,
    bytes: bytes.length,
    ...(pack !== undefined && { pack }),
    ...(added !== undefined && { added }),
    ...(removed !== undefined && { removed }),
  };
}
