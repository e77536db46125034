import { describe, expect, it } from 'vitest';
import { growingVocabulary } from '../../../src/evaluate/bench/growing-vocabulary.ts';
import { inventor } from '../../../src/evaluate/bench/invented-word.ts';
import { madeArticles } from '../../../src/evaluate/bench/made-articles.ts';
import { random } from '../../../src/evaluate/fuzz/random.ts';
import { tokens } from '../../../src/text/token.ts';
import { answerableFrom, sampleArticles } from '../../sample-library.ts';

const english = sampleArticles().filter(({ facts }) => facts.language === 'en');
const { readings } = answerableFrom(english);
const made = (count: number, seed = 1) => madeArticles(readings, seed).take(count).toArray();

/** How many different words so many articles have. */
const different = (count: number) =>
  new Set(made(count).flatMap(({ text }) => tokens(text).map(({ word }) => word))).size;

describe('made-up articles', () => {
  it('are the same for the same seed, and fewer are the first of more', () => {
    expect(made(5)).toEqual(made(8).slice(0, 5));
    expect(made(5, 2)).not.toEqual(made(5));
  });

  it('have blocks that are their paragraphs, about as long as in news', () => {
    const articles = made(50);
    for (const { text, blocks } of articles)
      expect(blocks.map(({ span }) => text.slice(span.start, span.end))).toEqual(text.split('\n\n'));
    const blocks = articles.flatMap(({ text, blocks: all }) =>
      all.map(({ span }) => tokens(text, span).length),
    );
    const mean = blocks.reduce((sum, words) => sum + words, 0) / blocks.length;
    expect(mean).toBeGreaterThan(60);
    expect(mean).toBeLessThan(90);
  });

  it('have new words all the time, but ever fewer', () => {
    const [ten, forty, all] = [different(10), different(40), different(160)];
    expect(forty).toBeGreaterThan(1.3 * ten);
    expect(forty).toBeLessThan(4 * ten);
    expect(all).toBeGreaterThan(1.3 * forty);
    expect(all / forty).toBeLessThan(3);
  });

  it('name persons and dates that can be found', () => {
    const found = answerableFrom(made(10)).readings;
    expect(found.flatMap(({ persons }) => persons).length).toBeGreaterThan(20);
    expect(found.flatMap(({ dates }) => dates).length).toBeGreaterThan(20);
  });
});

describe('the growing vocabulary', () => {
  it('draws few words often and many once', () => {
    const draw = random(1);
    const word = growingVocabulary(draw, [], inventor(draw), { discount: 0.5, concentration: 10 });
    const counts = new Map<string, number>();
    for (let at = 0; at < 5_000; at += 1) {
      const drawn = word();
      counts.set(drawn, (counts.get(drawn) ?? 0) + 1);
    }
    const sorted = [...counts.values()].toSorted((a, b) => b - a);
    expect(sorted[0]).toBeGreaterThan(100);
    expect(sorted.filter((count) => count === 1).length).toBeGreaterThan(sorted.length / 3);
  });
});
