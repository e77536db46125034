import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import build from 'lunr';
import { wanted, type Engine } from '../engine.ts';

const file = (folder: string) => join(folder, 'lunr.json');

/** lunr with its own stop words and stems, as it comes; its query language is not used, so that any question can be asked. */
export const lunr: Engine = {
  build: async ({ passages }, folder, timed) => {
    const index = await timed('build', () =>
      build((builder) => {
        builder.ref('id');
        builder.field('title');
        builder.field('text');
        for (const [id, { title, text }] of passages.entries()) builder.add({ id, title, text });
      }),
    );
    await timed('save', () => writeFileSync(file(folder), JSON.stringify(index)));
  },
  load: async (folder, timed) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what was written above
    const read = () => JSON.parse(readFileSync(file(folder), 'utf8')) as object;
    const index = await timed('load', () => build.Index.load(read()));
    return ({ text }) => {
      const terms = build.tokenizer(text).map(String);
      const found = index.query((query) => {
        for (const term of terms) query.term(term, {});
      });
      return found.slice(0, wanted).map(({ ref }) => Number(ref));
    };
  },
};
