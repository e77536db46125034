import { expect, it } from 'vitest';
import { growing } from '../../src/search/growing.ts';
import fc from '../chance.ts';

it('has the numbers that were pushed, however many', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(0xff_ff_ff_ff), (length, by) => {
      const expected = Array.from({ length }, (_, at) => (at * by) >>> 0);
      const numbers = growing();
      for (const number of expected) numbers.push(number);
      expect(numbers.length()).toBe(length);
      expect(Array.from(numbers.done())).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});
