import { describe, expect, it } from 'vitest';
import {
  averagePrecision,
  ndcg,
  queryFigures,
  recall,
  reciprocalRank,
} from '../../../src/evaluate/beir/metrics.ts';

/** Judgements written as `a2 b1 c0`: a letter and how relevant it is. */
function judged(written: string): ReadonlyMap<string, number> {
  return new Map(written.split(' ').map((each) => [each[0] ?? '', Number(each.slice(1))]));
}

const ranked = 'abcdefghijkl'.split('');

describe('ndcg', () => {
  // Worked by hand, with log2 3 = 1.58496, log2 5 = 2.32193, log2 11 = 3.45943.
  it.each([
    ['the one relevant document first', 'a1', 1],
    ['it second: 1 / log2 3', 'b1', 0.63093],
    ['it tenth: 1 / log2 11', 'j1', 0.28906],
    ['it eleventh, where nobody looks', 'k1', 0],
    ['two of two, first and third: (1 + 1/2) / (1 + 1/1.58496)', 'a1 c1', 0.91972],
    ['one of two: (1/2) / (1 + 0.63093)', 'c1 z1', 0.30657],
    ['graded and in the wrong order: (1 + 2 × 0.63093) / (2 + 0.63093)', 'a1 b2', 0.85972],
    ['graded with gaps: (3 + 1/2 + 2/2.32193) / (3 + 2 × 0.63093 + 1/2)', 'a3 b0 c1 d2', 0.91589],
    ['what is less than not relevant counts as not relevant', 'a-1 b1', 0.63093],
    ['nothing relevant', 'a0', 0],
  ])('is right with %s', (_, judgements, value) => {
    expect(ndcg(ranked, judged(judgements), 10)).toBeCloseTo(value, 5);
  });

  it('is 1 for the best ranking of more relevant documents than are looked at', () => {
    const relevance = new Map(ranked.map((document) => [document, 1]));
    expect(ndcg(ranked, relevance, 10)).toBe(1);
  });
});

describe('average precision', () => {
  it.each([
    ['first of one', 'a1', 1],
    ['second of one', 'b1', 1 / 2],
    ['first and third of two: (1/1 + 2/3) / 2', 'a1 c1', 5 / 6],
    ['first of two, the other not there: (1/1) / 2', 'a1 z1', 1 / 2],
    ['fifth of one: 1/5', 'e2', 1 / 5],
    ['sixth of one, too late', 'f1', 0],
    ['first to fifth of six: 5 / 6', 'a1 b1 c1 d1 e1 f1', 5 / 6],
  ])('is right for %s', (_, judgements, value) => {
    expect(averagePrecision(ranked, judged(judgements), 5)).toBeCloseTo(value, 12);
  });
});

describe('reciprocal rank', () => {
  it.each([
    ['a1', 1],
    ['a0 c2 d1', 1 / 3],
    ['z1', 0],
  ])('of %s is %s', (judgements, value) => {
    expect(reciprocalRank(ranked, judged(judgements))).toBe(value);
  });
});

describe('recall', () => {
  it.each([
    ['a1 d1', 1, 0.5],
    ['a1 d1', 3, 0.5],
    ['a1 d1', 5, 1],
    ['a1 b0 z1', 100, 0.5],
    ['a0', 5, 0],
  ])('of %s at %i is %s', (judgements, depth, value) => {
    expect(recall(ranked, judged(judgements), depth)).toBe(value);
  });
});

it('gives all figures of a query', () => {
  expect(queryFigures([], judged('a1'))).toEqual({
    ndcg10: 0,
    map5: 0,
    mrr: 0,
    r1: 0,
    r3: 0,
    r5: 0,
    r10: 0,
    r100: 0,
  });
  expect(queryFigures(ranked, judged('c1 k1'))).toMatchObject({ r1: 0, r3: 0.5, r10: 0.5, r100: 1 });
});
