import { sql } from 'kysely';
import { z } from 'zod';
import type { GuildStore } from '../../../guild/guild-store.ts';
import type { DuePost } from '../../../guild/keeping.ts';
import type { GuildScope } from '../../../library/asker.ts';
import { articlesOf } from '../../passage-article.ts';
import { deedOf, logActions, type Db } from '../changes.ts';
import { goneIn } from './articles.ts';

/** The log and the posts, as `GuildStore` has them. */
export function postsIn(
  db: Db,
): Pick<GuildStore, 'log' | 'actions' | 'posted' | 'unposted' | 'duePosts' | 'postChanged'> {
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
    posted: (scope, { channel, message, deed, passages, language }, action) =>
      db.transaction().execute(async (inside) => {
        await inside.deleteFrom('post').where('scope', '=', scope).where('message', '=', message).execute();
        // One of its articles may have gone while it was on its way.
        const changes = (await goneOfPost(inside, scope, passages)).length > 0 ? 1 : 0;
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
    duePosts: (atMost) => duePosts(db, atMost),
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

async function duePosts(db: Db, atMost: number): Promise<readonly DuePost[]> {
  // Asked every now and then: where nothing is due, nothing is written.
  const due = await dueIn(db).limit(1).execute();
  if (due.length === 0) return [];
  return db.transaction().execute(async (inside) => {
    const rows = await dueIn(inside).limit(atMost).execute();
    const posts: DuePost[] = [];
    for (const { scope, message, channel, posted_at, posted_by, language, ...row } of rows) {
      const passages = ids.parse(JSON.parse(row.passages));
      const gone = await goneOfPost(inside, scope, passages);
      posts.push({ scope, message, channel, deed: deedOf(posted_at, posted_by), language, passages, gone });
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

function dueIn(db: Db) {
  return db
    .selectFrom('post')
    .select(['scope', 'message', 'channel', 'posted_at', 'posted_by', 'passages', 'language'])
    .whereRef('changes', '>', 'told')
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
