import { describe, expect, it } from 'vitest';
import { pairedBootstrap } from '../../src/evaluate/bootstrap.ts';

describe('the paired bootstrap', () => {
  it('finds no difference between equals', () => {
    const same = pairedBootstrap([0, 1, 1, 0, 0.5].map((value) => [value, value]));
    expect(same).toEqual({ questions: 5, before: 0.5, after: 0.5, difference: 0, low: 0, high: 0, p: 1 });
  });

  it('is sure of what is better for every question', () => {
    const better = pairedBootstrap(Array.from({ length: 40 }, () => [0, 1]));
    expect(better).toMatchObject({ difference: 1, low: 1, high: 1, p: 0 });
  });

  it('agrees with the normal distribution where there are many questions', () => {
    // 60 of 1,000 gained and 40 lost: mean .02, standard error sqrt((100/1000 − .0004) / 1000) = .00998, so z = 2.004, p = .045.
    const pairs = Array.from({ length: 1000 }, (_, at): [number, number] =>
      at < 60 ? [0, 1] : at < 100 ? [1, 0] : [1, 1],
    );
    const { difference, low, high, p } = pairedBootstrap(pairs);
    expect(difference).toBeCloseTo(0.02, 12);
    expect(Math.abs(low - 0.0004)).toBeLessThan(0.0015);
    expect(Math.abs(high - 0.0396)).toBeLessThan(0.0015);
    expect(Math.abs(p - 0.045)).toBeLessThan(0.01);
  });

  it('says the same each time, and the contrary for the contrary', () => {
    const pairs = Array.from({ length: 30 }, (_, at): [number, number] => [(at % 3) / 2, (at % 4) / 3]);
    const there = pairedBootstrap(pairs);
    expect(pairedBootstrap(pairs)).toEqual(there);
    const back = pairedBootstrap(pairs.map(([before, after]) => [after, before]));
    expect(back.difference).toBeCloseTo(-there.difference, 12);
    expect(back.p).toBe(there.p);
  });

  it('has nothing to say about no questions', () => {
    expect(pairedBootstrap([])).toMatchObject({ questions: 0, difference: 0, p: 1 });
  });
});
