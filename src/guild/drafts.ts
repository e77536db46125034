import { say } from '../answer/say.ts';
import { withFacts } from '../ingest/with-facts.ts';
import type { GuildScope } from '../library/asker.ts';
import { dayIn } from '../library/day-in.ts';
import { Refusal } from '../refusal.ts';
import type { Act, Acting } from './act.ts';
import { keptIn, own } from './articles.ts';
import { corrected } from './correction.ts';
import { draftOf, stillWaiting, withArticle } from './draft.ts';
import { fileName } from './file-name.ts';
import type { GuildStore, KeptDraft } from './guild-store.ts';
import type { Draft, Quota } from './kept.ts';
import type { Drafted, Keeping, Upload } from './keeping.ts';
import { reading } from './limits.ts';
import type { Member } from './member.ts';
import { keepDrafts } from './keep-drafts.ts';
import { packOf } from './packs.ts';
import type { ReadUpload, Understood } from './read-upload.ts';
import { roomForDrafts } from './room.ts';
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
      act.look(member, 'add', async ({ scope }) => (await stillWaiting(store, scope, member, id))?.draft),
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
        return keepDrafts(needs, acting, drafts);
      }),
    dropDrafts: (member, ids) =>
      act.change(member, 'add', async ({ scope }) => {
        for (const id of new Set(ids))
          if ((await stillWaiting(store, scope, member, id)) !== undefined) await store.dropDraft(scope, id);
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
  const draft = await stillWaiting(store, scope, member, id);
  if (draft === undefined) throw new Refusal('refusal.no-draft');
  return draft;
}

/** @throws Refusal where it has nowhere to go: no such pack, no such article, no room */
async function checkUpload(needs: Needs, acting: Acting, { pack, replaces }: Upload): Promise<void> {
  const { store } = needs;
  const { scope, member } = acting;
  if (pack !== undefined) packOf((await store.shelving(scope)).packs, pack);
  if (replaces !== undefined) own(await keptIn(store, scope), acting, replaces);
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
  const kept = await keptIn(store, scope);
  const replaced = upload.replaces === undefined ? undefined : own(kept, acting, upload.replaces);
  const drafts: Draft[] = [];
  for (const { made: article, warnings } of made) {
    if (article === undefined) continue;
    const known = kept.get(article.article.id);
    const draft = draftOf(makeId(12), article, { member, upload, warnings, known, replaced });
    await store.putDraft(scope, draft);
    drafts.push(draft.draft);
  }
  const refused = understood.flatMap(({ made: article, warnings }) => (article ? [] : warnings));
  return { drafts, refused };
}
