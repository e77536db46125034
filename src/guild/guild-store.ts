import type { Article } from '../library/article.ts';
import type { GuildScope } from '../library/asker.ts';
import type { Pack, Shelving } from '../library/pack.ts';
import type { Put } from '../library/shelf.ts';
import type { Action, Draft, Gone, Kept, Posted, Quota } from './kept.ts';
import type { DuePost, Personal } from './keeping.ts';
import type { Settings } from './settings.ts';

/** A draft with what it is going to become. */
export type KeptDraft = { readonly draft: Draft; readonly article: Article; readonly bytes: Uint8Array };

/**
 * Where a server's packs, drafts, settings and log are kept, beside the articles of its shelf: `store` fulfils it, and one
 * contract suite tests every implementation. It checks no right. Each change is whole or not there, outlives a power cut once it
 * is answered, is logged with its action in the same transaction, and changes the shelf's revision where it changes what can be read.
 */
export type GuildStore = {
  settings(scope: GuildScope): Promise<Settings | undefined>;
  saveSettings(scope: GuildScope, settings: Settings, action: Action): Promise<void>;

  shelving(scope: GuildScope): Promise<Shelving>;
  savePack(scope: GuildScope, pack: Pack, action: Action): Promise<void>;
  /**
   * Its articles stay, in no pack; channels whose default it was have none, and drafts that were meant for it are dropped. Whether
   * it was deleted: one that is not open to everybody, everywhere, always, and has articles, removed ones too, is not, so that
   * nothing is opened by it.
   */
  deletePack(scope: GuildScope, id: Pack['id'], action: Action): Promise<boolean>;
  /** Whether there is such a pack. */
  setDefault(
    scope: GuildScope,
    channel: string,
    pack: Pack['id'] | undefined,
    action: Action,
  ): Promise<boolean>;

  /** Keeps it, or what it has become; its pack has to be there. */
  putDraft(scope: GuildScope, draft: KeptDraft): Promise<void>;
  draft(scope: GuildScope, id: Draft['id']): Promise<KeptDraft | undefined>;
  dropDraft(scope: GuildScope, id: Draft['id']): Promise<void>;
  /** How many drafts a person has in a server, or all have there, and how many bytes. */
  draftsOf(scope: GuildScope, user?: string): Promise<Quota>;
  /**
   * The draft becomes an article in its pack, taking the place of the one it replaces, which can be restored for `keptFor.removed`;
   * a text that was removed is back. Where the draft names no pack, it comes into that of the article that it replaces, or where
   * the same text stands already, so that nothing is opened by it. Done by, and at, what the first action says. undefined where
   * there is no such draft any more.
   */
  keepDraft(scope: GuildScope, id: Draft['id'], actions: readonly Action[]): Promise<Put | undefined>;

  /** Removed ones too; those that were added last first, and those of which it is not known last, in the order of the shelf. */
  kept(scope: GuildScope): Promise<readonly Kept[]>;
  /** Removed articles count until they are deleted; bytes are those of the files. */
  used(scope: GuildScope): Promise<Quota>;
  /** An article that can be asked; none that was removed. */
  article(scope: GuildScope, id: Article['id']): Promise<Article | undefined>;
  /** Its facts, and what is marked by them; false where it is not there, or was removed. */
  correct(
    scope: GuildScope,
    article: Pick<Article, 'id' | 'facts' | 'blocks' | 'marked'>,
    action: Action,
  ): Promise<boolean>;
  /** Whether there is such an article that is not removed, and the pack. */
  move(scope: GuildScope, id: Article['id'], to: Pack['id'] | undefined, action: Action): Promise<boolean>;
  /**
   * Whether there was such an article that was not removed already.
   * @param until ms UTC
   */
  remove(scope: GuildScope, id: Article['id'], until: number, action: Action): Promise<boolean>;
  /**
   * Takes it, drafts of the same text or file, and copies of the whole database that were made on the way, from the disk; only that it
   * is gone stays. Whether there was such an article, removed or not. Index snapshots are not the store's.
   */
  erase(scope: GuildScope, id: Article['id'], action: Action): Promise<boolean>;
  /** Whether it was removed, and the time to restore it is not over. */
  restore(scope: GuildScope, id: Article['id'], action: Action): Promise<boolean>;
  /** undefined where it is in the library, or never was. */
  gone(scope: GuildScope, id: Article['id']): Promise<Gone | undefined>;

  log(scope: GuildScope, action: Action): Promise<void>;
  /** The last that was logged first; `from` counts from 0. */
  actions(
    scope: GuildScope,
    from: number,
    atMost: number,
  ): Promise<{ readonly actions: readonly Action[]; readonly of: number }>;

  posted(scope: GuildScope, post: Posted, action: Action): Promise<void>;
  /** Forgets what was posted; the action is logged where there was something to forget. */
  unposted(scope: GuildScope, message: string, action?: Action): Promise<void>;
  /**
   * What was remembered before it had an id, under another, is this message from now on. Whether the message is remembered then,
   * which it may have been already.
   */
  sent(scope: GuildScope, intended: string, message: string): Promise<boolean>;
  /**
   * Those whose articles went or came back, or of whose cards everybody sees something else, or others may read an article that they
   * quote, since they were last given here and `postChanged`: the first of each server before the second of any, and in each the
   * oldest post first. None of those that are named.
   */
  duePosts(atMost: number, except?: readonly string[]): Promise<readonly DuePost[]>;
  postChanged(scope: GuildScope, message: string): Promise<void>;

  personal(user: string): Promise<Personal>;
  /**
   * Their drafts are dropped, and what is kept of them in classes is deleted; articles, posts, the log, cards and what they had a
   * class hand in stay, and name nobody.
   */
  erasePerson(user: string): Promise<void>;

  /** Marks a server that the bot is not in any more, to be deleted at `until`, ms UTC; one that is marked already keeps its time. */
  left(scope: GuildScope, until: number): Promise<void>;
  /** Takes that mark away. */
  back(scopes: readonly GuildScope[]): Promise<void>;
  /** All scopes of servers that something is kept of. */
  scopes(): Promise<readonly GuildScope[]>;
  /** Deletes everything of a scope, as `erase` does; how many articles that were. */
  forget(scope: GuildScope): Promise<number>;
  /**
   * Deletes what is due by `at`, ms UTC: removed articles, drafts, actions, servers that were left, old copies of the database.
   * Gives the scopes from which an article's text was deleted, so that no snapshot keeps it.
   */
  sweep(at: number): Promise<readonly GuildScope[]>;
};
