import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Index } from 'flexsearch';
import { wanted, type Engine } from '../engine.ts';
import { stems } from './stems.ts';

const file = (folder: string) => join(folder, 'flexsearch.json');

/** Whole words only, which come to it as our roots without stop words. */
const options = { tokenize: 'strict', encode: stems } as const;

/** FlexSearch over title and text in one; `suggest` lets passages count that lack some of the words, as all others do. */
export const flexsearch: Engine = {
  build: async ({ passages }, folder, timed) => {
    const index = await timed('build', () => {
      const made = new Index(options);
      for (const [id, { title, text }] of passages.entries()) made.add(id, `${title}\n${text}`);
      return made;
    });
    await timed('save', () => {
      const parts: (readonly [string, string])[] = [];
      index.export((key: string, data: string) => void parts.push([key, data]));
      writeFileSync(file(folder), JSON.stringify(parts));
    });
  },
  load: async (folder, timed) => {
    const index = await timed('load', () => {
      const made = new Index(options);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what was written above
      const parts = JSON.parse(readFileSync(file(folder), 'utf8')) as readonly (readonly [string, string])[];
      for (const [key, data] of parts) made.import(key, data);
      return made;
    });
    return ({ text }) => index.search(text, { limit: wanted, suggest: true }).map(Number);
  },
};
