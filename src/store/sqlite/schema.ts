import type { Generated } from 'kysely';
import type { CardDeed, CardState } from '../../cards/card.ts';
import type { CardRequest } from '../../cards/request.ts';
import type { Notice } from '../../cards/notice.ts';
import type { Action, Draft, Gone } from '../../guild/kept.ts';
import type { GuildScope } from '../../library/asker.ts';
import type { Scope } from '../../library/library.ts';

/** What `row.ts` makes of an article, and an article of. */
type ArticleColumns = {
  readonly file: string;
  readonly file_sha256: string;
  readonly text_sha256: string;
  /** JSON, as `Article` has it; read through `row.ts` only. So are the next four. */
  readonly facts: string;
  readonly extraction: string | null;
  readonly marked: string;
  readonly pages: string | null;
  readonly blocks: string;
  /** In UTF-8, so that no character is lost on the way, not even U+0000. */
  readonly text: Uint8Array;
};

/** An entry of a notebook, or of what was handed in: a passage by its place, and its owner's own words. */
type EntryColumns = {
  readonly id: string;
  /** From 0. */
  readonly place: number;
  readonly article: string;
  /** UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly sha256: string;
  readonly note: string | null;
  /** JSON, a list of texts. */
  readonly tags: string;
  readonly saved_at: number;
};

/** `class` is empty outside of a server's classes. */
type OfClass = { readonly scope: GuildScope; readonly class: string };

/** `pupil` is what `pupilOf` makes of a person's id. */
type OfPupil = OfClass & { readonly pupil: string };

/**
 * The tables as they are after the last migration. Every one has a scope, and no query goes without it but those that sweep, and
 * those about a person, who may be in several. `_at` and `_until` are ms UTC; a person's id stands in `_by` only, and their name in
 * `_by_name`.
 */
