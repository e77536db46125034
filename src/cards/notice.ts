import type { GuildScope } from '../library/asker.ts';
import type { Card } from './card.ts';
import type { Asking, CardRequest, QueuedRequest } from './request.ts';

/**
 * Something that somebody is to be told of, kept with the change that caused it until they were:
 *
 * | of | whom |
 * | --- | --- |
 * | `source-gone`: an article behind a published card went, or came back | the moderators' channel, or whoever published it last |
 * | `requested`: something new is in the queue | the moderators' channel, where one is named |
 * | `answered`: a request has its card | whoever asked and wanted to be told |
 */
export type Notice = {
  /** Unique over all servers; goes with what is sent, so that Discord takes it once. */
  readonly number: number;
  readonly scope: GuildScope;
  /** ms UTC. */
  readonly at: number;
} & (
  | { readonly of: 'source-gone'; readonly card: Card['id']; readonly publisher?: string }
  | { readonly of: 'requested'; readonly request: CardRequest['id'] }
  | {
      readonly of: 'answered';
      readonly words: string;
      readonly card: Card['id'];
      readonly asking: Asking;
    }
);

type Requested = Extract<Notice, { readonly of: 'requested' }>;

/**
 * A notice with what it takes to tell it: of something new in the queue, that as it waits now, with a known card only where that
 * is open to everybody; nothing where it does not wait any more.
 */
export type DueNotice = Exclude<Notice, Requested> | (Requested & { readonly waits?: QueuedRequest });
