import type { Answerable } from './answer/ask.ts';
import { markRepeated } from './ingest/repeated.ts';
import { scopeOf, type Asker } from './library/asker.ts';
import type { Article } from './library/article.ts';
import { makeLibrary } from './library/library-version.ts';
import type { Scope } from './library/library.ts';
import { reaching, type Reach, type Reaching } from './library/reach.ts';
import type { Shelving } from './library/pack.ts';
import type { Shelf } from './library/shelf.ts';
import { mostRecent, type AtMost } from './library/most-recent.ts';
import { libraryKey, snapshotName } from './open-library/library-key.ts';
import { makeAnswerable, turn, type Around, type Making } from './open-library/make-answerable.ts';

/** What libraries are opened from. */
export type LibraryParts = Making & {
  readonly shelf: Shelf;
  /** Asked in every scope that has no articles of its own. */
  readonly sample: readonly Article[];
  /** How many libraries are kept open, and how many bytes of memory they may take, by estimate. */
  readonly atMost?: AtMost;
};

/** The library of whoever asks: it has what they may read, and nothing else. */
export type Opened = Reaching & { readonly library: Answerable; readonly shelving: Shelving };

export type Libraries = {
  readonly open: (asker: Asker) => Promise<Opened>;
  /** How a scope's articles stand in packs, as it is now. */
  readonly shelving: (scope: Scope) => Promise<Shelving>;
  /** Lets go of what was opened before its shelf changed: another process may have erased something. */
  readonly letGo: () => Promise<void>;
  /** Lets go of all that was opened of a scope, and deletes its snapshots: for what is erased. */
  readonly forget: (scope: Scope) => Promise<void>;
};

/** One opening, of what is in a library while `revision` is its shelf's; `opened` once it is open. */
type Opening = {
  readonly scope: Scope;
  readonly revision: string;
  readonly opening: Promise<Answerable>;
  opened?: Answerable;
};

/** A server of a class has one or two; those that are asked in an hour are well within both. */
const usual: AtMost = { count: 250, weight: 256 * 1024 * 1024 };

/** Scopes of which it is known how their articles stand in packs. */
const mostShelvings: AtMost = { count: 1000, weight: Number.POSITIVE_INFINITY };

const noPacks: Shelving = { packs: [], packOf: {}, defaults: {}, timeZone: 'UTC' };

/**
 * The libraries of those who ask, each opened when it is first asked and again when its shelf changed, from a snapshot where there
 * is a good one. What somebody may not read is not in theirs, so that no answer, count, name or link can come from it; who may
 * read the same asks the same. A scope without articles gets the sample library; one that has some, but none that is open to
 * who asks, an empty one. Articles that stayed as they were, or stand in another library of their scope, are not read again, and
 * between two articles, and between two who ask, whatever else waits has its turn. Those that were not asked for the longest time
 * are let go.
 *
 * Who asks while a library is opened again waits for it, so that an answer always has what was on the shelf when it was asked
 * for: somebody who adds an article and asks about it must not be told that there is nothing. However often the shelf changes
 * meanwhile, nobody waits for more than the opening under way and one more, which all who came since share.
 */
