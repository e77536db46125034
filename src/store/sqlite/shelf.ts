import type { Shelf } from '../../library/shelf.ts';
import type { OpenOptions } from './open.ts';
import { openSqliteStore } from './store.ts';

/** The shelf of a store, for whoever needs nothing else of it. */
export async function openSqliteShelf(file: string, options: OpenOptions = {}): Promise<Shelf> {
  const { shelf } = await openSqliteStore(file, options);
  return shelf;
}
