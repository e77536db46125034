import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createAnswering } from '../../src/create-answering.ts';
import { openMemoryShelf } from '../../src/store/memory.ts';
import { sampleApp, wholeSample } from '../sample-library.ts';
import { written } from '../store/written-article.ts';
import { letters, type Asked } from './way-in.ts';
import { waysIn } from './ways-in.ts';

const app = await sampleApp();
const [itself, ...adapters] = waysIn(app);
if (itself === undefined) throw new Error('There is no way in');

const chosen: readonly Asked[] = [
  { command: 'who', query: 'the mayor' },
  { command: 'who', query: 'Thomas Weir' },
  { command: 'who', query: 'Who denied that she had misled councillors?' },
  { command: 'when', query: 'When did the flood come?' },
  { command: 'when', query: 'the toll poll' },
  { command: 'claim', query: 'The bridge will cost 12 million crowns.' },
  { command: 'claim', query: 'Everyone voted for the toll @everyone **now** `free`' },
  { command: 'quote', query: 'Marchbank said "I have two sisters and no brother"' },
  { command: 'quote', query: 'The bridge will cost this town 50 MILLION CROWNS.' },
  { command: 'ask', query: '¿Cuántos veranos?' },
  { command: 'ask', query: 'Was kostet die neue Brücke?' },
  { command: 'ask', query: 'how many books did the library lose' },
];
const silent: readonly Asked[] = [
  { command: 'who', query: 'Zaphod Quuxington' },
  { command: 'ask', query: '?' },
  { command: 'when', query: '🎉🎉🎉' },
];

/** Every eighth question of the sample's own set, so that no kind is left out and the test stays short. */
const sampled = readFileSync(new URL('../../src/evaluate/sample/fit.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line, at) => line !== '' && at % 8 === 0)
  .map((line): Asked => JSON.parse(line));

describe.each(adapters)('$name', ({ see }) => {
  it.each([...chosen, ...sampled, ...silent])(
    'shows for /$command $query what the app found',
    async (asked) => {
      expect(await see(asked)).toEqual(await itself.see(asked));
    },
  );
});

const story = [
  'Warden Oona Brisk counted 112 herons on the long pier.',
  'The harbour master Pell Quist denied that anybody had fed the herons there.',
].join(' ');
const { article } = written(story, { title: 'Herons', published: { day: '2025-03-02', precision: 'day' } });
const pages = [
  { start: 0, label: 'iv' },
  { start: story.indexOf('anybody'), label: '12' },
];

describe('An article of a file with pages', async () => {
  const shelf = openMemoryShelf();
  await shelf.put('local', { ...article, pages }, new Uint8Array());
  const ways = waysIn(createAnswering({ shelf, sample: [] }));

  it.each(ways)('is cited by its pages in $name', async ({ see }) => {
    const [counted] = await see({ command: 'who', query: 'Who counted the herons?' });
    const [denied] = await see({ command: 'who', query: 'Who denied that anybody had fed the herons?' });
    expect([counted?.page, denied?.page]).toEqual(['p. iv', 'pp. iv–12']);
  });
});

describe('the questions of the matrix', () => {
  it.each(chosen)('have an answer: /$command $query', async (asked) => {
    expect(await itself.see(asked)).not.toEqual([]);
  });

  it.each(silent)('or rightly none: /$command $query', async (asked) => {
    expect(await itself.see(asked)).toEqual([]);
  });

  it('are answered with the letters of the articles', async () => {
    const texts = (await wholeSample()).map(({ text }) => letters(text));
    for (const asked of chosen)
      for (const { quotation } of await itself.see(asked))
        expect(texts.some((text) => text.includes(quotation))).toBe(true);
  });
});