export type Schema = {
  readonly article: ArticleColumns & {
    readonly scope: Scope;
    readonly id: string;
    readonly pack: string | null;
    readonly added_at: number | null;
    readonly added_by: string | null;
    readonly removed_at: number | null;
    readonly removed_by: string | null;
    readonly removed_until: number | null;
    /** The id of the article that took its place. */
    readonly replacement: string | null;
  };
  /** The file's bytes, apart from the article so that reading a library does not page through them. */
  readonly original: { readonly scope: Scope; readonly id: string; readonly bytes: Uint8Array };
  /** Counts the changes in a scope, in the same transaction as each, from a number drawn by chance. */
  readonly revision: { readonly scope: Scope; readonly number: number };
  readonly pack: {
    readonly number: Generated<number>;
    readonly scope: GuildScope;
    readonly id: string;
    readonly name: string;
    readonly description: string | null;
    readonly opens: string | null;
    readonly closes: string | null;
    /** Both JSON, lists of ids. */
    readonly roles: string;
    readonly channels: string;
  };
  readonly channel_default: { readonly scope: GuildScope; readonly channel: string; readonly pack: string };
  /** JSON, as `Settings` has it. */
  readonly settings: { readonly scope: GuildScope; readonly settings: string };
  readonly draft: ArticleColumns & {
    readonly scope: GuildScope;
    readonly id: string;
    readonly drafted_at: number;
    readonly drafted_by: string;
    readonly pack: string | null;
    readonly replaces: string | null;
    readonly known: NonNullable<Draft['known']> | null;
    /** JSON. */
    readonly warnings: string;
    readonly begins: string;
    /** The id of what it becomes. */
    readonly article: string;
    readonly bytes: Uint8Array;
  };
  readonly action: {
    readonly number: Generated<number>;
    readonly scope: GuildScope;
    readonly acted_at: number;
    readonly acted_by: string | null;
    readonly what: Action['what'];
    readonly about: string;
  };
  readonly post: {
    readonly scope: GuildScope;
    readonly message: string;
    readonly channel: string;
    readonly posted_at: number;
    readonly posted_by: string | null;
    /** JSON. */
    readonly passages: string;
    readonly language: string;
    /** How often its articles or its card changed: in all, until it was last given out to be changed, and until it was. */
    readonly changes: number;
    readonly given: number;
    readonly told: number;
    /** The fact card that it shows, and the version of it that was posted. */
    readonly card: string | null;
    readonly card_version: number | null;
  };
  /** The articles that a post quotes. */
  readonly post_article: { readonly scope: GuildScope; readonly article: string; readonly message: string };
  readonly tombstone: {
    readonly scope: GuildScope;
    readonly id: string;
    readonly gone_at: number;
    readonly why: Gone['why'];
    readonly replacement: string | null;
    /** The one that it stood in; it may not be there any more. */
    readonly pack: string | null;
  };
  readonly card: {
    /** In the order in which they were made. */
    readonly number: Generated<number>;
    readonly scope: GuildScope;
    readonly id: string;
    readonly state: CardState;
    readonly published: number;
    readonly revision: number;
  };
  readonly card_version: {
    readonly scope: GuildScope;
    readonly card: string;
    /** From 1. */
    readonly version: number;
    readonly title: string;
    readonly note: string | null;
    /** Both JSON, lists of texts. */
    readonly claims: string;
    readonly tags: string;
  };
  /** UTF-16 units; the words themselves stand in their article alone. */
  readonly card_quote: {
    readonly scope: GuildScope;
    readonly card: string;
    readonly version: number;
    /** From 0, in the text and in the history. */
    readonly place: number;
    readonly article: string;
    readonly start: number;
    readonly end: number;
    readonly sha256: string;
  };
  readonly card_event: {
    readonly scope: GuildScope;
    readonly card: string;
    readonly place: number;
    readonly did: CardDeed;
    readonly did_at: number;
    readonly did_by: string | null;
    readonly did_by_name: string | null;
    readonly version: number;
    readonly why: string | null;
  };
  /** As `revision`, of the cards of a scope. */
  readonly card_revision: { readonly scope: GuildScope; readonly number: number };
  readonly card_request: {
    readonly number: Generated<number>;
    readonly scope: GuildScope;
    readonly id: string;
    readonly words: string;
    /** The one that is reported. */
    readonly card: string | null;
    readonly times: number;
    readonly asked_at: number;
    readonly state: CardRequest['state'];
    readonly closed_at: number | null;
    /** The card that it was answered with. */
    readonly answer: string | null;
  };
  /** Who asked, until they are told, or will not be. */
  readonly card_asking: {
    readonly number: Generated<number>;
    readonly scope: GuildScope;
    readonly request: string;
    readonly asked_at: number;
    readonly asked_by: string;
    readonly channel: string;
    /** 0 or 1. */
    readonly tell: number;
  };
  /** What somebody is to be told: of a card, of a request, or who asked that it is answered. */
  readonly notice: {
    readonly number: Generated<number>;
    readonly scope: GuildScope;
    readonly of: Notice['of'];
    readonly noticed_at: number;
    readonly card: string | null;
    readonly request: string | null;
    readonly asking: number | null;
  };
  /** 32 bytes. */
  readonly class_key: OfClass & { readonly key: Uint8Array };
  readonly notebook: OfPupil & { readonly revision: number };
  readonly notebook_entry: OfPupil & EntryColumns;
  readonly practised: OfPupil & {
    readonly question: string;
    readonly box: number;
    readonly times: number;
    readonly due_at: number;
  };
  readonly assignment: OfClass & {
    /** In the order in which they were made. */
    readonly number: Generated<number>;
    readonly id: string;
    readonly title: string;
    /** A day. */
    readonly due: string;
    readonly set_at: number;
    readonly set_by_name: string | null;
    /** The pseudonym of whoever set it, by which their name is found. */
    readonly teacher: string | null;
  };
  readonly hand_in: {
    readonly scope: GuildScope;
    readonly id: string;
    readonly assignment: string;
    readonly pupil: string;
    readonly handed_at: number;
    readonly handed_by_name: string;
    /** 0 or 1. */
    readonly late: number;
  };
  readonly hand_in_entry: EntryColumns & { readonly scope: GuildScope; readonly hand_in: string };
  readonly class_quiz: OfClass & {
    readonly id: string;
    readonly channel: string;
    readonly opened_at: number;
    readonly closes_at: number;
    readonly closed_at: number | null;
    /** How many questions it has; how many have seen one, and how many have answered all. */
    readonly asks: number;
    readonly begun: number;
    readonly finished: number;
    /** What its message shows, once there is one; the last two are 0 or 1. */
    readonly message: string | null;
    readonly shown_begun: number;
    readonly shown_finished: number;
    readonly shown_over: number;
    readonly lost: number;
    /** Both JSON: ids, and places in articles. */
    readonly packs: string;
    readonly questions: string;
  };
  /** Quizzes whose class ended, and whose message does not say so yet. */
  readonly ended_quiz: {
    readonly scope: GuildScope;
    readonly id: string;
    readonly channel: string;
    readonly opened_at: number;
    readonly message: string | null;
  };
  readonly quiz_taker: {
    readonly scope: GuildScope;
    readonly quiz: string;
    readonly pupil: string;
    readonly begun_at: number;
  };
  readonly quiz_answer: {
    readonly scope: GuildScope;
    readonly quiz: string;
    readonly pupil: string;
    readonly question: string;
    readonly choice: number;
    readonly answered_at: number;
    readonly answered_by_name: string | null;
  };
  /** `pack` is empty where all was asked that was open; `word` is there once enough people stand behind it. */
  readonly unanswered_word: OfClass & {
    /** Its Monday. */
    readonly week: string;
    readonly pack: string;
    readonly hash: string;
    readonly word: string | null;
  };
  /** `person` is what `unansweredPerson` makes of their id. */
  readonly unanswered_person: OfClass & {
    readonly week: string;
    readonly pack: string;
    readonly hash: string;
    readonly person: string;
  };
  /** Servers that the bot is not in any more, and until when what they have is kept. */
  readonly guild_left: { readonly scope: GuildScope; readonly until: number };
};
