import type { Article, Facts } from '../library/article.ts';
import type { Pack } from '../library/pack.ts';
import type { Warning } from '../ingest/warning.ts';

/** Who did something, and when (ms UTC). Without a person it was the operator, or the bot itself. */
export type Deed = { readonly by?: string; readonly at: number };

/** An article in a server's library, as those who keep it see it: everything but its text. */
export type Kept = Pick<Article, 'id' | 'file' | 'facts' | 'extraction'> & {
  readonly pages: number;
  /** Of its file. */
  readonly bytes: number;
  readonly pack?: Pack['id'];
  readonly added?: Deed;
  /** Since when it cannot be asked any more; it can be restored until `until`, ms UTC. */
  readonly removed?: Deed & { readonly until: number; readonly replacedBy?: Article['id'] };
};

/** What is left of an article that is gone: no words of it, only when it went, and what stands in its place. */
export type Gone = {
  readonly at: number;
  readonly why: 'removed' | 'replaced' | 'erased';
  readonly replacedBy?: Article['id'];
  /**
   * The pack that it stood in: who may read that may know what was said of it. One that is not there any more was shut to somebody,
   * and nobody may; of a pack that everybody might read, nothing is left here.
   */
  readonly pack?: Pack['id'];
};

/** A file that was read and waits for whoever added it to look at what was understood; dropped after a day. */
export type Draft = {
  /** Twelve characters, unique in its scope. */
  readonly id: string;
  readonly deed: Deed & { readonly by: string };
  readonly article: Pick<Article, 'id' | 'file' | 'facts' | 'extraction'> & { readonly pages: number };
  /** The first lines as they would be quoted, at most 600 UTF-16 units of the article's text. */
  readonly begins: string;
  readonly bytes: number;
  readonly warnings: readonly Warning[];
  readonly pack?: Pack['id'];
  /** The article that it is going to replace. */
  readonly replaces?: Article['id'];
  /** What the library has already: the same text, in or out of it. */
  readonly known?: 'present' | 'removed';
};

/**
 * What whoever adds an article may correct, as they type it: null, or nothing but white space, takes a fact away. A day can be
 * typed as people do, and `~` before it says that it may be off by a few.
 */
export type Correction = {
  readonly [Name in 'publisher' | 'byline' | 'url' | 'language' | 'license']?: string | null;
} & {
  readonly title?: string;
  readonly published?: Facts['published'] | string | null;
  readonly display?: Facts['display'] | null;
};

/** What happened in a server; kept as long as its settings say. Nothing of an article's or a person's words is in it. */
export type Action = {
  readonly deed: Deed;
  readonly what:
    | 'article-added'
    | 'article-corrected'
    | 'article-moved'
    | 'article-removed'
    | 'article-restored'
    | 'article-replaced'
    | 'article-erased'
    | 'pack-created'
    | 'pack-changed'
    | 'pack-deleted'
    | 'default-set'
    | 'settings-changed'
    | 'posted'
    | 'post-removed'
    | 'card-created'
    | 'card-changed'
    | 'card-submitted'
    | 'card-sent-back'
    | 'card-published'
    | 'card-corrected'
    | 'card-retired'
    | 'card-deleted'
    | 'cards-imported'
    | 'request-answered'
    | 'request-dismissed'
    | 'class-created'
    | 'class-changed'
    | 'class-ended'
    | 'assignment-set'
    | 'assignment-removed'
    | 'quiz-opened'
    | 'quiz-closed'
    | 'results-read'
    | 'hand-in-read';
  /** An article's, a pack's, a card's, a request's, a class's, a quiz's, an assignment's or a hand-in's id, or the names of the settings. */
  readonly about: string;
};

/** A message with quotations that the bot posted for somebody, so that it can say later that an article is gone. */
export type Posted = {
  readonly channel: string;
  readonly message: string;
  /** Without a person where they had themselves erased. */
  readonly deed: Deed;
  /** The articles that are quoted, and the passages, by their ids. */
  readonly passages: readonly string[];
  /** BCP 47, one of the catalogue's. */
  readonly language: string;
  /** The fact card that it shows, by its id, and the version that was posted: what becomes of the card, the message is told. */
  readonly card?: { readonly id: string; readonly version: number };
};

/** What a server may keep, and what it does. */
export type Quota = { readonly articles: number; readonly bytes: number };
