import type { KeptQuote } from '../guild/kept-quote.ts';

/** Somebody of a server, by the id and the name that they had there when they did something. */
export type Person = { readonly id: string; readonly name: string };

/** What a card says, in a moderator's words and an article's. `limits.ts` says how long and how many each may be. */
export type CardText = {
  readonly title: string;
  readonly note?: string;
  /** A card without one cannot be published. */
  readonly quotes: readonly KeptQuote[];
  /** The wordings that it answers. */
  readonly claims: readonly string[];
  /** In lower case. */
  readonly tags: readonly string[];
};

/**
 * Where a card stands: written on, waiting for another moderator, shown, or no longer stood by. What was ever published stays
 * readable.
 */
export type CardState = 'draft' | 'in-review' | 'published' | 'retired';

/**
 * What can be done with a card. `write` changes what is not published; `correct` makes a new version of what is; `withdraw` takes
 * a draft away that was never published; `import` brings a card from elsewhere.
 */
export type CardDeed =
  | 'create'
  | 'write'
  | 'submit'
  | 'send-back'
  | 'publish'
  | 'correct'
  | 'retire'
  | 'import';

/** A line of a card's history; nobody changes it afterwards. */
export type CardEvent = {
  readonly did: CardDeed;
  /** Missing where they had themselves erased, or where it was whoever runs the bot. */
  readonly by?: Person;
  /** ms UTC. */
  readonly at: number;
  /** The number of the card's last version afterwards, from 1. */
  readonly version: number;
  /** In the person's words: asked for where something is sent back, corrected or retired. */
  readonly why?: string;
};

/** A moderator's choice of quotations under a title, with everything that it ever said. */
export type Card = {
  /** Eight characters of Crockford's base 32; unique in its scope. */
  readonly id: string;
  readonly state: CardState;
  /** Every text that was published or is to be, oldest first; the last is the card's. Never empty. */
  readonly versions: readonly [CardText, ...CardText[]];
  /**
   * How many of the versions were published: all of them, or all but the last, which is being written or waits for another
   * moderator.
   */
  readonly published: number;
  /** Counts every change from 1, so that whoever changed an older one is told. */
  readonly revision: number;
  /** Oldest first. */
  readonly history: readonly [CardEvent, ...CardEvent[]];
};

/** The last text of a card, published or not. */
export function lastText({ versions }: Card): CardText {
  return versions.at(-1) ?? versions[0];
}

/** What a card says to everybody: its last published text; undefined where none was. */
export function publishedText({ versions, published }: Card): CardText | undefined {
  return versions[published - 1];
}

/** Whether the last text of a card is not published: it is being written, or waits. */
export function isPending({ versions, published }: Card): boolean {
  return published < versions.length;
}
