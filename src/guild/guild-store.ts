import type { Article } from '../library/article.ts';
import type { GuildScope } from '../library/asker.ts';
import type { Pack, Shelving } from '../library/pack.ts';
import type { Put } from '../library/shelf.ts';
import type { Action, Deed, Draft, Gone, Kept, Posted, Quota } from './kept.ts';
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
  deletePack(scope: GuildScope, id: Pack['id'], action: Action): Promise<void>;
  setDefault(scope: GuildScope, channel: string, pack: Pack['id'] | undefined, action: Action): Promise<void>;

  putDraft(scope: GuildScope, draft: KeptDraft): Promise<void>;
  draft(scope: GuildScope, id: Draft['id']): Promise<KeptDraft | undefined>;
  dropDraft(scope: GuildScope, id: Draft['id']): Promise<void>;
  /** How many drafts a person has in a server, or all have there, and how many bytes. */
  draftsOf(scope: GuildScope, user?: string): Promise<Quota>;
  /** The draft becomes an article in its pack, taking the place of the one it replaces; a text that was removed is back. */
  keepDraft(scope: GuildScope, id: Draft['id'], actions: readonly Action[]): Promise<Put>;

  kept(scope: GuildScope): Promise<readonly Kept[]>;
  used(scope: GuildScope): Promise<Quota>;
  /** An article that can be asked; none that was removed. */
  article(scope: GuildScope, id: Article['id']): Promise<Article | undefined>;
  /** Its facts, and what is marked by them; false where it is not there, or was removed. */
  correct(
    scope: GuildScope,
    article: Pick<Article, 'id' | 'facts' | 'blocks' | 'marked'>,
    action: Action,
  ): Promise<boolean>;
  move(
    scope: GuildScope,
    id: Article['id'],
    to: Pack['id'] | undefined,
    deed: Deed,
    action: Action,
  ): Promise<boolean>;
  /** @param until ms UTC */
  remove(scope: GuildScope, id: Article['id'], until: number, action: Action): Promise<boolean>;
  erase(scope: GuildScope, id: Article['id'], action: Action): Promise<boolean>;
  restore(scope: GuildScope, id: Article['id'], action: Action): Promise<boolean>;
  gone(scope: GuildScope, id: Article['id']): Promise<Gone | undefined>;

  log(scope: GuildScope, action: Action): Promise<void>;
  actions(
    scope: GuildScope,
    from: number,
    atMost: number,
  ): Promise<{ readonly actions: readonly Action[]; readonly of: number }>;

  posted(scope: GuildScope, post: Posted, action: Action): Promise<void>;
  /** Forgets what was posted; the action is logged where there was something to forget. */
  unposted(scope: GuildScope, message: string, action?: Action): Promise<void>;
  duePosts(atMost: number): Promise<readonly DuePost[]>;
  postChanged(scope: GuildScope, message: string): Promise<void>;

  personal(user: string): Promise<Personal>;
  erasePerson(user: string): Promise<void>;

  /** Marks a server that the bot is not in any more, to be deleted at `until`, ms UTC; one that is marked already keeps its time. */
  left(scope: GuildScope, until: number): Promise<void>;
  /** Takes that mark away. */
  back(scopes: readonly GuildScope[]): Promise<void>;
  /** All scopes of servers that something is kept of. */
  scopes(): Promise<readonly GuildScope[]>;
  forget(scope: GuildScope): Promise<number>;
  /** Deletes what is due; gives the scopes from which an article's text was deleted, so that no snapshot keeps it. */
  sweep(at: number): Promise<readonly GuildScope[]>;
};
