import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { engineNames, mostOf } from '../../../src/evaluate/bench/engines.ts';
import { firstOf, manyArticles } from '../../../src/evaluate/bench/haystack.ts';
import { measure, trialOn } from '../../../src/evaluate/bench/measure.ts';
import { percentile } from '../../../src/evaluate/bench/percentile.ts';
import { claimsOn, questionsOn } from '../../../src/evaluate/bench/questions.ts';
import { sizeReport } from '../../../src/evaluate/bench/report.ts';

const folder = mkdtempSync(join(tmpdir(), 'pullquote-bench-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const articles = await manyArticles(200);
const trial = trialOn(articles, { questions: 10, claims: 2 });

describe('every engine', () => {
  it.each(engineNames())(
    '%s finds a planted sentence, and most of what is made of a paragraph',
    async (engine) => {
      const measured = await measure(engine, trial, folder, 20);
      expect(measured.foundPlanted).toBe(true);
      expect(measured.passages).toBeGreaterThan(200);
      expect(measured.groups.map(({ name, asked }) => [name, asked])).toEqual([
        ['question', trial.groups[1]?.asked.length],
        ['pasted claim', 2],
      ]);
      for (const { three } of measured.groups) expect(three).toBeGreaterThan(0.5);
      const report = sizeReport('200 passages', [measured]);
      expect(report.split('\n').filter((line) => line.length > 110)).toEqual([]);
      expect(report).not.toMatch(/NaN|undefined/);
      expect(readdirSync(folder).filter((name) => name === engine)).toEqual([]);
    },
  );
});

describe('the questions', () => {
  it('are the same each time, and their paragraph has their words', () => {
    const asked = questionsOn(articles, 40, 3);
    expect(questionsOn(articles, 40, 3)).toEqual(asked);
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.some(({ text }) => text.startsWith('who is '))).toBe(true);
    for (const { gold, text } of asked.filter((_, at) => at % 8 !== 0)) {
      if (gold === undefined) continue;
      const source = articles.find(({ file }) => file === gold.file)?.text.slice(gold.start, gold.end) ?? '';
      const words = text.split(' ').slice(1);
      expect(words.filter((word) => source.includes(word)).length).toBeGreaterThanOrEqual(words.length - 1);
    }
  });

  it('are long where a claim is pasted', () => {
    for (const { text } of claimsOn(articles, 10, 5)) {
      expect(text.length).toBeGreaterThan(400);
      expect(text.length).toBeLessThan(1_300);
    }
  });
});

const count = (of: readonly { readonly blocks: readonly unknown[] }[]) =>
  of.reduce((sum, { blocks }) => sum + blocks.length, 0);

describe('the haystack', () => {
  it('has the first articles with as many passages as are asked for', () => {
    const first = firstOf(articles, 50);
    expect(count(first)).toBeGreaterThanOrEqual(50);
    expect(count(first.slice(0, -1))).toBeLessThan(50);
    expect(firstOf(articles, 10_000)).toEqual(articles);
  });

  it('is not searched by an engine that takes too long with it, unless asked for', () => {
    expect(mostOf('lunr')).toBeLessThan(100_000);
    expect(mostOf('pullquote')).toBe(Infinity);
  });
});

describe('a percentile', () => {
  it.each([
    [[], 0.5, 0],
    [[7], 0.99, 7],
    [[3, 1, 2, 4], 0.5, 2],
    [[3, 1, 2, 4], 0.75, 3],
    [[3, 1, 2, 4], 0.99, 4],
  ])('of %j at %d is %d', (values, share, expected) => {
    expect(percentile(values, share)).toBe(expected);
  });
});

describe('npm run bench', () => {
  it.each([
    [['--engines', 'pullquote,grep'], 'There are: pullquote, sqlite'],
    [['--passages', '0'], 'a whole number from 1'],
    [['--folder', 'no-such-folder'], 'There is no folder no-such-folder'],
  ])('refuses %j with a sentence', async (args, sentence) => {
    const program = join(import.meta.dirname, '../../../src/evaluate/bench/bench.ts');
    const { promise, resolve } = Promise.withResolvers<{ failed: boolean; stderr: string }>();
    execFile(process.execPath, [program, ...args], (error, _stdout, stderr) =>
      resolve({ failed: error !== null, stderr }),
    );
    const { failed, stderr } = await promise;
    expect(failed).toBe(true);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
