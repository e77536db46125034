import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from './answer/say.ts';
import type { Answering } from './answering.ts';
import { createApp } from './app.ts';
import type { Served } from './app-process/serve.ts';
import type { LibraryStore } from './console/library-tools.ts';
import { createAnswering } from './create-answering.ts';
import type { Quota } from './guild/kept.ts';
import { parseCatalog, type Catalog } from './ingest/catalog.ts';
import type { Warning } from './ingest/warning.ts';
import { Refusal } from './refusal.ts';
import type { Shelf } from './library/shelf.ts';
import { fromOutside, keepSwept } from './open-keeping.ts';
import { usualQuota } from './state.ts';
import { openMemoryShelf } from './store/memory.ts';
import type { Store } from './store/store.ts';
import { openSnapshots } from './store/snapshots.ts';
import { readFolder, type ReadFolderOptions } from './readers/read-folder.ts';

const data = fileURLToPath(new URL('../data', import.meta.url));

/** Told in a sentence what whoever runs this should know, such as that nothing can be written. */
type Warn = (note: string) => void;

/**
 * Opens the articles of a folder for this run only. Nothing is written, and no server keeps anything there.
 * @param warn told what is wrong with a file of it
 * @throws Refusal when it is no folder that can be read
 */
export async function openFolder(
  folder: string,
  warn: (warning: Warning) => void,
  options: ReadFolderOptions = {},
): Promise<Served<Answering>> {
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory() !== true) throw new Refusal('cli.no-folder', { path: say.typed(folder) });
  const { articles, warnings } = await readFolder(folder, await readCatalog(), options);
  warnings.forEach(warn);
  const shelf = openMemoryShelf();
  for (const article of articles) await shelf.put('local', article, new Uint8Array());
  return { app: createAnswering({ shelf, sample: [] }), close: () => shelf.close() };
}

/**
 * Opens what is kept in a folder of state; where nothing is kept yet, the sample library is asked. What is due to be deleted is
 * deleted at once, and every hour.
 * @param quota what each server may keep
 */
export async function openKept(stateDir: string, warn: Warn, quota: Quota = usualQuota): Promise<Served> {
  const catalog = await readCatalog();
  const { articles: sample } = await readFolder(join(data, 'library'), catalog);
  const store = await openStore(stateDir);
  const snapshots = openSnapshots(join(stateDir, 'snapshots'), warn);
  const outside = fromOutside(catalog, quota);
  const app = createApp({
    shelf: store.shelf,
    store: store.guild,
    cards: store.cards,
    classroom: store.classroom,
    sample,
    snapshots,
    ...outside.parts,
  });
  const endSweeping = keepSwept(app, () =>
    warn('What is due could not be deleted. It is tried again in an hour.'),
  );
  return {
    app,
    close: async () => {
      await endSweeping();
      outside.close();
      await store.close();
    },
  };
}

/** The articles that are kept in a folder of state. */
export async function openShelf(stateDir: string): Promise<Shelf> {
  return (await openStore(stateDir)).shelf;
}

/** All that is kept in a folder of state, with its index, for whoever runs the bot. */
export async function openLibraryStore(stateDir: string, warn: Warn): Promise<LibraryStore> {
  const store = await openStore(stateDir);
  const snapshots = openSnapshots(join(stateDir, 'snapshots'), warn);
  return { ...store, forgetIndex: (scope) => snapshots.forget(scope) };
}

/** All that is kept in a folder of state. A run that keeps nothing need not load the database. */
async function openStore(stateDir: string): Promise<Store> {
  const { openSqliteStore } = await import('./store/sqlite/store.ts');
  return openSqliteStore(join(stateDir, 'pullquote.db'));
}

/** The bibliographic facts of known files. */
export async function readCatalog(): Promise<Catalog> {
  return parseCatalog(await readFile(join(data, 'catalog.json'), 'utf8'));
}
