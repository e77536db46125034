import { withFacts } from '../ingest/with-facts.ts';
import type { Article } from '../library/article.ts';
import type { GuildScope } from '../library/asker.ts';
import { dayIn } from '../library/day-in.ts';
import { Refusal } from '../refusal.ts';
import { foldWord } from '../text/fold.ts';
import type { Act, Acting } from './act.ts';
import { corrected } from './correction.ts';
import type { GuildStore } from './guild-store.ts';
import { keptFor } from './kept-for.ts';
import type { Kept, Quota } from './kept.ts';
import type { Keeping } from './keeping.ts';
import { largestPage } from './limits.ts';
import { packOf } from './packs.ts';
import { demand, demandOwn } from './rights.ts';

type Needs = {
  readonly store: GuildStore;
  readonly act: Act;
  readonly quota: Quota;
  /** Called after words of a scope are gone from the store for good: nothing else may keep them. */
  readonly erased: (scope: GuildScope) => Promise<void>;
};

/** What is done with articles that a server keeps. */
export function keepingArticles({
  store,
  act,
  quota,
  erased,
}: Needs): Pick<Keeping, 'kept' | 'keptOne' | 'correct' | 'move' | 'remove' | 'restore'> {
  return {
    kept: (member, { pack, words, removed = false, page, size }) =>
      act.look(member, 'add', async ({ scope }) => {
        const [all, used] = await Promise.all([store.kept(scope), store.used(scope)]);
        const listed = all.filter(
          (each) =>
            isListed(each, removed, member.at) &&
            (pack === undefined || each.pack === (pack ?? undefined)) &&
            (words === undefined || has(each, words)),
        );
        return { ...pageOf(listed, page, size), used, quota };
      }),
    keptOne: (member, id) =>
      act.look(member, 'add', async ({ scope }) => (await keptIn(store, scope)).get(id)),
    correct: (member, id, change) =>
      act.change(member, 'add', async (acting) => {
        const { scope, log, settings } = acting;
        own(await keptIn(store, scope), acting, id);
        const article = await store.article(scope, id);
        if (article === undefined) throw new Refusal('refusal.no-article');
        const facts = corrected(article.facts, change, dayIn(settings.timeZone, member.at));
        await done(store.correct(scope, withFacts(article, facts), log('article-corrected', id)));
        return there((await keptIn(store, scope)).get(id));
      }),
    move: (member, ids, to) =>
      act.change(member, 'add', async (acting) => {
        const { scope, log } = acting;
        if (to !== undefined) packOf((await store.shelving(scope)).packs, to);
        const each = [...new Set(ids)];
        // All or none: what somebody may not do is found out before anything is done.
        const kept = await keptIn(store, scope);
        for (const id of each) own(kept, acting, id);
        for (const id of each) await done(store.move(scope, id, to, log('article-moved', id)));
        return each.length;
      }),
    remove: (member, id, how) =>
      act.change(member, how === 'erase' ? 'moderate' : 'add', async (acting) => {
        const { scope, log } = acting;
        if (how === 'erase') {
          // Before it, too: should the process end in between, no index on the disk has the words.
          await erased(scope);
          await done(store.erase(scope, id, log('article-erased', id)));
          await erased(scope);
          return;
        }
        own(await keptIn(store, scope), acting, id);
        await done(store.remove(scope, id, member.at + keptFor.removed, log('article-removed', id)));
      }),
    restore: (member, id) =>
      act.change(member, 'add', async ({ scope, rights, log }) => {
        const found = there((await keptIn(store, scope)).get(id));
        if (found.removed === undefined || found.removed.until <= member.at)
          throw new Refusal('refusal.not-removed');
        // What somebody who moderates has taken away does not come back by itself.
        if (found.added?.by !== member.user || found.removed.by !== member.user) demand(rights, 'moderate');
        if (!(await store.restore(scope, id, log('article-restored', id))))
          throw new Refusal('refusal.not-removed');
        return there((await keptIn(store, scope)).get(id));
      }),
  };
}

/** All articles that a server keeps, removed or not. */
export async function keptIn(
  store: GuildStore,
  scope: GuildScope,
): Promise<ReadonlyMap<Article['id'], Kept>> {
  return new Map((await store.kept(scope)).map((kept) => [kept.id, kept]));
}

/**
 * An article that can be asked, and that somebody may change.
 * @throws Refusal `refusal.no-article`, `refusal.may-not-moderate`
 */
export function own(
  kept: ReadonlyMap<Article['id'], Kept>,
  { rights, member }: Pick<Acting, 'rights' | 'member'>,
  id: Article['id'],
): Kept {
  const found = there(kept.get(id));
  if (found.removed !== undefined) throw new Refusal('refusal.no-article');
  demandOwn(rights, member, found);
  return found;
}

function there(found: Kept | undefined): Kept {
  if (found === undefined) throw new Refusal('refusal.no-article');
  return found;
}

async function done(doing: Promise<boolean>): Promise<void> {
  if (!(await doing)) throw new Refusal('refusal.no-article');
}

function isListed({ removed }: Kept, wanted: boolean, at: number): boolean {
  if (removed === undefined) return !wanted;
  return wanted && removed.until > at;
}

function has({ file, facts: { title, publisher = '', byline = '' } }: Kept, words: string): boolean {
  const all = foldWord([title, publisher, byline, file].join('\n'));
  return foldWord(words)
    .split(/\s+/)
    .every((word) => all.includes(word));
}

function pageOf(listed: readonly Kept[], wanted: number, wantedSize: number) {
  const size = Math.min(largestPage, Math.max(1, Math.floor(wantedSize)));
  const of = Math.max(1, Math.ceil(listed.length / size));
  const number = Math.min(Math.max(0, Math.floor(wanted)), of - 1);
  return { articles: listed.slice(number * size, (number + 1) * size), page: { number, of } };
}
