import { describe, expect, it } from 'vitest';
import { addWeights, bm25Weights, mostOf, weightIn } from '../../src/search/bm25-weights.ts';

/** Units of features 0 to 2, and one that is empty. */
const units = [[0, 0, 1], [1], [2, 1, 2, 2], []];
const weights = bm25Weights(units.length, 3, (unit, see) => {
  for (const feature of units[unit] ?? []) see(feature);
});

describe('bm25Weights', () => {
  it('posts each feature with the units that have it', () => {
    expect([...weights.offsets]).toEqual([0, 1, 4, 5]);
    expect([...weights.units]).toEqual([0, 0, 1, 2, 2]);
  });

  it('weighs by hand-worked BM25', () => {
    // Feature 0 stands twice in unit 0, of 3 occurrences where the mean is 2, and in 1 of 4 units:
    // idf ln(1 + 3.5 / 1.5) = 1.20397; 2 · 2.2 / (2 + 1.2 · (0.25 + 0.75 · 1.5)) = 1.20548.
    expect(weights.weights[0]).toBeCloseTo(1.20397 * 1.20548, 4);
    expect(weights.highest[0]).toBeCloseTo(1.20397 * 2.2, 4);
  });
});

describe('what is wanted', () => {
  const wanted = [
    { feature: 0, boost: 1 },
    { feature: 1, boost: 0.5 },
  ];

  it('adds up in each unit, and never to more than the most', () => {
    const scores = new Float64Array(4);
    addWeights(weights, wanted, scores);
    expect(scores[0]).toBeCloseTo((weights.weights[0] ?? 0) + 0.5 * (weights.weights[1] ?? 0), 12);
    expect(scores[3]).toBe(0);
    expect(Math.max(...scores)).toBeLessThan(mostOf(weights, wanted));
  });

  it('is nothing where nothing is wanted', () => {
    const scores = new Float64Array(4);
    addWeights(weights, [], scores);
    expect([...scores]).toEqual([0, 0, 0, 0]);
    expect(mostOf(weights, [])).toBe(0);
  });

  it.each(
    units.flatMap((unit, at) => [0, 1, 2].map((feature) => [feature, at, unit.includes(feature)] as const)),
  )('weighs feature %i in unit %i: %s', (feature, unit, isThere) => {
    expect(weightIn(weights, feature, unit) > 0).toBe(isThere);
  });
});
