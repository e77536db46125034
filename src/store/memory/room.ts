import type { Card } from '../../cards/card.ts';
import type { CardRequest } from '../../cards/request.ts';
import type { EndedQuiz } from '../../classroom/quiz/class/class-quiz.ts';
import type { KeptDraft } from '../../guild/guild-store.ts';
import type { Action, Gone, Kept, Posted } from '../../guild/kept.ts';
import type { Settings } from '../../guild/settings.ts';
import type { Article } from '../../library/article.ts';
import type { GuildScope } from '../../library/asker.ts';
import type { Scope } from '../../library/library.ts';
import type { Pack } from '../../library/pack.ts';
import { sourcesOf } from '../card-shown.ts';
import { articlesOf } from '../passage-article.ts';
import type { HeldClasses } from './classroom/held.ts';

/** An article as it is held, with its file. */
export type Held = Pick<Kept, 'pack' | 'added' | 'removed'> & {
  readonly article: Article;
  readonly bytes: Uint8Array;
};

/** A post, and how often its articles or its card changed: in all, until it was last given out to be changed, and until it was. */
export type HeldPost = {
  readonly post: Posted;
  readonly changes: number;
  readonly given: number;
  readonly told: number;
};

/** A notice as it is held: what else it says, its card or its request does. */
export type HeldNotice = { readonly number: number; readonly at: number } & (
  | { readonly of: 'source-gone'; readonly card: Card['id'] }
  | { readonly of: 'requested'; readonly request: CardRequest['id'] }
  | { readonly of: 'answered'; readonly request: CardRequest['id']; readonly by: string }
);

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
  readonly cards: Map<Card['id'], Card>;
  cardsRevision: number;
  readonly requests: Map<CardRequest['id'], CardRequest>;
  notices: readonly HeldNotice[];
  readonly classes: HeldClasses;
  /** Quizzes whose class ended, and whose message does not say so yet. */
  readonly endedQuizzes: Map<EndedQuiz['id'], EndedQuiz>;
  /** The number of the last notice, over all rooms. */
  readonly numbers: { last: number };
  /** ms UTC. */
  leftUntil?: number;
};

export type Rooms = Map<Scope, Room> & { readonly numbers: Room['numbers'] };

export function newRooms(): Rooms {
  return Object.assign(new Map<Scope, Room>(), { numbers: { last: 0 } });
}

/** The room of a scope, made when it is first asked for. */
export function roomOf(rooms: Rooms, scope: Scope): Room {
  const { numbers } = rooms;
  const found = rooms.get(scope) ?? emptyRoom({ revision: 0, cardsRevision: 0, numbers });
  rooms.set(scope, found);
  return found;
}

/** @param counted where it goes on counting from, so that a room that was emptied is never taken for the one before */
export function emptyRoom(counted: Pick<Room, 'revision' | 'cardsRevision' | 'numbers'>): Room {
  return {
    ...counted,
    articles: new Map(),
    packs: new Map(),
    defaults: new Map(),
    drafts: new Map(),
    actions: [],
    posts: new Map(),
    tombstones: new Map(),
    cards: new Map(),
    requests: new Map(),
    notices: [],
    classes: new Map(),
    endedQuizzes: new Map(),
  };
}

/** Puts what happened into the log. */
export function logIn(room: Room, action: Action): void {
  room.actions = [...room.actions, action];
}

export function isGuild(scope: Scope): scope is GuildScope {
  return scope.startsWith('guild:');
}

/** An article went or came back: the posts that quote it are to be changed, and those told who published cards that do. @param at ms UTC */
export function articleTurned(room: Room, article: Article['id'], at: number): void {
  for (const card of markQuoting(room, (id) => id === article))
    if (card.state === 'published') tellOfSources(room, card, at);
}

/** Once: what was going to be told already has another number then, so that what is being told just now does not count for it. */
export function tellOfSources(room: Room, { id }: Card, at: number): void {
  room.notices = room.notices.filter((notice) => !('card' in notice && notice.card === id));
  addNotice(room, { of: 'source-gone', card: id, at });
}

/** An article comes in, again perhaps; to be told before it is there. @param at ms UTC */
export function articleCame(room: Room, id: Article['id'], at: number): void {
  // Whoever brought cards in before their articles knows that these were missing.
  if (goneFrom(room, id) === undefined) markQuoting(room, (each) => each === id);
  else articleTurned(room, id, at);
  room.tombstones.delete(id);
}

/**
 * Lets the posts be changed that quote one of these articles, or show a card that does: they went or came back, or others may read
 * them than before. Gives these cards.
 */
export function markQuoting(room: Room, which: (article: Article['id']) => boolean): readonly Card[] {
  const cards = [...room.cards.values()].filter((card) => [...sourcesOf(card)].some(which));
  const quoting = new Set(cards.map(({ id }) => id));
  markPosts(
    room,
    ({ passages, card }) => articlesOf(passages).some(which) || (card !== undefined && quoting.has(card.id)),
  );
  return cards;
}

/** Lets posts be changed. */
export function markPosts({ posts }: Room, which: (post: Posted) => boolean): void {
  for (const [message, held] of posts)
    if (which(held.post)) posts.set(message, { ...held, changes: held.changes + 1 });
}

type NewNotice = HeldNotice extends infer Each
  ? Each extends unknown
    ? Omit<Each, 'number'>
    : never
  : never;

export function addNotice(room: Room, notice: NewNotice): void {
  room.numbers.last += 1;
  room.notices = [...room.notices, { ...notice, number: room.numbers.last }];
}

/** What became of an article that is not in the library any more. */
export function goneFrom({ articles, tombstones }: Room, id: Article['id']): Gone | undefined {
  const held = articles.get(id);
  if (held === undefined) return tombstones.get(id);
  return goneOf(held);
}

/** What is known of a removed article; undefined where it is not. */
export function goneOf({ removed, pack }: Pick<Held, 'removed' | 'pack'>): Gone | undefined {
  if (removed === undefined) return undefined;
  const { at, replacedBy } = removed;
  return {
    at,
    ...(replacedBy === undefined ? { why: 'removed' } : { why: 'replaced', replacedBy }),
    ...(pack !== undefined && { pack }),
  };
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
  const { pack } = held;
  room.tombstones.set(id, {
    at,
    why: 'erased',
    ...(replacedBy !== undefined && { replacedBy }),
    ...(pack !== undefined && { pack }),
  });
  articleTurned(room, id, at);
  room.revision += 1;
  return true;
}
