import type { Act } from '../guild/act.ts';
import type { GuildScope } from '../library/asker.ts';
import type { CardStore } from './card-store.ts';
import type { Held } from './held-cards.ts';
import type { OpenLibrary } from '../guild/seeing.ts';

/** What each part of carding is put together from. */
export type Needs = {
  readonly cards: CardStore;
  readonly act: Act;
  readonly library: OpenLibrary;
  readonly held: (scope: GuildScope) => Promise<Held>;
  /** So many characters of Crockford's base 32, at random. */
  readonly makeId: (length: number) => string;
  /** Does what takes no right in a server one after the other. */
  readonly turn: <T>(scope: GuildScope, work: () => Promise<T>) => Promise<T>;
};
