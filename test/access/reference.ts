import type { Answering } from '../../src/answering.ts';
import { createAnswering } from '../../src/create-answering.ts';
import type { GuildScope } from '../../src/library/asker.ts';
import { openMemoryShelf } from '../../src/store/memory.ts';
import { articleWith } from './article.ts';

const made = new Map<string, Promise<Answering>>();

/** An app that has never heard of any other articles than these, nor of packs: whoever asks it reads them all. */
export async function appOfOnly(scope: GuildScope, numbers: ReadonlySet<number>): Promise<Answering> {
  const sorted = [...numbers].toSorted((a, b) => a - b);
  const key = `${scope} ${sorted.join()}`;
  const found = made.get(key) ?? make(scope, sorted);
  made.set(key, found);
  return found;
}

async function make(scope: GuildScope, numbers: readonly number[]): Promise<Answering> {
  const shelf = openMemoryShelf();
  for (const number of numbers) {
    const { article, bytes } = articleWith(number);
    await shelf.put(scope, article, bytes);
  }
  return createAnswering({ shelf, sample: [] });
}
