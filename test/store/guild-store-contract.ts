import { afterEach, beforeEach, describe } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { describeArticles } from './guild/articles-contract.ts';
import { describeDrafts } from './guild/drafts-contract.ts';
import { describeLeaving } from './guild/leaving-contract.ts';
import { describePacks } from './guild/packs-contract.ts';
import { describePosts } from './guild/posts-contract.ts';

/** What every store does for servers, whatever it is made of. */
export function describeGuildStore(name: string, open: () => Promise<Store>): void {
  describe(`${name}, as what a server keeps`, { timeout: 60_000 }, () => {
    const held: { store?: Store } = {};
    const store = () => {
      if (!held.store) throw new Error('No store is open');
      return held.store;
    };
    beforeEach(async () => {
      held.store = await open();
    });
    afterEach(() => store().close());

    describePacks(store);
    describeDrafts(store);
    describeArticles(store);
    describePosts(store);
    describeLeaving(store);
  });
}
