import type { GuildStore } from '../../guild/guild-store.ts';
import { keptFor } from '../../guild/kept-for.ts';
import { defaultSettings } from '../../guild/settings.ts';
import type { GuildScope } from '../../library/asker.ts';
import { hasClasses } from './classroom/held.ts';
import { dropRequest } from './requests.ts';
import { emptyRoom, goneOf, isGuild, roomOf, type Room, type Rooms } from './room.ts';

const day = 24 * 60 * 60 * 1000;

/** What is deleted when its time has come, as `GuildStore` has it. */
export function leavingIn(rooms: Rooms): Pick<GuildStore, 'left' | 'back' | 'scopes' | 'forget' | 'sweep'> {
  const forget = (scope: GuildScope) => {
    const { articles, revision, cardsRevision, numbers } = roomOf(rooms, scope);
    const cardsCounted = cardsRevision === 0 ? 0 : cardsRevision + 1;
    rooms.set(scope, emptyRoom({ revision: revision + 1, cardsRevision: cardsCounted, numbers }));
    return articles.size;
  };
  return {
    async left(scope, until) {
      roomOf(rooms, scope).leftUntil ??= until;
    },
    async back(scopes) {
      for (const scope of scopes) delete roomOf(rooms, scope).leftUntil;
    },
    scopes: async () =>
      [...rooms].flatMap(([scope, room]) => (isGuild(scope) && hasAny(room) ? [scope] : [])).toSorted(),
    forget: async (scope) => forget(scope),
    async sweep(at) {
      return [...rooms]
        .flatMap(([scope, room]) => {
          if (!isGuild(scope)) return [];
          if (room.leftUntil === undefined || room.leftUntil > at) return sweepRoom(room, at) ? [scope] : [];
          forget(scope);
          return [scope];
        })
        .toSorted();
    },
  };
}

function hasAny({ settings, actions, ...room }: Room): boolean {
  const { articles, packs, defaults, drafts, posts, tombstones, cards, requests, endedQuizzes } = room;
  return (
    settings !== undefined ||
    actions.length > 0 ||
    hasClasses(room) ||
    [articles, packs, defaults, drafts, posts, tombstones, cards, requests, endedQuizzes].some(
      ({ size }) => size > 0,
    )
  );
}

/** Whether an article was deleted. */
function sweepRoom(room: Room, at: number): boolean {
  const { keepLogDays } = room.settings ?? defaultSettings;
  room.actions = room.actions.filter(({ deed }) => deed.at > at - keepLogDays * day);
  for (const [id, { closed }] of room.requests)
    if (closed !== undefined && closed.at <= at - keepLogDays * day) dropRequest(room, id);
  for (const [id, { draft }] of room.drafts) if (draft.deed.at + keptFor.draft <= at) room.drafts.delete(id);
  const due = [...room.articles].filter(([, { removed }]) => removed !== undefined && removed.until <= at);
  for (const [id, held] of due) {
    room.articles.delete(id);
    const gone = goneOf(held);
    if (gone !== undefined) room.tombstones.set(id, gone);
  }
  return due.length > 0;
}
