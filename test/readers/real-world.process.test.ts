import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readArticles } from '../../src/readers/read-article.ts';
import type { Warning } from '../../src/ingest/warning.ts';
import type { Article } from '../../src/library/article.ts';
import { openReaders } from '../../src/readers/readers.ts';
import { figuresText } from './real-world/figures.ts';
import { archiveOf, archives, files, folder, goldenOf } from './real-world/golden.ts';
import { measure, type Measured } from './real-world/measure.ts';

const readers = openReaders();
afterAll(() => readers.close());

/** What a file comes to: the articles in it, and what is wrong with it. */
async function read(file: string) {
  const beside = join(folder, `${file}.meta.json`);
  const found = { file, path: join(folder, file), ...(existsSync(beside) && { beside }) };
  const articles: Article[] = [];
  const warnings: Warning[] = [];
  for await (const each of readArticles(found, readers, new Map())) {
    if (each.made !== undefined) articles.push(each.made.article);
    warnings.push(...each.warnings);
  }
  return { articles, warnings };
}

const readable = files.filter((file) => readers.extensions.includes(extname(file)));
const isRefused = (file: string) => goldenOf(file).refused !== undefined;

describe('Files as people bring them', { timeout: 300_000 }, () => {
  const measured = new Map<string, Measured>();

  it.each(readable.filter(isRefused))('such as %s are refused with a reason', async (file) => {
    const { articles, warnings } = await read(file);
    expect(articles).toEqual([]);
    expect(warnings.map(({ code }) => code)).toContain(goldenOf(file).refused);
  });

  it.each(readable.filter((file) => !isRefused(file)))('such as %s are read', async (file) => {
    const { articles } = await read(file);
    expect(articles).toHaveLength(1);
    for (const article of articles) measured.set(file, measure(article, goldenOf(file)));
  });

  it('come out nearly all of them, with nothing wrong said of them', () => {
    const all = [...measured.values()];
    const lost = all.reduce((sum, { missing }) => sum + missing.length, 0);
    const found = all.reduce((sum, each) => sum + each.found, 0);
    expect(lost / (found + lost)).toBeLessThan(0.03);
    expect(all.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(all.flatMap(({ misplaced }) => misplaced)).toEqual([]);
  });

  it('come out as well as the figures that are kept say', async () => {
    await expect(figuresText(measured)).toMatchFileSnapshot(join(folder, 'figures.txt'));
  });
});

describe('An archive of them', { timeout: 60_000 }, () => {
  it.each(archives)('such as %s has the same articles as its files, and no others', async (archive) => {
    const { articles } = await read(archive);
    const texts = await Promise.all(
      Object.values(archiveOf(archive)).map(async (file) => (await read(file)).articles),
    );
    expect(articles.map(({ textSha256 }) => textSha256).toSorted()).toEqual(
      texts
        .flat()
        .map(({ textSha256 }) => textSha256)
        .toSorted(),
    );
    expect(articles.map(({ facts }) => facts.title).toSorted()).toEqual(
      texts
        .flat()
        .map(({ facts }) => facts.title)
        .toSorted(),
    );
  });
});
