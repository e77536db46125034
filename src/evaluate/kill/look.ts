import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Scope } from '../../library/library.ts';
import type { Snapshots } from '../../library/shelf.ts';
import { openLibraries } from '../../open-library.ts';
import type { Store } from '../../store/store.ts';

/** What SQLite itself finds wrong with a database that others have open, too. */
export function unsound(file: string): readonly string[] {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const whole = database.prepare('pragma integrity_check').all();
    const broken = database.prepare('pragma foreign_key_check').all();
    return [
      ...whole.map((row) => String(row['integrity_check'])).filter((said) => said !== 'ok'),
      ...broken.map((row) => `a row of ${String(row['table'])} refers to what is not there`),
    ];
  } finally {
    database.close();
  }
}

/** Whether what is asked in a scope is what stands on its shelf. */
export async function isIndexed({ shelf }: Store, scope: Scope, snapshots: Snapshots): Promise<boolean> {
  const { library } = await openLibraries({ shelf, sample: [], snapshots }).open(scope);
  const asked = library.index.readings.map(({ article }) => article.id);
  const kept = (await shelf.articles(scope)).map(({ id }) => id);
  return asked.toSorted().join() === kept.toSorted().join();
}

/** Which of some words stand in any file of a folder, those below it left out. */
export async function wordsIn(folder: string, words: readonly string[]): Promise<readonly string[]> {
  const files = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile());
  const contents = await Promise.all(files.map(({ name }) => readFile(join(folder, name))));
  return words.filter((word) => contents.some((content) => content.includes(word)));
}
