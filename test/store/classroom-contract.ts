import { afterEach, beforeEach, describe } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { describeGoing } from './classroom/going-contract.ts';
import { describeHandIns } from './classroom/hand-ins-contract.ts';
import { describeNotebooks } from './classroom/notebooks-contract.ts';
import { describeQuizzes } from './classroom/quizzes-contract.ts';
import { describeUnanswered } from './classroom/unanswered-contract.ts';

/** What every store does with what is done in classrooms, whatever it is made of. */
export function describeClassroomStore(name: string, open: () => Promise<Store>): void {
  describe(`${name}, as where a classroom’s things are kept`, { timeout: 60_000 }, () => {
    const held: { store?: Store } = {};
    const store = () => {
      if (!held.store) throw new Error('No store is open');
      return held.store;
    };
    beforeEach(async () => {
      held.store = await open();
    });
    afterEach(() => store().close());

    describeNotebooks(store);
    describeHandIns(store);
    describeQuizzes(store);
    describeUnanswered(store);
    describeGoing(store);
  });
}
