import { say } from '../answer/say.ts';
import { withFacts } from '../ingest/with-facts.ts';
import type { GuildScope } from '../library/asker.ts';
import { dayIn } from '../library/day-in.ts';
import { Refusal } from '../refusal.ts';
import type { Act, Acting } from './act.ts';
import { keptOf, own } from './articles.ts';
import { corrected } from './correction.ts';
import { draftOf, waiting, withArticle } from './draft.ts';
import { fileName } from './file-name.ts';
import type { GuildStore, KeptDraft } from './guild-store.ts';
import type { Action, Draft, Quota } from './kept.ts';
import type { Drafted, Keeping, Upload } from './keeping.ts';
import { reading } from './limits.ts';
import type { Member } from './member.ts';
import { packOf } from './packs.ts';
import type { ReadUpload, Understood } from './read-upload.ts';
import { roomFor, roomForDrafts } from './room.ts';
import { queue } from './turns.ts';

type Needs = {
  readonly store: GuildStore;
  readonly act: Act;
  readonly read: ReadUpload;
  readonly quota: Quota;
  /** So many characters of Crockford's base 32, at random. */
  readonly makeId: (length: number) => string;
};

/** What is done with files between their reading and the library. All of it needs `add`, and is done to one's own only. */
export function drafting(
  needs: Needs,
): Pick<Keeping, 'draft' | 'draftOf' | 'correctDraft' | 'keepDrafts' | 'dropDrafts'> {
  const { store, act } = needs;
  const inTheQueue = queue(reading);
  return {
    async draft(member, upload) {
      const named = { ...upload, file: fileName(upload.file) };
      // Before a file is read, because that is what costs, and again afterwards, because that takes a while.
      await act.look(member, 'add', (acting) => checkUpload(needs, acting, named));
      const understood = await inTheQueue(member.scope, () => needs.read(named));
      return act.change(member, 'add', (acting) => keepWaiting(needs, acting, named, understood));
    },
    draftOf: (member, id) =>
      act.look(member, 'add', async ({ scope }) => (await waiting(store, scope, member, id))?.draft),
    correctDraft: (member, id, { pack, ...change }) =>
      act.change(member, 'add', async ({ scope, settings }) => {
        const kept = await found(store, scope, member, id);
        const { draft, article } = kept;
        if (pack !== undefined && draft.replaces !== undefined) throw new Refusal('refusal.replaces-pack');
        if (typeof pack === 'string') packOf((await store.shelving(scope)).packs, pack);
        const facts = corrected(article.facts, change, dayIn(settings.timeZone, member.at));
        const next = withArticle(kept, { ...article, ...withFacts(article, facts) });
        const { pack: before, ...others } = next.draft;
        const to = pack === undefined ? before : (pack ?? undefined);
        const waits = { ...next, draft: { ...others, ...(to !== undefined && { pack: to }) } };
        await store.putDraft(scope, waits);
        return waits.draft;
      }),
    keepDrafts: (member, ids) =>
      act.change(member, 'add', async (acting) => {
        const { scope } = acting;
        const drafts: KeptDraft[] = [];
        for (const id of new Set(ids)) drafts.push(await found(store, scope, member, id));
        const ready: KeptDraft[] = [];
        for (const draft of drafts) ready.push(await checkDraft(store, acting, draft));
        await roomFor(needs, scope, ready);
        return keepAll(store, acting, ready);
      }),
    dropDrafts: (member, ids) =>
      act.change(member, 'add', async ({ scope }) => {
        for (const id of new Set(ids))
          if ((await waiting(store, scope, member, id)) !== undefined) await store.dropDraft(scope, id);
      }),
  };
}

/** @throws Refusal `refusal.no-draft` */
async function found(
  store: GuildStore,
  scope: GuildScope,
  member: Member,
  id: Draft['id'],
): Promise<KeptDraft> {
  const draft = await waiting(store, scope, member, id);
  if (draft === undefined) throw new Refusal('refusal.no-draft');
  return draft;
}

