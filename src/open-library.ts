import type { Answerable } from './answer/ask.ts';
import { markRepeated } from './ingest/repeated.ts';
import { makeLibrary } from './library/library-version.ts';
import type { Article } from './library/article.ts';
import type { Library, Scope } from './library/library.ts';
import { read, type Reading } from './library/reading.ts';
import type { Shelf, Snapshots } from './library/shelf.ts';
import { buildIndex, type Index } from './search/index.ts';
import { peopleOf } from './search/people.ts';
import { loadIndex, saveIndex } from './search/snapshot.ts';

type Opened = { readonly revision: string; readonly answerable: Promise<Answerable> };

/**
 * The library of each scope, opened when it is first asked and again when its shelf changed, from a snapshot where there is a
 * good one. A scope without articles gets the sample library. Articles that stayed as they were are not read again.
 */
export function openLibraries({
  shelf,
  sample,
  snapshots,
}: {
  readonly shelf: Shelf;
  readonly sample: readonly Article[];
  readonly snapshots?: Snapshots;
}): (scope: Scope) => Promise<Answerable> {
  const opened = new Map<Scope, Opened>();
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
    const known = new Map(before.map((reading) => [readingKey(reading.article), reading]));
    const built = buildIndex(
      library,
      library.articles.map((article) => known.get(readingKey(article)) ?? read(article)),
    );
    await snapshots?.write(name, saveIndex(built));
    return answerable(built);
  };

  return async (scope) => {
    const revision = await shelf.revision(scope);
    const current = opened.get(scope);
    if (current?.revision === revision) return current.answerable;
    const before = await current?.answerable.catch(() => undefined);
    const answering = load(scope, before?.index.readings ?? []);
    opened.set(scope, { revision, answerable: answering });
    answering.catch(() => opened.delete(scope));
    return answering;
  };
}

function answerable(index: Index): Answerable {
  return { index, people: peopleOf(index) };
}

/** Everything of an article that its reading depends on. */
function readingKey({ textSha256, facts, blocks }: Article): string {
  return JSON.stringify([textSha256, facts, blocks]);
}