export function openLibraries(parts: LibraryParts): Libraries {
  const { shelf, sample, snapshots, atMost = usual } = parts;
  const openings = mostRecent<string, Opening>(atMost);
  const next = new Map<string, Promise<Answerable>>();
  const shelvings = mostRecent<Scope, { readonly revision: string; readonly shelving: Promise<Shelving> }>(
    mostShelvings,
  );
  let sampleOpened: Promise<Answerable> | undefined;

  /** Those of a scope that are open now. */
  const openIn = (scope: Scope) =>
    openings
      .entries()
      .flatMap(([, each]) => (each.scope === scope && each.opened !== undefined ? [each.opened] : []));

  const load = async (
    scope: Scope,
    reach: Reach | undefined,
    around: Omit<Around, 'name'>,
  ): Promise<Answerable> => {
    // A line that pages share shows only where there are several; the shelf keeps each article as it is alone. It is looked for
    // among those that are open to who asks, so that a line does not tell of others.
    const articles = markRepeated(await shelf.articles(scope, reach));
    if (articles.length > 0 || (await shelf.holds(scope))) {
      const library = makeLibrary(scope, articles, false);
      return makeAnswerable(library, { ...around, name: snapshotName(library, reach) }, parts);
    }
    const library = makeLibrary('public', sample, true);
    const name = snapshotName(library, undefined);
    sampleOpened ??= makeAnswerable(library, { name, others: [], isWanted: async () => true }, parts);
    return sampleOpened;
  };

  /** Weighs what was opened; what could not be opened is tried again. */
  const settled = async (key: string, now: Opening): Promise<void> => {
    try {
      now.opened = await now.opening;
      openings.weigh(key, now, bytesOf(now.opened));
    } catch {
      if (openings.get(key) === now) openings.delete(key);
    }
  };

  const openAfter = async (
    key: string,
    scope: Scope,
    reach: Reach | undefined,
    last: Opening | undefined,
  ): Promise<Answerable> => {
    try {
      await last?.opening.catch(() => undefined);
      const revision = await shelf.revision(scope);
      const isWanted = async () => (await shelf.revision(scope)) === revision && openings.get(key) === now;
      const around = { others: openIn(scope), isWanted };
      const now: Opening = { scope, revision, opening: load(scope, reach, around) };
      openings.set(key, now);
      void settled(key, now);
      return now.opening;
    } finally {
      // From here on the articles are read: what is added later may be missed, so who comes later waits for another.
      next.delete(key);
    }
  };

  const current = async (scope: Scope, revision: string, reach: Reach | undefined): Promise<Answerable> => {
    const key = libraryKey(scope, reach);
    const last = openings.get(key);
    if (last?.revision === revision) return last.opening;
    const coming = next.get(key) ?? openAfter(key, scope, reach, last);
    next.set(key, coming);
    return coming;
  };

  const shelvingAt = async (scope: Scope, revision: string): Promise<Shelving> => {
    if (!scope.startsWith('guild:')) return noPacks;
    const last = shelvings.get(scope);
    if (last?.revision === revision) return last.shelving;
    const now = { revision, shelving: shelf.shelving(scope) };
    shelvings.set(scope, now);
    now.shelving.catch(() => shelvings.delete(scope));
    return now.shelving;
  };

  let turns: Promise<unknown> = Promise.resolve();
  return {
    async open(asker) {
      const scope = scopeOf(asker);
      const revision = await shelf.revision(scope);
      const shelving = await shelvingAt(scope, revision);
      const found = reaching(shelving, asker);
      const library = await current(
        scope,
        revision,
        typeof asker === 'string' ? undefined : withoutEmpty(found.reach, shelving),
      );
      // Answering begins when this does: where a hundred ask at once, the first answer is on its way before the second begins.
      turns = turns.then(turn);
      await turns;
      return { ...found, library, shelving };
    },
    shelving: async (scope) => shelvingAt(scope, await shelf.revision(scope)),
    async letGo() {
      for (const [key, { scope, revision }] of openings.entries())
        if ((await shelf.revision(scope)) !== revision) openings.delete(key);
    },
    async forget(scope) {
      for (const [key, { scope: of }] of openings.entries()) if (of === scope) openings.delete(key);
      shelvings.delete(scope);
      await snapshots?.forget(scope);
    },
  };
}

/** Without packs that have no articles, so that who reads the same asks the same library. */
function withoutEmpty({ packs, unpacked }: Reach, { packOf }: Shelving): Reach {
  const used = new Set(Object.values(packOf));
  return { packs: packs.filter((id) => used.has(id)), unpacked };
}

/** Measured: an open library takes 100 KB, and 20 bytes a UTF-16 unit of its articles, more of small ones and less of large ones. */
function bytesOf({ index: { library } }: Answerable): number {
  if (library.sample) return 0;
  return 100_000 + 20 * library.articles.reduce((sum, { text }) => sum + text.length, 0);
}
