import type { Answerable } from './answer/ask.ts';
import { markRepeated } from './ingest/repeated.ts';
import { makeLibrary } from './library/library-version.ts';
import type { Article } from './library/article.ts';
import { scopeOf, type Asker } from './library/asker.ts';
import type { Library, Scope } from './library/library.ts';
import { read, type Reading } from './library/reading.ts';
import type { Shelf, Snapshots } from './library/shelf.ts';
import { buildIndex, type Index } from './search/index.ts';
import { loadIndex, saveIndex } from './search/snapshot.ts';

type Opened = { readonly revision: string; readonly answerable: Promise<Answerable> };

/**
 * The library of each scope, opened when it is first asked and again when its shelf changed, from a snapshot where there is a
 * good one. A scope without articles gets the sample library. Articles that stayed as they were are not read again, and
 * between two articles, and between two who ask, whatever else waits has its turn.
 *
 * Who asks while a library is opened again waits for it, so that an answer always has what was on the shelf when it was asked
 * for: somebody who adds an article and asks about it must not be told that there is nothing. However often the shelf changes
 * meanwhile, nobody waits for more than the opening under way and one more, which all who came since share.
 */
export function openLibraries({
  shelf,
  sample,
  snapshots,
  readWith = read,
}: {
  readonly shelf: Shelf;
  readonly sample: readonly Article[];
  readonly snapshots?: Snapshots;
  /** How an article is read; `read` unless given. */
  readonly readWith?: typeof read;
}): (asker: Asker) => Promise<Answerable> {
  const opened = new Map<Scope, Opened>();
  const next = new Map<Scope, Promise<Answerable>>();
  let sampleOpened: Promise<Answerable> | undefined;

  const load = async (scope: Scope, before: readonly Reading[]): Promise<Answerable> => {
    // A line that pages share shows only where there are several; the shelf keeps each article as it is alone.
    const articles = markRepeated(await shelf.articles(scope));
    if (articles.length > 0) return index(makeLibrary(scope, articles, false), before);
    sampleOpened ??= index(makeLibrary('public', sample, true), []);
    return sampleOpened;
  };

  const index = async (library: Library, before: readonly Reading[]): Promise<Answerable> => {
    const name = `${library.sample ? 'sample' : library.scope}@${library.version}`;
    const saved = await snapshots?.read(name);
    const loaded = saved === undefined ? undefined : loadIndex(library, saved);
    if (loaded !== undefined) return answerable(loaded);
    const readings = await readAll(library.articles, before, readWith);
    const built = buildIndex(library, readings);
    await turn();
    const kept = saveIndex(built);
    await snapshots?.write(name, kept);
    // As it is after the next start: what was found takes a seventh of the memory, and nothing of an older snapshot is held on to.
    return answerable(loadIndex(library, kept) ?? built);
  };

  const openAfter = async (scope: Scope, last: Opened | undefined): Promise<Answerable> => {
    try {
      const before = await last?.answerable.catch(() => undefined);
      const revision = await shelf.revision(scope);
      const opening = load(scope, before?.index.readings ?? []);
      opened.set(scope, { revision, answerable: opening });
      opening.catch(() => opened.delete(scope));
      return opening;
    } finally {
      // From here on the articles are read: what is added later may be missed, so who comes later waits for another.
      next.delete(scope);
    }
  };

  const current = async (scope: Scope): Promise<Answerable> => {
    const revision = await shelf.revision(scope);
    const last = opened.get(scope);
    if (last?.revision === revision) return last.answerable;
    const coming = next.get(scope) ?? openAfter(scope, last);
    next.set(scope, coming);
    return coming;
  };

  let turns: Promise<unknown> = Promise.resolve();
  return async (asker) => {
    const library = await current(scopeOf(asker));
    // Answering begins when this does: where a hundred ask at once, the first answer is on its way before the second begins.
    turns = turns.then(turn);
    await turns;
    return library;
  };
}

/** Lets whatever else waits have its turn. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** The readings of articles; those that were read before, and are as they were, are taken from there. */
async function readAll(
  articles: readonly Article[],
  before: readonly Reading[],
  readWith: typeof read,
): Promise<readonly Reading[]> {
  const known = new Map(before.map((reading) => [readingKey(reading.article), reading]));
  const readings: Reading[] = [];
  for (const article of articles) {
    const found = known.get(readingKey(article));
    readings.push(found ?? readWith(article));
    if (found === undefined) await turn();
  }
  return readings;
}

function answerable(index: Index): Answerable {
  return { index, people: index.people };
}

/** Everything of an article that its reading depends on, and where its pages begin, which citations say. */
function readingKey({ textSha256, facts, blocks, pages }: Article): string {
  return JSON.stringify([textSha256, facts, blocks, pages]);
}
