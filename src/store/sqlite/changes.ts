import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Action, Deed } from '../../guild/kept.ts';
import type { GuildScope } from '../../library/asker.ts';
import type { Scope } from '../../library/library.ts';
import type { Schema } from './schema.ts';

/** The database, or a transaction in it. */
export type Db = Kysely<Schema>;

/** Reads as everything was at one moment, whatever others change meanwhile. Not from inside a transaction, which does that anyway. */
export function atOneMoment<T>(db: Db, read: (then: Db) => Promise<T>): Promise<T> {
  return db.connection().execute(async (alone) => {
    await sql`begin deferred`.execute(alone);
    try {
      return await read(alone);
    } finally {
      await sql`commit`.execute(alone);
    }
  });
}

/** Lets those who read a scope know that it changed. Counts from a number drawn by chance, so that a scope that was forgotten never comes by an old one. */
export function countChange(db: Db, scope: Scope): Promise<void> {
  return count(db, 'revision', scope);
}

/** The same for those who read its cards. */
export function countCardChange(db: Db, scope: GuildScope): Promise<void> {
  return count(db, 'card_revision', scope);
}

async function count(db: Db, table: 'revision' | 'card_revision', scope: Scope): Promise<void> {
  await sql`
    insert into ${sql.table(table)} (scope, number) values (${scope}, random() & 0x7fffffffffff)
    on conflict (scope) do update set number = number + 1`.execute(db);
}

/** Puts what happened into the log. */
export async function logActions(db: Db, scope: GuildScope, actions: readonly Action[]): Promise<void> {
  if (actions.length === 0) return;
  await db
    .insertInto('action')
    .values(
      actions.map(({ deed: { at, by = null }, what, about }) => ({
        scope,
        acted_at: at,
        acted_by: by,
        what,
        about,
      })),
    )
    .execute();
}

/**
 * Lets the posts be changed that quote an article, or one that stands in a pack, or show a card that does: it went or came back, or
 * others may read it than before.
 */
export async function markPosts(
  db: Db,
  scope: GuildScope,
  of: { readonly article: string } | { readonly pack: string },
): Promise<void> {
  const articles =
    'article' in of
      ? sql`${of.article}`
      : sql`select id from article where scope = ${scope} and pack = ${of.pack}
          union select id from tombstone where scope = ${scope} and pack = ${of.pack}`;
  await sql`
    update post set changes = changes + 1
    where scope = ${scope} and message in (
      select message from post_article where scope = ${scope} and article in (${articles})
      union select message from post where scope = ${scope} and card in (${quoting(scope, articles)}))`.execute(
    db,
  );
}

/** Lets everything be changed that was posted of a card. */
export async function markPostsOf(db: Db, scope: GuildScope, card: string): Promise<void> {
  await sql`update post set changes = changes + 1 where scope = ${scope} and card = ${card}`.execute(db);
}

/**
 * An article went or came back: the posts that quote it are to be changed, and those told who published cards that do.
 * @param at ms UTC
 */
export async function articleTurned(db: Db, scope: GuildScope, article: string, at: number): Promise<void> {
  await markPosts(db, scope, { article });
  const { rows } = await sql<{ readonly id: string }>`
    select id from card
    where scope = ${scope} and state = 'published' and id in (${quoting(scope, sql`${article}`)})
    order by number`.execute(db);
  for (const { id } of rows) await tellOfSources(db, scope, id, at);
}

/** Once: what was going to be told already has another number then, so that what is being told just now does not count for it. */
export async function tellOfSources(db: Db, scope: GuildScope, card: string, at: number): Promise<void> {
  await db.deleteFrom('notice').where('scope', '=', scope).where('card', '=', card).execute();
  await db.insertInto('notice').values({ scope, of: 'source-gone', noticed_at: at, card }).execute();
}

/** The cards that quote one of these articles to everybody, by their ids. */
function quoting(scope: GuildScope, articles: RawBuilder<unknown>) {
  return sql`
    select card.id from card_quote join card on card.scope = card_quote.scope and card.id = card_quote.card
    where card_quote.scope = ${scope} and article in (${articles}) and version = published`;
}

/** Who did something and when, from their columns. */
export function deedOf(at: number, by: string | null): Deed {
  return by === null ? { at } : { by, at };
}

export function isGuild(scope: Scope): scope is GuildScope {
  return scope.startsWith('guild:');
}
