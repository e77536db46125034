import { describe, expect, it } from 'vitest';
import { addShares, bm25Weights } from '../../src/search/bm25-weights.ts';

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

describe('addShares', () => {
  it('adds each unit’s share of the most that could be had', () => {
    const scores = new Float64Array(4);
    addShares(
      weights,
      [
        { feature: 0, boost: 1 },
        { feature: 1, boost: 0.5 },
      ],
      scores,
    );
    const most = (weights.highest[0] ?? 0) + 0.5 * (weights.highest[1] ?? 0);
    expect(scores[0]).toBeCloseTo(((weights.weights[0] ?? 0) + 0.5 * (weights.weights[1] ?? 0)) / most, 12);
    expect(scores[3]).toBe(0);
    expect(Math.max(...scores)).toBeLessThan(1);
  });

  it('adds nothing for nothing', () => {
    const scores = new Float64Array(4);
    addShares(weights, [], scores);
    expect([...scores]).toEqual([0, 0, 0, 0]);
  });
});
