import { sql } from 'kysely';
import type { GuildStore } from '../../../guild/guild-store.ts';
import { keptFor } from '../../../guild/kept-for.ts';
import { defaultSettings } from '../../../guild/settings.ts';
import type { GuildScope } from '../../../library/asker.ts';
import { isGuild, type Db } from '../changes.ts';
import type { Schema } from '../schema.ts';
import { deleteOldCopies, markForScrubbing, type Scrub } from '../scrub.ts';
import { parseSettings } from './shelving.ts';

const day = 24 * 60 * 60 * 1000;

/** All tables that hold something of a server, those that refer to others first; what belongs to a row goes with it. */
const tables = [
  'unanswered_person',
  'unanswered_word',
  'quiz_answer',
  'quiz_taker',
  'class_quiz',
  'ended_quiz',
  'hand_in_entry',
  'hand_in',
  'assignment',
  'practised',
  'notebook_entry',
  'notebook',
  'class_key',
  'notice',
  'card_asking',
  'card_request',
  'card_event',
  'card_quote',
  'card_version',
  'card',
  'card_revision',
  'post_article',
  'post',
  'original',
  'article',
  'channel_default',
  'draft',
  'pack',
  'settings',
  'action',
  'tombstone',
  'guild_left',
  'revision',
] as const satisfies readonly (keyof Schema)[];

/** What says nothing of what a server has. */
const countsOnly: ReadonlySet<string> = new Set(['guild_left', 'revision', 'card_revision']);

/** What is deleted when its time has come, as `GuildStore` has it. */
export function leavingIn(
  db: Db,
  { file, scrub }: { readonly file: string; readonly scrub: Scrub },
): Pick<GuildStore, 'left' | 'back' | 'scopes' | 'forget' | 'sweep'> {
  return {
    async left(scope, until) {
      await db
        .insertInto('guild_left')
        .values({ scope, until })
        .onConflict((conflict) => conflict.column('scope').doNothing())
        .execute();
    },
    back: (scopes) =>
      db.transaction().execute(async (inside) => {
        // One by one, since nobody knows how many there are.
        for (const scope of scopes)
          await inside.deleteFrom('guild_left').where('scope', '=', scope).execute();
      }),
    scopes: () => scopesIn(db),
    async forget(scope) {
      const articles = await db.transaction().execute((inside) => forget(inside, scope));
      await scrub();
      return articles;
    },
    async sweep(at) {
      const scopes = await db.transaction().execute(async (inside) => {
        const left = await forgetLeft(inside, at);
        await dropOld(inside, at);
        return [...left, ...(await deleteRemoved(inside, at))];
      });
      await deleteOldCopies(file, at);
      await scrub();
      return scopes.toSorted();
    },
  };
}

async function scopesIn(db: Db): Promise<readonly GuildScope[]> {
  const kept = tables.filter((table) => !countsOnly.has(table));
  const scopes = new Set<GuildScope>();
  for (const table of kept) {
    // From one scope to the next in the table's index: the rows of each are many.
    const { rows } = await sql<{ readonly scope: GuildScope }>`
      with recursive found (scope) as (
        select min(scope) from ${sql.table(table)} where scope >= 'guild:'
        union all
        select (select min(scope) from ${sql.table(table)} where scope > found.scope) from found
        where found.scope is not null)
      select scope from found where scope glob 'guild:*'`.execute(db);
    for (const { scope } of rows) scopes.add(scope);
  }
  return [...scopes].toSorted();
}

/** Deletes everything of a scope; how many articles that were. */
async function forget(db: Db, scope: GuildScope): Promise<number> {
  const { articles } = await db
    .selectFrom('article')
    .select(({ fn }) => fn.countAll<number>().as('articles'))
    .where('scope', '=', scope)
    .executeTakeFirstOrThrow();
  for (const table of tables) await sql`delete from ${sql.table(table)} where scope = ${scope}`.execute(db);
  await markForScrubbing(db);
  return articles;
}

async function forgetLeft(db: Db, at: number): Promise<readonly GuildScope[]> {
  const left = await db.selectFrom('guild_left').select('scope').where('until', '<=', at).execute();
  for (const { scope } of left) await forget(db, scope);
  return left.map(({ scope }) => scope);
}

/** Drops the drafts that nobody kept, and what the log and the queue hold for longer than each server wants them to. */
async function dropOld(db: Db, at: number): Promise<void> {
  await db
    .deleteFrom('draft')
    .where('drafted_at', '<=', at - keptFor.draft)
    .execute();
  const rows = await db
    .selectFrom((union) =>
      union
        .selectFrom('action')
        .select('scope')
        .union(union.selectFrom('card_request').select('scope').where('closed_at', 'is not', null))
        .as('logging'),
    )
    .leftJoin('settings', 'settings.scope', 'logging.scope')
    .select(['logging.scope', 'settings'])
    .execute();
  for (const { scope, settings } of rows) {
    const { keepLogDays } = settings === null ? defaultSettings : parseSettings(settings);
    await db
      .deleteFrom('action')
      .where('scope', '=', scope)
      .where('acted_at', '<=', at - keepLogDays * day)
      .execute();
    await db
      .deleteFrom('card_request')
      .where('scope', '=', scope)
      .where('closed_at', '<=', at - keepLogDays * day)
      .execute();
  }
}

/** Deletes the articles whose time to be restored is over; only that they are gone stays. */
async function deleteRemoved(db: Db, at: number): Promise<readonly GuildScope[]> {
  const due = await db
    .selectFrom('article')
    .select(['scope', 'id', 'removed_at', 'replacement', 'pack'])
    .where('removed_until', '<=', at)
    .execute();
  const scopes = new Set<GuildScope>();
  for (const { scope, id, removed_at, replacement, pack } of due) {
    if (!isGuild(scope) || removed_at === null) continue;
    await db.deleteFrom('article').where('scope', '=', scope).where('id', '=', id).execute();
    const why = replacement === null ? ('removed' as const) : ('replaced' as const);
    await db
      .insertInto('tombstone')
      .values({ scope, id, gone_at: removed_at, why, replacement, pack })
      .execute();
    scopes.add(scope);
  }
  if (scopes.size > 0) await markForScrubbing(db);
  return [...scopes];
}
