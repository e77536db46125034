import type { Difference } from '../answer/answer.ts';
import type { ChosenQuote, ShownQuote } from '../guild/kept-quote.ts';
import type { Author, Member } from '../guild/member.ts';
import type { GuildScope, Visitor } from '../library/asker.ts';
import type { Card, CardDeed, CardEvent, CardState, CardText } from './card.ts';
import type { DueNotice, Notice } from './notice.ts';
import type { CardRequest, QueuedRequest } from './request.ts';

/** What a card is going to say, as it is typed. */
export type TypedCard = Omit<CardText, 'quotes'> & { readonly quotes: readonly ChosenQuote[] };

/** A version of a card as whoever looks may read it. */
export type ShownCard = {
  readonly card: Card['id'];
  readonly state: CardState;
  readonly revision: number;
  /** The number of what is shown, from 1, and how many were published. */
  readonly version: number;
  readonly published: number;
  readonly text: CardText;
  /** Those of the text, in its order. */
  readonly quotes: readonly ShownQuote[];
  /** Whose title and note it is, and when they wrote it (ms UTC). */
  readonly written: Pick<CardEvent, 'by' | 'at'>;
  /** What was done last with what everybody sees: published, corrected or retired, by whom, when and why; none of a draft. */
  readonly last?: CardEvent;
};

/** A line of a list of cards. */
export type ListedCard = {
  readonly card: Card['id'];
  readonly title: string;
  readonly state: CardState;
  /** Whether a text waits for another moderator, or is being written. */
  readonly pending: boolean;
  /** How many versions were published. */
  readonly published: number;
  /** Whether an article of a quotation is gone. */
  readonly sourceGone: boolean;
  /** ms UTC: when anything of it changed last. */
  readonly at: number;
};

export type CardFilter = {
  readonly state?: CardState;
  readonly tag?: string;
  /** In title, note, claims or tags. */
  readonly words?: string;
  /** Only those with a quotation whose article is gone. */
  readonly sourceGone?: boolean;
};

export type CardPage = {
  readonly cards: readonly ListedCard[];
  readonly page: { readonly number: number; readonly of: number };
};

/** What is to be done with a card, by the revision that was seen. */
export type AskedChange = {
  readonly revision: number;
  readonly why?: string;
} & (
  | { readonly does: Extract<CardDeed, 'submit' | 'send-back' | 'publish' | 'retire'> }
  | { readonly does: Extract<CardDeed, 'write' | 'correct'>; readonly text: TypedCard }
);

/** A published card that a message may be about. */
export type CardMatch = {
  readonly card: ShownCard;
  /** The wording of the card that is nearest to the message. */
  readonly claim: string;
  /** Whether the message says the same as that wording, with no other number, name, date or negation. */
  readonly same: boolean;
  /** What it says otherwise; none where it is the same, or too far off to be compared. */
  readonly differs: readonly Difference[];
};

/** What came of asking for a source. */
export type Requested = {
  readonly request: CardRequest['id'];
  /** It waited already: how many had asked before. */
  readonly joined: number;
};

/**
 * All that can be done with fact cards. Rights are looked up when something is done, as in `Keeping`:
 *
 * | to | it takes |
 * | --- | --- |
 * | read published and retired cards that are open to them, match a message, ask for a source, report a card | to be a member |
 * | everything else | `moderate` |
 *
 * A card is open to whoever may read all its quotations; of one whose article is gone, whoever may read the pack that it stood in.
 * One that stands on the sample library is open for as long as the server has no article of its own. Which pack somebody chose, or
 * the channel has, makes no difference.
 * @throws Refusal `refusal.may-not-moderate`; `refusal.card-…` as below; of what was typed wrong, one that names it
 */
