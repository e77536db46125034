import type { Answerable } from '../answer/ask.ts';
import { knownIn, readAll } from './known-readings.ts';
import type { Library } from '../library/library.ts';
import { read } from '../library/reading.ts';
import type { Snapshots } from '../library/shelf.ts';
import { buildIndex, type Index } from '../search/index.ts';
import { loadIndex, saveIndex } from '../search/snapshot.ts';

/** What making libraries answerable takes. */
export type Making = {
  readonly snapshots?: Snapshots;
  /** How an article is read; `read` unless given. */
  readonly readWith?: typeof read;
};

/** What stands around a library that is opened. */
export type Around = {
  /** The name of its snapshot. */
  readonly name: string;
  /** Open libraries of the same scope: what was read for them is not read again. */
  readonly others: readonly Answerable[];
  /** Whether it is still what the shelf has, and nobody forgot it meanwhile. */
  readonly isWanted: () => Promise<boolean>;
};

/**
 * Makes a library answerable: it is one that is open already, or comes from a snapshot where there is a good one, or is read.
 * Between two articles whatever else waits has its turn.
 */
export async function makeAnswerable(
  library: Library,
  { name, others, isWanted }: Around,
  { snapshots, readWith = read }: Making,
): Promise<Answerable> {
  const same = others.find((each) => each.index.library.version === library.version);
  if (same !== undefined && !same.index.library.sample) return same;
  const known = knownIn(others);
  const shared = { ...library, articles: library.articles.map(known.same) };
  const saved = await snapshots?.read(name);
  const loaded = saved === undefined ? undefined : loadIndex(shared, saved);
  if (loaded !== undefined) return answerable(loaded);
  const built = buildIndex(shared, await readAll(shared.articles, known, readWith, turn));
  await turn();
  const kept = saveIndex(built);
  // What was forgotten meanwhile, or erased by another process, must not come back to the disk.
  if (await isWanted()) await snapshots?.write(name, kept);
  // As it is after the next start: what was found takes a seventh of the memory, and nothing of an older snapshot is held on to.
  return answerable(loadIndex(shared, kept) ?? built);
}

/** Lets whatever else waits have its turn. */
export const turn = () => new Promise((resolve) => setImmediate(resolve));

function answerable(index: Index): Answerable {
  return { index, people: index.people };
}
