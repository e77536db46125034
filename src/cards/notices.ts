import type { Visitor } from '../library/asker.ts';
import type { Card } from './card.ts';
import type { CardStore } from './card-store.ts';
import type { Carding } from './carding.ts';
import type { DueNotice, Notice } from './notice.ts';

/** What somebody is to be told of; of a request, with what is asked for, as everybody may read it, and never who asks. */
export function noticing({
  cards,
  known,
}: {
  readonly cards: CardStore;
  /** A published card on the same claim, that is open to whoever looks. */
  readonly known: (asker: Visitor, words: string) => Promise<Card['id'] | undefined>;
}): Pick<Carding, 'dueNotices' | 'noticeTold'> {
  const due = async (notice: Notice): Promise<DueNotice> => {
    if (notice.of !== 'requested') return notice;
    const { scope, at, request } = notice;
    const found = await cards.request(scope, request);
    if (found?.state !== 'open') return notice;
    const { asking: _, ...waits } = found;
    if (waits.card !== undefined) return { ...notice, waits };
    const card = await known({ scope, roles: [], channels: [], at, pack: null }, waits.words);
    return { ...notice, waits: { ...waits, ...(card !== undefined && { known: card }) } };
  };
  return {
    dueNotices: async (atMost) => Promise.all((await cards.dueNotices(atMost)).map(due)),
    noticeTold: (number) => cards.noticeTold(number),
  };
}
