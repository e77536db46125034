import { sql } from 'kysely';
import { z } from 'zod';
import type { GuildStore } from '../../../guild/guild-store.ts';
import type { DuePost } from '../../../guild/keeping.ts';
import type { GuildScope } from '../../../library/asker.ts';
import { isBehind } from '../../card-shown.ts';
import { articlesOf } from '../../passage-article.ts';
import { cardOf } from '../cards/card-rows.ts';
import { deedOf, logActions, type Db } from '../changes.ts';
import { goneIn } from './articles.ts';

/** The log and the posts, as `GuildStore` has them. */
export function postsIn(
  db: Db,
): Pick<GuildStore, 'log' | 'actions' | 'posted' | 'unposted' | 'sent' | 'duePosts' | 'postChanged'> {
  return {
    log: (scope, action) => logActions(db, scope, [action]),
    async actions(scope, from, atMost) {
      const { of } = await db
        .selectFrom('action')
        .select(({ fn }) => fn.countAll<number>().as('of'))
        .where('scope', '=', scope)
        .executeTakeFirstOrThrow();
      const rows = await db
        .selectFrom('action')
        .select(['acted_at', 'acted_by', 'what', 'about'])
        .where('scope', '=', scope)
        .orderBy('number', 'desc')
        .limit(atMost)
        .offset(from)
        .execute();
      const actions = rows.map(({ acted_at, acted_by, what, about }) => ({
        deed: deedOf(acted_at, acted_by),
        what,
        about,
      }));
      return { actions, of };
    },
    posted: (scope, { channel, message, deed, passages, language, card }, action) =>
      db.transaction().execute(async (inside) => {
        await inside.deleteFrom('post').where('scope', '=', scope).where('message', '=', message).execute();
        // One of its articles may have gone while it was on its way, or its card have gone on.
        const late = card !== undefined && isBehind(await cardOf(inside, scope, card.id), card.version);
        const changes = late || (await goneOfPost(inside, scope, passages)).length > 0 ? 1 : 0;
        const posted = { posted_at: deed.at, posted_by: deed.by ?? null };
        const counts = { changes, given: 0, told: 0 };
        await inside
          .insertInto('post')
          .values({
            scope,
            message,
            channel,
            language,
            ...posted,
            ...counts,
            passages: JSON.stringify(passages),
            card: card?.id ?? null,
            card_version: card?.version ?? null,
          })
          .execute();
        const articles = articlesOf(passages).map((article) => ({ scope, article, message }));
        if (articles.length > 0) await inside.insertInto('post_article').values(articles).execute();
        await logActions(inside, scope, [action]);
      }),
    unposted: (scope, message, action) =>
      db.transaction().execute(async (inside) => {
        const { numDeletedRows } = await inside
          .deleteFrom('post')
          .where('scope', '=', scope)
          .where('message', '=', message)
          .executeTakeFirst();
        if (numDeletedRows > 0n && action !== undefined) await logActions(inside, scope, [action]);
      }),
    sent: (scope, intended, message) => sent(db, scope, intended, message),
    duePosts: (atMost, except = []) => duePosts(db, atMost, except),
    async postChanged(scope, message) {
      await db
        .updateTable('post')
        .set({ told: sql<number>`given` })
        .where('scope', '=', scope)
        .where('message', '=', message)
        .execute();
    },
  };
}

const ids = z.array(z.string());

async function sent(db: Db, scope: GuildScope, intended: string, message: string): Promise<boolean> {
  return db.transaction().execute(async (inside) => {
    const known = await inside
      .selectFrom('post')
      .select('message')
      .where('scope', '=', scope)
      .where('message', 'in', [intended, message])
      .execute();
    const has = (id: string) => known.some((row) => row.message === id);
    if (has(intended) && has(message))
      await inside.deleteFrom('post').where('scope', '=', scope).where('message', '=', intended).execute();
    else if (has(intended)) {
      // What is quoted names the post by its id, and follows it before the transaction ends.
      await sql`pragma defer_foreign_keys = on`.execute(inside);
      for (const table of ['post', 'post_article'] as const)
        await inside
          .updateTable(table)
          .set({ message })
          .where('scope', '=', scope)
          .where('message', '=', intended)
          .execute();
    }
    return known.length > 0;
  });
}

async function duePosts(db: Db, atMost: number, except: readonly string[]): Promise<readonly DuePost[]> {
  // Asked every now and then: where nothing is due, nothing is written.
  const due = await dueIn(db, except).limit(1).execute();
  if (due.length === 0) return [];
  return db.transaction().execute(async (inside) => {
    const rows = await inTurns(inside, except).limit(atMost).execute();
    const posts: DuePost[] = [];
    for (const { scope, message, channel, posted_at, posted_by, language, ...row } of rows) {
      const { card, card_version: version } = row;
      const passages = ids.parse(JSON.parse(row.passages));
      const gone = await goneOfPost(inside, scope, passages);
      posts.push({
        scope,
        message,
        channel,
        deed: deedOf(posted_at, posted_by),
        language,
        passages,
        gone,
        ...(card !== null && version !== null && { card: { id: card, version } }),
      });
      await inside
        .updateTable('post')
        .set({ given: sql<number>`changes` })
        .where('scope', '=', scope)
        .where('message', '=', message)
        .execute();
    }
    return posts;
  });
}

function dueIn(db: Db, except: readonly string[]) {
  return db
    .selectFrom('post')
    .whereRef('changes', '>', 'told')
    .where('message', 'not in', except)
    .select('message');
}

/** The first of each server before the second of any, so that nobody waits for one that posted a lot. */
function inTurns(db: Db, except: readonly string[]) {
  return db
    .with('due', (queued) =>
      queued
        .selectFrom('post')
        .whereRef('changes', '>', 'told')
        .where('message', 'not in', except)
        .selectAll()
        .select(sql<number>`row_number() over (partition by scope order by posted_at, message)`.as('turn')),
    )
    .selectFrom('due')
    .selectAll()
    .orderBy('turn')
    .orderBy('posted_at')
    .orderBy('message');
}

async function goneOfPost(db: Db, scope: GuildScope, passages: readonly string[]): Promise<DuePost['gone']> {
  const gone = [];
  for (const article of articlesOf(passages)) {
    const found = await goneIn(db, scope, article);
    if (found !== undefined) gone.push({ ...found, article });
  }
  return gone;
}
