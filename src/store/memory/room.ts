import type { KeptDraft } from '../../guild/guild-store.ts';
import type { Action, Gone, Kept, Posted } from '../../guild/kept.ts';
import type { Settings } from '../../guild/settings.ts';
import type { Article } from '../../library/article.ts';
import type { GuildScope } from '../../library/asker.ts';
import type { Scope } from '../../library/library.ts';
import type { Pack } from '../../library/pack.ts';
import { articleOf } from '../passage-article.ts';

/** An article as it is held, with its file. */
export type Held = Pick<Kept, 'pack' | 'added' | 'removed'> & {
  readonly article: Article;
  readonly bytes: Uint8Array;
};

/** A post, and how often its articles changed: in all, until it was last given out to be changed, and until it was. */
export type HeldPost = {
  readonly post: Posted;
  readonly changes: number;
  readonly given: number;
  readonly told: number;
};

/** All that is kept of one scope. */
export type Room = {
  revision: number;
  readonly articles: Map<Article['id'], Held>;
  readonly packs: Map<Pack['id'], Pack>;
  readonly defaults: Map<string, Pack['id']>;
  settings?: Settings;
  readonly drafts: Map<string, KeptDraft>;
  /** In the order in which they were logged. */
  actions: readonly Action[];
  readonly posts: Map<string, HeldPost>;
  readonly tombstones: Map<Article['id'], Gone>;
  /** ms UTC. */
  leftUntil?: number;
};

export type Rooms = Map<Scope, Room>;

/** The room of a scope, made when it is first asked for. */
export function roomOf(rooms: Rooms, scope: Scope): Room {
  const found = rooms.get(scope) ?? emptyRoom(0);
  rooms.set(scope, found);
  return found;
}

/** @param revision where it goes on counting from, so that a room that was emptied is never taken for the one before */
export function emptyRoom(revision: number): Room {
  return {
    revision,
    articles: new Map(),
    packs: new Map(),
    defaults: new Map(),
    drafts: new Map(),
    actions: [],
    posts: new Map(),
    tombstones: new Map(),
  };
}

export function isGuild(scope: Scope): scope is GuildScope {
  return scope.startsWith('guild:');
}

/** Lets the posts that quote an article be changed. */
export function markPosts({ posts }: Room, article: Article['id']): void {
  for (const [message, held] of posts)
    if (held.post.passages.some((passage) => articleOf(passage) === article))
      posts.set(message, { ...held, changes: held.changes + 1 });
}

/** What became of an article that is not in the library any more. */
export function goneFrom({ articles, tombstones }: Room, id: Article['id']): Gone | undefined {
  const held = articles.get(id);
  if (held === undefined) return tombstones.get(id);
  return held.removed && goneOf(held.removed);
}

export function goneOf({ at, replacedBy }: NonNullable<Kept['removed']>): Gone {
  return replacedBy === undefined ? { at, why: 'removed' } : { at, why: 'replaced', replacedBy };
}

/** Takes an article away at once, with the drafts of the same text or file. */
export function eraseFrom(room: Room, id: Article['id'], at: number): boolean {
  const held = room.articles.get(id);
  if (held === undefined) return false;
  room.articles.delete(id);
  for (const [draft, { article }] of room.drafts)
    if (article.textSha256 === held.article.textSha256 || article.fileSha256 === held.article.fileSha256)
      room.drafts.delete(draft);
  const { replacedBy } = held.removed ?? {};
  room.tombstones.set(id, { at, why: 'erased', ...(replacedBy !== undefined && { replacedBy }) });
  markPosts(room, id);
  room.revision += 1;
  return true;
}