/** @throws Refusal where it has nowhere to go: no such pack, no such article, no room */
async function checkUpload(needs: Needs, acting: Acting, { pack, replaces }: Upload): Promise<void> {
  const { store } = needs;
  const { scope, member } = acting;
  if (pack !== undefined) packOf((await store.shelving(scope)).packs, pack);
  if (replaces !== undefined) await own(store, acting, replaces);
  await roomForDrafts(needs, scope, member, []);
}

async function keepWaiting(
  needs: Needs,
  acting: Acting,
  upload: Upload,
  understood: readonly Understood[],
): Promise<Drafted> {
  const { store, makeId } = needs;
  const { scope, member } = acting;
  await checkUpload(needs, acting, upload);
  const made = understood.filter(({ made: article }) => article !== undefined);
  if (upload.replaces !== undefined && made.length > 1)
    throw new Refusal('refusal.replaces-one', { number: say.number(made.length) });
  await roomForDrafts(
    needs,
    scope,
    member,
    made.flatMap((each) => each.made?.bytes.length ?? []),
  );
  const replaced = upload.replaces === undefined ? undefined : await own(store, acting, upload.replaces);
  const kept = await store.kept(scope);
  const drafts: Draft[] = [];
  for (const { made: article, warnings } of made) {
    if (article === undefined) continue;
    const known = kept.find(({ id }) => id === article.article.id);
    const draft = draftOf(makeId(12), article, { member, upload, warnings, known, replaced });
    await store.putDraft(scope, draft);
    drafts.push(draft.draft);
  }
  const refused = understood.flatMap(({ made: article, warnings }) => (article ? [] : warnings));
  return { drafts, refused };
}

/**
 * A draft as it can be kept by now, and whether it may be: while it waited, its pack may have gone, and the article whose place it
 * takes may have moved; and what somebody else added or took away does not change by adding the same text once more.
 */
async function checkDraft(store: GuildStore, acting: Acting, draft: KeptDraft): Promise<KeptDraft> {
  const { scope, rights, member } = acting;
  const { id } = draft.article;
  const known = await keptOf(store, scope, id);
  if (known === undefined) {
    const gone = await store.gone(scope, id);
    if (gone?.why === 'erased' && !rights.includes('moderate')) throw new Refusal('refusal.taken-away');
  } else if (known.removed === undefined) {
    if (known.added?.by !== member.user && !rights.includes('moderate'))
      throw new Refusal('refusal.known-others', { title: say.fact(known.facts.title) });
  } else if (known.removed.by !== member.user && !rights.includes('moderate'))
    throw new Refusal('refusal.taken-away');
  const { replaces, pack } = draft.draft;
  const old = replaces === undefined ? undefined : await own(store, acting, replaces);
  const { pack: _, ...others } = draft.draft;
  const to = old === undefined ? pack : old.pack;
  if (to !== undefined) packOf((await store.shelving(scope)).packs, to);
  return { ...draft, draft: { ...others, ...(to !== undefined && { pack: to }) } };
}

async function keepAll(
  store: GuildStore,
  { scope, log }: Acting,
  ready: readonly KeptDraft[],
): Promise<Awaited<ReturnType<Keeping['keepDrafts']>>> {
  const puts: { readonly id: string; readonly put: 'added' | 'updated' | 'present' }[] = [];
  for (const kept of ready) {
    const { draft, article } = kept;
    const known = await keptOf(store, scope, article.id);
    const what: Action['what'] =
      known === undefined ? 'article-added' : known.removed ? 'article-restored' : 'article-corrected';
    const actions = [
      log(what, article.id),
      ...(draft.replaces === undefined ? [] : [log('article-replaced', draft.replaces)]),
    ];
    await store.putDraft(scope, kept);
    const put = await store.keepDraft(scope, draft.id, actions);
    if (put === undefined) throw new Refusal('refusal.no-draft');
    puts.push({ id: article.id, put });
  }
  return puts;
}
