import type { GuildStore } from '../../../guild/guild-store.ts';
import type { Personal } from '../../../guild/keeping.ts';
import type { GuildScope } from '../../../library/asker.ts';
import type { Scope } from '../../../library/library.ts';
import { personalClassrooms } from '../classroom/personal.ts';
import { erasePupil } from '../classroom/erase-pupil.ts';
import { atOneMoment, countCardChange, isGuild, markPostsOf, type Db } from '../changes.ts';
import { markForScrubbing, type Scrub } from '../scrub.ts';

/**
 * What is kept about a person, as `GuildStore` has it. Their id stands in columns whose name ends in `_by`, and nowhere else; in
 * classes they are found by the pseudonym that each class's key makes of it.
 */
export function personsIn(
  { db, reading }: { readonly db: Db; readonly reading: Db },
  scrub: Scrub,
): Pick<GuildStore, 'personal' | 'erasePerson'> {
  return {
    personal: (user) => atOneMoment(reading, (then) => personal(then, user)),
    async erasePerson(user) {
      await db.transaction().execute(async (inside) => {
        const changes = [
          inside.updateTable('article').set({ added_by: null }).where('added_by', '=', user),
          inside.updateTable('article').set({ removed_by: null }).where('removed_by', '=', user),
          inside.updateTable('action').set({ acted_by: null }).where('acted_by', '=', user),
          inside.updateTable('post').set({ posted_by: null }).where('posted_by', '=', user),
          inside.deleteFrom('draft').where('drafted_by', '=', user),
        ];
        let changed = (await nameNobody(inside, user)) + (await forgetAsker(inside, user));
        for (const change of changes) changed += (await inside.executeQuery(change)).numAffectedRows ?? 0n;
        const inClasses = await erasePupil(inside, user);
        if (inClasses || changed > 0n) await markForScrubbing(inside);
      });
      await scrub();
    },
  };
}

/** Takes their name out of cards, and out of what was posted of them. How many lines of histories that were. */
async function nameNobody(db: Db, user: string): Promise<bigint> {
  const cards = await db
    .selectFrom('card_event')
    .select(['scope', 'card'])
    .where('did_by', '=', user)
    .distinct()
    .execute();
  const { numUpdatedRows } = await db
    .updateTable('card_event')
    .set({ did_by: null, did_by_name: null })
    .where('did_by', '=', user)
    .executeTakeFirst();
  for (const { scope, card } of cards) await markPostsOf(db, scope, card);
  for (const scope of new Set(cards.map((each) => each.scope))) await countCardChange(db, scope);
  return numUpdatedRows;
}

/** What they were to be told goes with them, and so does what nobody else asked. How many requests that were. */
async function forgetAsker(db: Db, user: string): Promise<bigint> {
  const alone = await db
    .selectFrom('card_asking')
    .innerJoin('card_request', (join) =>
      join
        .onRef('card_request.scope', '=', 'card_asking.scope')
        .onRef('card_request.id', '=', 'card_asking.request'),
    )
    .select('card_request.number')
    .where('asked_by', '=', user)
    .where('times', '=', 1)
    .execute();
  const { numDeletedRows } = await db
    .deleteFrom('card_asking')
    .where('asked_by', '=', user)
    .executeTakeFirst();
  for (const { number } of alone) await db.deleteFrom('card_request').where('number', '=', number).execute();
  return numDeletedRows;
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
  const cards = await db
    .selectFrom('card_event')
    .select(['scope', 'card', 'did', 'version', 'did_by_name', 'why', 'did_at as at'])
    .where('did_by', '=', user)
    .orderBy('scope')
    .orderBy('did_at')
    .orderBy('card')
    .orderBy('place')
    .execute();
  const requests = await db
    .selectFrom('card_asking')
    .innerJoin('card_request', (join) =>
      join
        .onRef('card_request.scope', '=', 'card_asking.scope')
        .onRef('card_request.id', '=', 'card_asking.request'),
    )
    .select(['card_asking.scope', 'request', 'channel', 'tell', 'words', 'card_asking.asked_at as at'])
    .select('card_request.asked_at as first')
    .where('asked_by', '=', user)
    .orderBy('card_asking.scope')
    .orderBy('card_asking.asked_at')
    .orderBy('request')
    .execute();
  return {
    articles: inGuilds(added).map(({ at, ...rest }) => ({ ...rest, added: iso(at) })),
    removed: inGuilds(removed).map(timed),
    drafts: drafts.map(timed),
    actions: actions.map(timed),
    posts: posts.map(timed),
    cards: cards.map(({ did_by_name: name, why, ...done }) => ({
      ...timed(done),
      name: name ?? '',
      ...(why !== null && { why }),
    })),
    requests: requests.map(({ tell, words, first, ...asked }) => ({
      ...timed(asked),
      tell: tell === 1,
      ...(asked.at === first && { words }),
    })),
    classroom: await personalClassrooms(db, user),
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
