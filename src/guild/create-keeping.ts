import type { GuildScope } from '../library/asker.ts';
import { acting, settingsOf, type Act } from './act.ts';
import { keepingArticles } from './articles.ts';
import { changingSettings } from './change-settings.ts';
import { drafting } from './drafts.ts';
import type { GuildStore } from './guild-store.ts';
import { keptFor } from './kept-for.ts';
import type { Quota } from './kept.ts';
import type { Keeping } from './keeping.ts';
import { largestPage } from './limits.ts';
import { packing } from './packs.ts';
import type { ReadUpload } from './read-upload.ts';
import { rightsOf } from './rights.ts';
import { checkMember } from './typed.ts';

/** What keeping is put together from. */
export type KeepingParts = {
  readonly store: GuildStore;
  readonly read: ReadUpload;
  /** What each server may keep. */
  readonly quota: Quota;
  /** So many characters of Crockford's base 32, at random: the core knows no chance. */
  readonly makeId: (length: number) => string;
  /** Called after words of a scope are gone from the store for good, so that neither an index nor its snapshot keeps them. */
  readonly erased: (scope: GuildScope) => Promise<void>;
  /** The one that others of the server's settings are changed by, too, so that no change undoes another. */
  readonly act?: Act;
};

/** All that can be done about what servers keep, over a store. Each right is looked up when something is done. */
export function createKeeping(parts: KeepingParts): Keeping {
  const { store, erased, act = acting(store) } = parts;
  const needs = { ...parts, act };
  return {
    async rights(member) {
      checkMember(member);
      return rightsOf(member, await settingsOf(store, member.scope));
    },
    settings: (scope) => settingsOf(store, scope),
    ...changingSettings(store, act),
    ...drafting(needs),
    ...keepingArticles(needs),
    ...packing(needs),
    actions: (member, page) =>
      act.look(member, 'moderate', ({ scope }) => {
        const size = Math.min(largestPage, Math.max(1, Math.floor(page.size)));
        return store.actions(scope, Math.max(0, Math.floor(page.number)) * size, size);
      }),
    gone: (scope, id) => store.gone(scope, id),
    posted: (scope, post) =>
      store.posted(scope, post, { deed: post.deed, what: 'posted', about: post.message }),
    unposted: (scope, message, deed) =>
      store.unposted(scope, message, deed && { deed, what: 'post-removed', about: message }),
    sent: (scope, intended, message) => store.sent(scope, intended, message),
    duePosts: (atMost, except) => store.duePosts(atMost, except),
    postChanged: (scope, message) => store.postChanged(scope, message),
    personal: (user) => store.personal(user),
    erasePerson: (user) => store.erasePerson(user),
    left: (scope, at) => store.left(scope, at + keptFor.left),
    back: (scope) => store.back([scope]),
    async present(scopes, at) {
      const here = new Set(scopes);
      await store.back(scopes);
      for (const scope of await store.scopes())
        if (!here.has(scope)) await store.left(scope, at + keptFor.left);
    },
    async forget(scope) {
      await erased(scope);
      const articles = await store.forget(scope);
      await erased(scope);
      return articles;
    },
    async sweep(at) {
      for (const scope of await store.sweep(at)) await erased(scope);
    },
  };
}
