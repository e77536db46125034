import { say } from '../answer/say.ts';
import type { GuildScope } from '../library/asker.ts';
import { Refusal } from '../refusal.ts';
import type { GuildStore, KeptDraft } from './guild-store.ts';
import type { Kept, Quota } from './kept.ts';
import { megabyte, mostDrafts } from './limits.ts';
import type { Member } from './member.ts';

type Rooms = { readonly store: GuildStore; readonly quota: Quota };

/**
 * Whether there is room for files to wait: of one person, and, with all that waits, in the library of their server.
 * @param bytes of each file that is to come; none where that is not known yet, and there has to be room for something
 * @throws Refusal
 */
export async function roomForDrafts(
  { store, quota }: Rooms,
  scope: GuildScope,
  { user }: Member,
  bytes: readonly number[],
): Promise<void> {
  const [own, all, used] = await Promise.all([
    store.draftsOf(scope, user),
    store.draftsOf(scope),
    store.used(scope),
  ]);
  const more = needed(bytes);
  if (!fits(own, more, mostDrafts))
    throw new Refusal('refusal.drafts-full', {
      limit: say.number(mostDrafts.articles),
      megabytes: say.number(mostDrafts.bytes / megabyte),
    });
  checkQuota(sum(used, all), more, quota);
}

/**
 * Whether there is room in the library for what waited; a text that is there already, or was removed, takes none that it has not.
 * @throws Refusal
 */
export async function roomFor(
  { store, quota }: Rooms,
  scope: GuildScope,
  kept: ReadonlyMap<Kept['id'], Kept>,
  drafts: readonly KeptDraft[],
): Promise<void> {
  const fresh = new Map(
    drafts.flatMap((draft) => (kept.has(draft.article.id) ? [] : [[draft.article.id, draft] as const])),
  );
  if (fresh.size === 0) return;
  const used = await store.used(scope);
  checkQuota(used, needed([...fresh.values()].map(({ bytes }) => bytes.length)), quota);
}

function needed(bytes: readonly number[]): Quota {
  if (bytes.length === 0) return { articles: 1, bytes: 1 };
  return { articles: bytes.length, bytes: bytes.reduce((all, each) => all + each, 0) };
}

const sum = (a: Quota, b: Quota): Quota => ({ articles: a.articles + b.articles, bytes: a.bytes + b.bytes });

function fits(used: Quota, more: Quota, limit: Quota): boolean {
  return used.articles + more.articles <= limit.articles && used.bytes + more.bytes <= limit.bytes;
}

function checkQuota(used: Quota, more: Quota, limit: Quota): void {
  if (used.articles + more.articles > limit.articles)
    throw new Refusal('refusal.quota-articles', {
      limit: say.number(limit.articles),
      used: say.number(used.articles),
    });
  if (used.bytes + more.bytes > limit.bytes)
    throw new Refusal('refusal.quota-bytes', {
      limit: say.number(Math.floor(limit.bytes / megabyte)),
      used: say.number(Math.ceil(used.bytes / megabyte)),
    });
}
