import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createAnswering } from '../../src/create-answering.ts';
import type { Article } from '../../src/library/article.ts';
import { openMemoryShelf } from '../../src/store/memory.ts';
import { signed } from '../../src/web/signing.ts';
import { written } from '../store/written-article.ts';
import { read, visitor } from './page.ts';

const options = { key: randomBytes(32), now: () => Date.UTC(2026, 2, 1, 12) };
const words = Array.from(
  { length: 6 },
  (_, at) => `Warden Oona Brisk counted ${at + 100} herons on the pier.`,
);
const text = words.join('\n\n');
const half = text.indexOf('herons', text.indexOf('102'));

const { article } = written(text, { title: 'Herons', license: 'CC BY 4.0' });
const paged: Article = {
  ...article,
  pages: [
    { start: 0, label: 'iv' },
    { start: text.indexOf('Warden Oona Brisk counted 101'), label: 'v' },
    { start: half, label: '<1>' },
    { start: text.length, label: '2' },
  ],
  extraction: ['hyphens', 'running-lines'],
};

async function pages(of: Article) {
  const shelf = openMemoryShelf();
  await shelf.put('local', of, new Uint8Array());
  return visitor(createAnswering({ shelf, sample: [] }), options);
}

describe('the page of an article from a file with pages', () => {
  it('marks where each page begins, without a letter in the text', async () => {
    const { all } = await (await pages(paged))(`/read/${paged.id}`);
    const marks = all('.page');
    expect(marks.map((mark) => mark.getAttribute('aria-label'))).toEqual(['p. iv', 'p. v', 'p. <1>']);
    expect(all('.article-text .block p').map(({ textContent }) => textContent)).toEqual(words);
  });

  it('says how many pages there are, and what was done on the way to the text', async () => {
    const { all } = await (await pages(paged))(`/read/${paged.id}`);
    const facts = all('.facts div').map(read);
    expect(facts).toContain('pages 4');
    expect(facts).toContain(
      'on the way to its text words divided at a line’s end were put together, lines that its pages share were left out',
    );
  });

  it('says on which page an excerpt begins', async () => {
    const closed: Article = { ...paged, facts: { ...paged.facts, display: 'excerpt' } };
    const start = text.indexOf(words[4] ?? '');
    const ref = { article: closed.id, span: { start, end: start + (words[4] ?? '').length } };
    const { all } = await (await pages(closed))(`/p/${signed(options.key, ref)}`);
    expect(all('.page').map((mark) => mark.getAttribute('aria-label'))).toEqual(['p. <1>']);
  });

  it('of other files has no such marks', async () => {
    const { all } = await (await pages(article))(`/read/${article.id}`);
    expect(all('.page')).toEqual([]);
  });
});
