import { describe, expect, it } from 'vitest';
import { addBm25 } from '../../src/search/bm25.ts';
import { invert, unindexed, unitsHaving, type Units } from '../../src/search/postings.ts';
import fc from '../chance.ts';

const roots = 7;
const anyUnits = fc
  .array(fc.array(fc.oneof(fc.nat(roots - 1), fc.constant(unindexed)), { maxLength: 12 }), { maxLength: 12 })
  .map((lists) => ({
    lists: lists.map((list) => list.filter((root) => root !== unindexed)),
    units: unitsOf(lists),
  }));

function unitsOf(lists: readonly (readonly number[])[]): Units {
  const ends = lists.map((_, at) => lists.slice(0, at + 1).flat().length);
  const words = lists.flat();
  const numbers = [...new Set(words)];
  return {
    offsets: Uint32Array.from([0, ...ends]),
    words: Uint32Array.from(words, (root) => numbers.indexOf(root)),
    rootOf: Uint32Array.from(numbers),
  };
}

describe('an inverted index', () => {
  it('has for each root the units with it and how often, as looking through them finds', () => {
    fc.assert(
      fc.property(anyUnits, ({ lists, units }) => {
        const { offsets, units: found, counts, lengths } = invert(units, roots);
        for (let root = 0; root < roots; root += 1) {
          const [from, to] = [offsets[root], offsets[root + 1]];
          const expected = lists.flatMap((list, unit) => {
            const count = list.filter((each) => each === root).length;
            return count === 0 ? [] : [[unit, count]];
          });
          const posted = Array.from(found.slice(from, to), (unit, at) => [unit, counts[(from ?? 0) + at]]);
          expect(posted).toEqual(expected);
        }
        expect([...lengths]).toEqual(lists.map((list) => new Set(list).size));
        expect(unitsHaving(invert(units, roots)).length).toBe(roots);
      }),
    );
  });
});

/** The saturated count with k₁ 1.2 and b 0.7, the mean length being 2. */
const often = (tf: number, length: number) => (tf * 2.2) / (tf + 1.2 * (0.3 + (0.7 * length) / 2));

describe('BM25+', () => {
  it('gives what its formula says', () => {
    const postings = invert(unitsOf([[0, 1], [0, 0, 2, 3], [4]]), roots);
    const scores = new Float64Array(3);
    addBm25(postings, [{ root: 0, boost: 2 }], scores);
    const idf = Math.log(1 + (3 - 2 + 0.5) / (2 + 0.5));
    expect(scores[0]).toBeCloseTo(2 * idf * (0.5 + often(1, 2)), 12);
    expect(scores[1]).toBeCloseTo(2 * idf * (0.5 + often(2, 3)), 12);
    expect(scores[2]).toBe(0);
  });
});
