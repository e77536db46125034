import type { Store } from '../../store/store.ts';

/** One change of what is kept, the same wherever it is made. */
export type Change = {
  readonly is: string;
  /** Which texts it may bring in. */
  readonly texts: readonly number[];
  /** Whether it takes from the disk whatever was deleted before, where it does anything. */
  readonly scrubs: boolean;
  /**
   * What it does first that nothing which is read afterwards shows at once, if anything; it can be done twice then, and is as if it were
   * done once.
   */
  readonly hidden?: (store: Store) => Promise<unknown>;
  readonly make: (store: Store) => Promise<unknown>;
};

/** One that brings in no text, takes nothing from the disk and shows at once, but for what is said of it. */
export function made(is: string, make: Change['make'], more: Partial<Change> = {}): Change {
  return { is, texts: [], scrubs: false, make, ...more };
}
