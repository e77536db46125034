import { expect, it } from 'vitest';
import { parsePassageId, passageId } from '../../src/library/passage-id.ts';
import fc from '../chance.ts';

const hex = fc.constantFrom(...Array.from('0123456789abcdef'));
const refs = fc
  .record({
    article: fc.array(hex, { minLength: 12, maxLength: 12 }).map((each) => each.join('')),
    start: fc.nat(2 ** 24 - 1),
    length: fc.integer({ min: 1, max: 8191 }),
  })
  .map(({ article, start, length }) => ({ article, span: { start, end: start + length } }));

it('gives every place an id of 18 letters and digits that leads back to it', () => {
  fc.assert(
    fc.property(refs, (ref) => {
      const id = passageId(ref);
      expect(id).toMatch(/^[0-9a-z]{18}$/);
      expect(parsePassageId(id)).toEqual(ref);
      expect(parsePassageId(id.toUpperCase().replaceAll('0', 'O').replaceAll('1', 'l'))).toEqual(ref);
    }),
    { numRuns: 2000 },
  );
});

it('refuses an id with one wrong digit, or with two that changed places', () => {
  const digits = '0123456789abcdefghjkmnpqrstvwxyz';
  fc.assert(
    fc.property(refs, fc.nat(17), fc.nat(17), fc.integer({ min: 1, max: 31 }), (ref, one, other, by) => {
      const id = passageId(ref);
      const wrong = digits.charAt((digits.indexOf(id.charAt(one)) + by) % 32);
      expect(parsePassageId(id.slice(0, one) + wrong + id.slice(one + 1))).toBeUndefined();
      const swapped = Array.from(id);
      [swapped[one], swapped[other]] = [id.charAt(other), id.charAt(one)];
      if (swapped.join('') !== id) expect(parsePassageId(swapped.join(''))).toBeUndefined();
    }),
    { numRuns: 2000 },
  );
});

it.each(['', 'x', '0'.repeat(18), 'u'.repeat(18), '../../etc/passwd', '3f2a9c0d1e4b', ' '.repeat(18)])(
  'reads no place in %j',
  (text) => {
    expect(parsePassageId(text)).toBeUndefined();
  },
);

it.each([
  ['an empty span', { article: '0123456789ab', span: { start: 5, end: 5 } }],
  ['a span that is longer than any passage', { article: '0123456789ab', span: { start: 0, end: 8192 } }],
  ['what is no article’s id', { article: '0123', span: { start: 0, end: 5 } }],
])('gives no id to %s', (_, ref) => {
  expect(() => passageId(ref)).toThrow(RangeError);
});

it('does not change from one version to the next', () => {
  expect(passageId({ article: '0123456789ab', span: { start: 1200, end: 1384 } })).toBe('04hmasw9nc009c05rx');
});
