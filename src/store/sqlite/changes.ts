import { sql, type Kysely } from 'kysely';
import type { Action, Deed } from '../../guild/kept.ts';
import type { GuildScope } from '../../library/asker.ts';
import type { Scope } from '../../library/library.ts';
import type { Schema } from './schema.ts';

/** The database, or a transaction in it. */
export type Db = Kysely<Schema>;

/** Lets those who read a scope know that it changed. Counts from a number drawn by chance, so that a scope that was forgotten never comes by an old one. */
export async function countChange(db: Db, scope: Scope): Promise<void> {
  await db
    .insertInto('revision')
    .values({ scope, number: sql<number>`random() & 0x7fffffffffff` })
    .onConflict((conflict) =>
      conflict.column('scope').doUpdateSet({ number: sql<number>`revision.number + 1` }),
    )
    .execute();
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

/** Lets the posts that quote an article be changed. */
export async function markPosts(db: Db, scope: GuildScope, article: string): Promise<void> {
  await db
    .updateTable('post')
    .set({ changes: sql<number>`changes + 1` })
    .where('scope', '=', scope)
    .where('message', 'in', (quoting) =>
      quoting
        .selectFrom('post_article')
        .select('message')
        .where('scope', '=', scope)
        .where('article', '=', article),
    )
    .execute();
}

/** Who did something and when, from their columns. */
export function deedOf(at: number, by: string | null): Deed {
  return by === null ? { at } : { by, at };
}

export function isGuild(scope: Scope): scope is GuildScope {
  return scope.startsWith('guild:');
}
