import type { GuildStore } from '../../../guild/guild-store.ts';
import type { Personal } from '../../../guild/keeping.ts';
import type { GuildScope } from '../../../library/asker.ts';
import type { Scope } from '../../../library/library.ts';
import { isGuild, type Db } from '../changes.ts';
import { markForScrubbing, type Scrub } from '../scrub.ts';

/** What is kept about a person, as `GuildStore` has it. Their id stands in columns whose name ends in `_by`, and nowhere else. */
export function personsIn(db: Db, scrub: Scrub): Pick<GuildStore, 'personal' | 'erasePerson'> {
  return {
    personal: (user) => personal(db, user),
    async erasePerson(user) {
      await db.transaction().execute(async (inside) => {
        const changes = [
          inside.updateTable('article').set({ added_by: null }).where('added_by', '=', user),
          inside.updateTable('article').set({ removed_by: null }).where('removed_by', '=', user),
          inside.updateTable('action').set({ acted_by: null }).where('acted_by', '=', user),
          inside.updateTable('post').set({ posted_by: null }).where('posted_by', '=', user),
          inside.deleteFrom('draft').where('drafted_by', '=', user),
        ];
        let changed = 0n;
        for (const change of changes) changed += (await inside.executeQuery(change)).numAffectedRows ?? 0n;
        if (changed > 0n) await markForScrubbing(inside);
      });
      await scrub();
    },
  };
}

async function personal(db: Db, user: string): Promise<Personal> {
  const added = await db
    .selectFrom('article')
    .select(['scope', 'id', 'added_at as at'])
    .where('added_by', '=', user)
    .orderBy('scope')
    .orderBy('added_at')
    .orderBy('id')
    .execute();
  const removed = await db
    .selectFrom('article')
    .select(['scope', 'id', 'removed_at as at'])
    .where('removed_by', '=', user)
    .orderBy('scope')
    .orderBy('removed_at')
    .orderBy('id')
    .execute();
  const drafts = await db
    .selectFrom('draft')
    .select(['scope', 'file', 'drafted_at as at'])
    .where('drafted_by', '=', user)
    .orderBy('scope')
    .orderBy('drafted_at')
    .orderBy('file')
    .execute();
  const actions = await db
    .selectFrom('action')
    .select(['scope', 'what', 'about', 'acted_at as at'])
    .where('acted_by', '=', user)
    .orderBy('scope')
    .orderBy('number')
    .execute();
  const posts = await db
    .selectFrom('post')
    .select(['scope', 'channel', 'message', 'posted_at as at'])
    .where('posted_by', '=', user)
    .orderBy('scope')
    .orderBy('posted_at')
    .orderBy('message')
    .execute();
  return {
    articles: inGuilds(added).map(({ at, ...rest }) => ({ ...rest, added: iso(at) })),
    removed: inGuilds(removed).map(timed),
    drafts: drafts.map(timed),
    actions: actions.map(timed),
    posts: posts.map(timed),
    cards: [],
    requests: [],
  };
}

const iso = (at: number | null) => new Date(at ?? 0).toISOString();

const timed = <Row extends { readonly at: number | null }>({ at, ...rest }: Row) => ({
  ...rest,
  at: iso(at),
});

/** Only servers have members. */
function inGuilds<Row extends { readonly scope: Scope }>(
  rows: readonly Row[],
): readonly (Omit<Row, 'scope'> & { readonly scope: GuildScope })[] {
  return rows.flatMap(({ scope, ...rest }) => (isGuild(scope) ? [{ ...rest, scope }] : []));
}
