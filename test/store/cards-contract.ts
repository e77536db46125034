import { afterEach, beforeEach, describe } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { describeChanges } from './cards/changes-contract.ts';
import { describeErasing } from './cards/erasing-contract.ts';
import { describeNotices } from './cards/notices-contract.ts';
import { describeCopies } from './cards/posts-contract.ts';
import { describeQueue } from './cards/queue-contract.ts';

/** What every store does with fact cards, whatever it is made of. */
export function describeCardStore(name: string, open: () => Promise<Store>): void {
  describe(`${name}, as where fact cards are kept`, { timeout: 60_000 }, () => {
    const held: { store?: Store } = {};
    const store = () => {
      if (!held.store) throw new Error('No store is open');
      return held.store;
    };
    beforeEach(async () => {
      held.store = await open();
    });
    afterEach(() => store().close());

    describeChanges(store);
    describeCopies(store);
    describeQueue(store);
    describeNotices(store);
    describeErasing(store);
  });
}
