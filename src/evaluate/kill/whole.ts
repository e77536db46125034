import type { GuildScope } from '../../library/asker.ts';
import type { Notice } from '../../cards/notice.ts';
import type { Store } from '../../store/store.ts';
import { requestIds } from './card-changes.ts';
import { pupils } from './class-changes.ts';
import { began, draftIds, pace, servers } from './changes.ts';
import { fiction, texts } from './fiction.ts';
import { classesOf } from './whole-classes.ts';

/** ms UTC. */
const forever = Date.UTC(2100, 0, 1);

const ids = Array.from({ length: texts }, (_, text) => fiction(text).id);

/** All that can be read of a store, as plain data that can be compared. */
export async function wholeOf(store: Store): Promise<unknown> {
  return {
    servers: await Promise.all(servers.map((scope) => serverOf(store, scope))),
    local: (await store.shelf.articles('local')).map(({ id, facts }) => [id, facts]),
    persons: await Promise.all(pupils.map((user) => store.guild.personal(user))),
    scopes: await store.guild.scopes(),
    due: await store.guild.duePosts(10_000),
    quizzes: await Promise.all([began, forever].map((at) => store.classroom.quizzesToShow(at, 10_000))),
    ended: await store.classroom.quizzesToEnd(10_000),
    notices: (await store.cards.dueNotices(10_000)).map(atItsTime),
  };
}

/** Without its number; and the machine's clock says when the operator put an article. */
function atItsTime(due: Notice): unknown {
  const { number: _, ...notice } = due;
  return { ...notice, at: (notice.at - began) % pace === 0 ? notice.at : 'then' };
}

async function serverOf(store: Store, scope: GuildScope) {
  const { shelf, guild, cards } = store;
  return {
    articles: (await shelf.articles(scope)).map((article) => ({ ...article })),
    shelving: await shelf.shelving(scope),
    originals: await Promise.all(ids.map(async (id) => (await shelf.original(scope, id))?.length)),
    gone: await Promise.all(ids.map((id) => guild.gone(scope, id))),
    kept: await guild.kept(scope),
    used: await guild.used(scope),
    settings: await guild.settings(scope),
    drafts: await Promise.all(draftIds.map((id) => guild.draft(scope, id))),
    actions: await guild.actions(scope, 0, 10_000),
    cards: await cards.cards(scope),
    open: await cards.openRequests(scope),
    requests: await Promise.all(requestIds.map((id) => cards.request(scope, id))),
    classes: await classesOf(store, scope),
  };
}
