import type { GuildStore } from '../guild/guild-store.ts';
import type { Shelf } from '../library/shelf.ts';

/** Everything that is kept, opened together; closing it closes both. */
export type Store = {
  readonly shelf: Shelf;
  readonly guild: GuildStore;
  readonly close: () => Promise<void>;
};
