import type { CardStore } from '../../cards/card-store.ts';
import type { CardRequest } from '../../cards/request.ts';
import { addNotice, roomOf, type Room, type Rooms } from './room.ts';

/** The queue, as `CardStore` has it. */
export function requestsIn(
  rooms: Rooms,
): Pick<CardStore, 'request' | 'openRequests' | 'putRequest' | 'joinRequest' | 'closeRequest'> {
  return {
    request: async (scope, id) => roomOf(rooms, scope).requests.get(id),
    openRequests: async (scope) =>
      [...roomOf(rooms, scope).requests.values()]
        .filter(({ state }) => state === 'open')
        .toSorted((a, b) => a.at - b.at),
    async putRequest(scope, request) {
      const room = roomOf(rooms, scope);
      if (room.requests.has(request.id)) throw new Error('There is such a request already');
      room.requests.set(request.id, request);
      addNotice(room, { of: 'requested', request: request.id, at: request.at });
    },
    async joinRequest(scope, id, asking) {
      const { requests } = roomOf(rooms, scope);
      const request = requests.get(id);
      if (request?.state !== 'open') return false;
      const asked = request.asking.some(({ by }) => by === asking.by);
      const { tell, channel } = asking;
      requests.set(id, {
        ...request,
        times: request.times + (asked ? 0 : 1),
        asking: asked
          ? request.asking.map((each) => (each.by === asking.by ? { ...each, tell, channel } : each))
          : [...request.asking, asking],
      });
      return true;
    },
    async closeRequest(scope, id, closed, action) {
      const room = roomOf(rooms, scope);
      const request = room.requests.get(id);
      if (request?.state !== 'open') return false;
      const answered = closed.card !== undefined;
      const asking = answered ? request.asking.filter(({ tell }) => tell) : [];
      room.requests.set(id, { ...request, state: answered ? 'answered' : 'dismissed', closed, asking });
      // That something new waits is no news any more.
      room.notices = room.notices.filter((notice) => !isAbout(notice, id));
      for (const { by } of asking) addNotice(room, { of: 'answered', request: id, by, at: closed.at });
      room.actions = [...room.actions, action];
      return true;
    },
  };
}

const isAbout = (notice: Room['notices'][number], id: CardRequest['id']) =>
  'request' in notice && notice.request === id;

/** Takes a request away, with what somebody was to be told of it. */
export function dropRequest(room: Room, id: CardRequest['id']): void {
  room.requests.delete(id);
  room.notices = room.notices.filter((notice) => !isAbout(notice, id));
}

/** Takes a person from a request, with what they were to be told of it; one that nobody else asked goes with them. */
export function dropAsker(room: Room, request: CardRequest, user: string): void {
  const { id, times, asking } = request;
  if (times === 1) return dropRequest(room, id);
  room.requests.set(id, { ...request, asking: asking.filter(({ by }) => by !== user) });
  room.notices = room.notices.filter(
    (notice) => !(notice.of === 'answered' && notice.request === id && notice.by === user),
  );
}
