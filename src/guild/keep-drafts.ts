import { say } from '../answer/say.ts';
import { Refusal } from '../refusal.ts';
import type { Acting } from './act.ts';
import { keptIn, own } from './articles.ts';
import type { GuildStore, KeptDraft } from './guild-store.ts';
import type { Action, Kept, Quota } from './kept.ts';
import type { Keeping } from './keeping.ts';
import { packOf } from './packs.ts';
import { roomFor } from './room.ts';

type Everything = Awaited<ReturnType<typeof keptIn>>;
type KeptNow = Awaited<ReturnType<Keeping['keepDrafts']>>[number];

/**
 * Puts drafts into the library, all or, where one of them may not be, none.
 * @throws Refusal
 */
export async function keepDrafts(
  needs: { readonly store: GuildStore; readonly quota: Quota },
  acting: Acting,
  drafts: readonly KeptDraft[],
): Promise<readonly KeptNow[]> {
  const { store } = needs;
  const kept = await keptIn(store, acting.scope);
  const ready: KeptDraft[] = [];
  for (const draft of drafts) ready.push(await checkDraft(store, acting, kept, draft));
  await roomFor(needs, acting.scope, kept, ready);
  return keepAll(store, acting, kept, ready);
}

/**
 * A draft as it can be kept by now: while it waited, its pack may have gone, and the article whose place it takes may have moved.
 * @throws Refusal
 */
async function checkDraft(
  store: GuildStore,
  acting: Acting,
  kept: Everything,
  waiting: KeptDraft,
): Promise<KeptDraft> {
  const { scope } = acting;
  await demandText(store, acting, kept.get(waiting.article.id), waiting.article.id);
  const { pack: chosen, ...others } = waiting.draft;
  const { replaces } = others;
  const pack = replaces === undefined ? chosen : own(kept, acting, replaces).pack;
  if (pack !== undefined) packOf((await store.shelving(scope)).packs, pack);
  return { ...waiting, draft: { ...others, ...(pack !== undefined && { pack }) } };
}

/**
 * What somebody else added or took away does not change hands by adding the same text once more.
 * @throws Refusal `refusal.known-others`, `refusal.taken-away`
 */
async function demandText(
  store: GuildStore,
  { scope, rights, member }: Acting,
  known: Kept | undefined,
  id: Kept['id'],
): Promise<void> {
  if (rights.includes('moderate')) return;
  if (known === undefined) {
    if ((await store.gone(scope, id))?.why === 'erased') throw new Refusal('refusal.taken-away');
    return;
  }
  const isOwn = known.added?.by === member.user;
  if (known.removed === undefined && !isOwn)
    throw new Refusal('refusal.known-others', { title: say.fact(known.facts.title) });
  if (known.removed !== undefined && !(isOwn && known.removed.by === member.user))
    throw new Refusal('refusal.taken-away');
}

async function keepAll(
  store: GuildStore,
  { scope, log }: Acting,
  kept: Everything,
  ready: readonly KeptDraft[],
): Promise<readonly KeptNow[]> {
  const now: KeptNow[] = [];
  for (const waiting of ready) {
    const { draft, article } = waiting;
    const actions = [
      log(whatBecomes(kept.get(article.id), now, article.id), article.id),
      ...(draft.replaces === undefined ? [] : [log('article-replaced', draft.replaces)]),
    ];
    await store.putDraft(scope, waiting);
    const put = await store.keepDraft(scope, draft.id, actions);
    if (put === undefined) throw new Refusal('refusal.no-draft');
    now.push({ id: article.id, put });
  }
  return now;
}

function whatBecomes(known: Kept | undefined, now: readonly KeptNow[], id: Kept['id']): Action['what'] {
  if (now.some((each) => each.id === id)) return 'article-corrected';
  if (known === undefined) return 'article-added';
  return known.removed === undefined ? 'article-corrected' : 'article-restored';
}
