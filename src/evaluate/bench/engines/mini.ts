import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch, { type Options } from 'minisearch';
import { wanted, type Engine, type Passage } from '../engine.ts';

const file = (folder: string) => join(folder, 'minisearch.json');

/** A passage with its number. */
export type Entry = Pick<Passage, 'title' | 'text'> & { readonly id: number };

/** MiniSearch with some options: title and text are fields, any word of the question counts, the index is kept as JSON. */
export function miniEngine(options: Partial<Options<Entry>>): Engine {
  const all: Options<Entry> = { fields: ['title', 'text'], ...options };
  return {
    build: async ({ passages }, folder, timed) => {
      const index = await timed('build', () => {
        const made = new MiniSearch<Entry>(all);
        made.addAll(passages.map(({ title, text }, id) => ({ id, title, text })));
        return made;
      });
      await timed('save', () => writeFileSync(file(folder), JSON.stringify(index)));
    },
    load: async (folder, timed) => {
      const index = await timed('load', () =>
        MiniSearch.loadJSON<Entry>(readFileSync(file(folder), 'utf8'), all),
      );
      return ({ text }) =>
        index
          .search(text)
          .slice(0, wanted)
          .map(({ id }: { readonly id: number }) => id);
    },
  };
}
