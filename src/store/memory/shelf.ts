import { isWithin } from '../../library/reach.ts';
import { byFile, type Shelf } from '../../library/shelf.ts';
import { isSameReading } from '../same-reading.ts';
import { articleCame, eraseFrom, isGuild, roomOf, type Rooms } from './room.ts';
import { shelvingOf } from './shelving.ts';

/** The shelf over what is held in memory. */
export function shelfOver(rooms: Rooms): Shelf {
  return {
    revision: async (scope) => String(roomOf(rooms, scope).revision),
    articles: async (scope, reach) =>
      [...roomOf(rooms, scope).articles.values()]
        .filter(
          ({ removed, pack }) => removed === undefined && (reach === undefined || isWithin(reach, pack)),
        )
        .map(({ article }) => article)
        .toSorted(byFile),
    holds: async (scope) => roomOf(rooms, scope).articles.size > 0,
    shelving: async (scope) => shelvingOf(roomOf(rooms, scope)),
    damaged: async () => [],
    async put(scope, article, bytes) {
      const room = roomOf(rooms, scope);
      const before = room.articles.get(article.id);
      const present = before !== undefined && before.removed === undefined;
      if (present && isSameReading(before.article, article)) return 'present';
      if (!present) articleCame(room, article.id, Date.now());
      const { removed: _, ...rest } = before ?? {};
      room.articles.set(article.id, { ...rest, article, bytes });
      room.revision += 1;
      return present ? 'updated' : 'added';
    },
    async remove(scope, id) {
      const room = roomOf(rooms, scope);
      const erased = eraseFrom(room, id, Date.now());
      if (!isGuild(scope)) room.tombstones.delete(id);
      return erased;
    },
    async original(scope, id) {
      const held = roomOf(rooms, scope).articles.get(id);
      return held?.removed === undefined ? held?.bytes : undefined;
    },
    close: async () => {},
  };
}
