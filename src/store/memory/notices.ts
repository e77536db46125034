import type { CardStore } from '../../cards/card-store.ts';
import type { Notice } from '../../cards/notice.ts';
import type { GuildScope } from '../../library/asker.ts';
import { publisherOf } from '../card-shown.ts';
import { isGuild, type HeldNotice, type Room, type Rooms } from './room.ts';

/** What somebody is to be told of, as `CardStore` has it. */
export function noticesIn(rooms: Rooms): Pick<CardStore, 'dueNotices' | 'noticeTold'> {
  return {
    dueNotices: async (atMost) =>
      [...rooms]
        .flatMap(([scope, room]) =>
          isGuild(scope) ? room.notices.flatMap((held) => noticeOf(scope, room, held)) : [],
        )
        .toSorted((a, b) => a.number - b.number)
        .slice(0, atMost),
    async noticeTold(number) {
      for (const room of rooms.values()) {
        const told = room.notices.find((held) => held.number === number);
        if (told === undefined) continue;
        room.notices = room.notices.filter((held) => held !== told);
        if (told.of === 'answered') forgetAsker(room, told);
      }
    },
  };
}

function noticeOf(scope: GuildScope, { cards, requests }: Room, held: HeldNotice): readonly Notice[] {
  const { number, at } = held;
  if (held.of === 'requested') return [{ number, scope, at, of: held.of, request: held.request }];
  if (held.of === 'source-gone') {
    const card = cards.get(held.card);
    const publisher = card && publisherOf(card)?.id;
    const { of } = held;
    return [{ number, scope, at, of, card: held.card, ...(publisher !== undefined && { publisher }) }];
  }
  const { words, closed, asking = [] } = requests.get(held.request) ?? {};
  const asked = asking.find(({ by }) => by === held.by);
  if (words === undefined || closed?.card === undefined || asked === undefined) return [];
  return [{ number, scope, at, of: held.of, words, card: closed.card, asking: asked }];
}

/** Who was told is not remembered any longer. */
function forgetAsker({ requests }: Room, told: HeldNotice & { readonly of: 'answered' }): void {
  const request = requests.get(told.request);
  if (request === undefined) return;
  requests.set(told.request, { ...request, asking: request.asking.filter(({ by }) => by !== told.by) });
}
