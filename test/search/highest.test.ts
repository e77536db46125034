import { describe, expect, it } from 'vitest';
import { highest } from '../../src/search/highest.ts';
import fc from '../chance.ts';

describe('the highest scores', () => {
  it('are those of sorting all of them, ties by position', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6), { maxLength: 60 }), fc.nat(20), fc.nat(3), (scores, atMost, left) => {
        const allowed = (position: number) => position % 4 !== left;
        const expected = [...scores.keys()]
          .filter((at) => (scores[at] ?? 0) > 0 && allowed(at))
          .toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
          .slice(0, atMost);
        expect(highest(Float64Array.from(scores), atMost, allowed)).toEqual(expected);
      }),
    );
  });
});
