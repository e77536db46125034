import type { CardStore } from '../cards/card-store.ts';
import type { ClassroomStore } from '../classroom/classroom-store.ts';
import type { GuildStore } from '../guild/guild-store.ts';
import type { Shelf } from '../library/shelf.ts';

/** Everything that is kept, opened together; closing it closes both. */
export type Store = {
  readonly shelf: Shelf;
  readonly guild: GuildStore;
  readonly cards: CardStore;
  readonly classroom: ClassroomStore;
  readonly close: () => Promise<void>;
};
