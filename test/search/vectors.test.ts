import { describe, expect, it } from 'vitest';
import { documentIndex } from '../../src/evaluate/beir/document-index.ts';
import { readVectors } from '../../src/evaluate/vectors/read-vectors.ts';
import { rankArticles } from '../../src/search/rank-articles.ts';
import { dimensions, parseVectors, steps, vectorNumber } from '../../src/search/vectors.ts';

const vectors = readVectors();

function cosine(one: string, other: string): number {
  const [a, b] = [one, other].map((word) => vectorNumber(vectors, word) * dimensions);
  let sum = 0;
  for (let at = 0; at < dimensions; at += 1)
    sum += (vectors.values[(a ?? 0) + at] ?? 0) * (vectors.values[(b ?? 0) + at] ?? 0);
  return sum / (steps * steps);
}

describe('the vectors of words', () => {
  it('are all of length 1', () => {
    expect(vectors.numberOf.size).toBe(30_000);
    const wrong = [...vectors.numberOf.keys()].filter((word) => Math.abs(cosine(word, word) - 1) > 0.1);
    expect(wrong).toEqual([]);
  });

  it.each([
    ['ship', 'boat', 'mayor'],
    ['flood', 'storm', 'election'],
    ['flooding', 'storms', 'elected'],
    ['u.s', 'american', 'fish'],
  ])('put %s nearer to %s than to %s', (word, near, far) => {
    expect(cosine(word, near)).toBeGreaterThan(cosine(word, far) + 0.2);
  });

  it('have none for what is no word', () => {
    expect(vectorNumber(vectors, 'xyzzyx')).toBe(-1);
  });

  it.each([
    ['a byte too few', new Uint8Array([0x61, 0x0a, ...new Uint8Array(dimensions - 1)])],
    ['no words', new Uint8Array(dimensions)],
    ['nothing', new Uint8Array()],
  ])('are refused with %s', (_, bytes) => {
    expect(() => parseVectors(bytes)).toThrow('A file of vectors has');
  });
});

describe('rankArticles with vectors', () => {
  const texts = ['The ferry sailed to Orrin.', 'The council met.', 'The trawler sank at Orrin.'];
  const index = documentIndex(
    new Map(texts.map((text, at) => [String(at), { id: String(at), title: '', text }])),
  );
  const ranked = (text: string, seeks: 'claim' | 'card') =>
    rankArticles(index, text, seeks, { depth: 9, vectors }).map(({ reading }) => reading);

  it.each(['claim', 'card'] as const)('finds for a %s what is meant among what says as much', (seeks) => {
    expect(ranked('fishermen drowned, Orrin', seeks)).toEqual([2, 0]);
  });

  it('gives the plain ranking where no word has a vector', () => {
    const text = 'Orrinsk orrinow';
    const plain = rankArticles(index, text, 'claim', { depth: 9 });
    expect(rankArticles(index, text, 'claim', { depth: 9, vectors })).toEqual(plain);
  });
});
