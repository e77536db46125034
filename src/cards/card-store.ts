import type { Action } from '../guild/kept.ts';
import type { GuildScope } from '../library/asker.ts';
import type { Card } from './card.ts';
import type { Notice } from './notice.ts';
import type { Asking, CardRequest } from './request.ts';

/**
 * Where a server's fact cards and requests are kept, in the same place as its articles and posts: `store` fulfils it, and one
 * contract suite tests every implementation. It checks no right. Each change is whole or not there, outlives a power cut once it is
 * answered, and is logged with its action in the same transaction. Cards and requests go when the server's data goes
 * (`GuildStore.forget`, `sweep`), and name nobody after `GuildStore.erasePerson`; what was posted of a card is a `Posted` with it.
 */
export type CardStore = {
  card(scope: GuildScope, id: Card['id']): Promise<Card | undefined>;
  /** All cards of a server, in the order in which they were made. */
  cards(scope: GuildScope): Promise<readonly Card[]>;
  /** Changes with every card of a server, and with nothing else; 0 where there never was one. */
  cardsRevision(scope: GuildScope): Promise<number>;
  /**
   * Keeps a card that is new (`revision` 1), or in the place of the one whose revision is one less. Where what it says to everybody
   * changed, everything that was posted of it is due to be changed; where it quotes an article that is gone by then, there is a notice.
   * What is in its history already stays as it is. Whether it was kept: not where somebody was faster.
   */
  saveCard(scope: GuildScope, card: Card, action: Action): Promise<boolean>;
  /** Takes a card away that was never published; false where it is not there, was published, or has another revision. */
  deleteCard(scope: GuildScope, card: Pick<Card, 'id' | 'revision'>, action: Action): Promise<boolean>;
  /**
   * Keeps cards as they are, in the place of those with the same ids, all or none; `saveCard` says what is due then. Whether they
   * were kept: not where `cardsRevision` is not what it was when they were compared with those that are there, so that nothing
   * that another process changed meanwhile is overwritten.
   */
  importCards(
    scope: GuildScope,
    cards: readonly Card[],
    seen: { readonly cardsRevision: number },
    action: Action,
  ): Promise<boolean>;

  request(scope: GuildScope, id: CardRequest['id']): Promise<CardRequest | undefined>;
  /** Those that wait, the oldest first. */
  openRequests(scope: GuildScope): Promise<readonly CardRequest[]>;
  /** Keeps one that is new, with its notice, which is due until it is told or the request is closed. */
  putRequest(scope: GuildScope, request: CardRequest): Promise<void>;
  /**
   * Somebody asks the same, and is counted; whoever asked it before is not counted again, but may want to be told now, or no longer.
   * False where it does not wait any more.
   */
  joinRequest(scope: GuildScope, id: CardRequest['id'], asking: Asking): Promise<boolean>;
  /**
   * Closes a request that waits: answered with a card, or dismissed. Whoever wanted to be told of an answer has a notice; nobody else
   * is remembered with it. Whether it was still waiting.
   */
  closeRequest(
    scope: GuildScope,
    id: CardRequest['id'],
    closed: NonNullable<CardRequest['closed']>,
    action: Action,
  ): Promise<boolean>;

  /**
   * What somebody is to be told of, the oldest first. They stay due over a restart, until `noticeTold`. Of one card there is one:
   * where another of its articles goes or comes back meanwhile, it has a new number.
   */
  dueNotices(atMost: number): Promise<readonly Notice[]>;
  noticeTold(number: Notice['number']): Promise<void>;
};