export type Carding = {
  /**
   * Makes a draft.
   * @throws Refusal where a passage is not there or not open to the author, or the server has its most cards
   */
  createCard(author: Author, text: TypedCard): Promise<ShownCard>;
  /**
   * Where the server asks for review, whoever wrote a text last does not publish it.
   * @throws Refusal `refusal.card-changed` that names who was faster and what they did; `card-not-now`, `card-without-quotation`,
   *   `card-without-reason`, `card-own-text`, `card-versions`, `card-changes`, `no-card`; `gone` where a passage of what is typed,
   *   submitted or published is not there or not open to the author
   */
  changeCard(author: Author, id: Card['id'], change: AskedChange): Promise<ShownCard>;
  /** Takes a draft away that was never published. */
  deleteCard(author: Author, id: Card['id'], revision: number): Promise<void>;
  /** Its last text, published or not, as a moderator sees it; undefined where there is none. */
  card(member: Member, id: Card['id']): Promise<ShownCard | undefined>;
  /** Everything that was done with a card, newest first. */
  cardHistory(member: Member, id: Card['id']): Promise<readonly CardEvent[] | undefined>;
  /** Those that changed last first; all states. */
  cards(
    member: Member,
    filter: CardFilter & { readonly page: number; readonly size: number },
  ): Promise<CardPage>;

  /**
   * What everybody sees of it: the last published text, or an earlier one; undefined where it is not open to whoever asks. An earlier
   * one takes that the last is open to them, too.
   */
  openCard(asker: Visitor, id: Card['id'], version?: number): Promise<ShownCard | undefined>;
  /**
   * The published history of a card that is open to whoever asks: what was published, corrected and retired, newest first. A correction
   * that waited counts from when it was published, by whoever did. Reasons are left out that speak of a text that is not open to them.
   */
  openHistory(asker: Visitor, id: Card['id']): Promise<readonly CardEvent[] | undefined>;
  /** Published cards that are open to whoever asks, by words, the best first, or the newest where none are given. */
  findCards(asker: Visitor, words: string, atMost: number): Promise<readonly ListedCard[]>;
  /** Published cards that a message may be about, the nearest first; the same claim before one that differs. */
  matchCards(asker: Visitor, message: string, atMost: number): Promise<readonly CardMatch[]>;
  /** For completion: cards by title, tag or id. With `all`, those of every state, for moderators; else as `findCards`. */
  completeCards(
    member: Member,
    typed: string,
    which: 'open' | 'all',
    atMost: number,
  ): Promise<readonly Pick<ListedCard, 'card' | 'title' | 'state'>[]>;

  /** Asks for a source on a claim; the same claim joins what waits. @throws Refusal where the queue, or their part of it, is full */
  requestCard(
    member: Member,
    asked: { readonly words: string; readonly tell: boolean; readonly channel: string },
  ): Promise<Requested>;
  /** Reports a card. @throws Refusal `refusal.no-card` where it is not open to them */
  reportCard(
    member: Member,
    reported: { readonly card: Card['id']; readonly words: string; readonly channel: string },
  ): Promise<Requested>;
  /** What waits, asked most first. Needs `moderate`. */
  requests(
    member: Member,
    page: { readonly number: number; readonly size: number },
  ): Promise<{ readonly requests: readonly QueuedRequest[]; readonly of: number }>;
  requestOf(member: Member, id: CardRequest['id']): Promise<QueuedRequest | undefined>;
  /** Answers with a published card; whoever wanted to be told will be. @throws Refusal `refusal.no-request`, `refusal.no-card` */
  answerRequest(author: Author, id: CardRequest['id'], card: Card['id']): Promise<void>;
  dismissRequest(author: Author, id: CardRequest['id']): Promise<void>;

  /** What somebody is to be told of, the oldest first; stays due until `noticeTold`. */
  dueNotices(atMost: number): Promise<readonly DueNotice[]>;
  noticeTold(number: Notice['number']): Promise<void>;

  /** Everything of a server's cards, for whoever runs the bot. */
  exportCards(scope: GuildScope): Promise<readonly Card[]>;
  /**
   * Cards from elsewhere, with their history, all or none. One that is there already is left as it is where it is the same or goes
   * further, and replaced where the other goes on from it. Nobody who had themselves erased here is named again.
   * @throws Refusal `refusal.card-conflict` where two histories of one id differ, `card-unsound` where one cannot be, `card-full`;
   *   `busy` where cards of the server are changed again and again meanwhile
   */
  importCards(
    scope: GuildScope,
    cards: readonly Card[],
    at: number,
  ): Promise<{ readonly added: number; readonly replaced: number; readonly same: number }>;
};
