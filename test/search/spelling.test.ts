import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/search/edit-distance.ts';
import { guesses } from '../../src/search/spelling.ts';
import { rootsOf, vocabularyOf } from '../../src/search/vocabulary.ts';
import fc from '../chance.ts';

/** The plain recursive definition, with neighbours swapped once, as the oracle. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  const swapped = a[0] === b[1] && a[1] === b[0] && a.length > 1 && b.length > 1;
  return Math.min(
    distance(restA, restB) + (a[0] === b[0] ? 0 : 1),
    distance(restA, b) + 1,
    distance(a, restB) + 1,
    swapped ? distance(a.slice(2), b.slice(2)) + 1 : Infinity,
  );
}

const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

describe('the distance between two spellings', () => {
  it('is that of its definition, as far as it is asked', () => {
    fc.assert(
      fc.property(short, short, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
        const exact = distance(a, b);
        const found = editDistance(a, b, most);
        expect(exact <= most ? found : found > most).toBe(exact <= most ? exact : true);
      }),
    );
  });
});

describe('guessing what was meant', () => {
  const words = ['marchbank', 'indictment', 'librarian', 'flood', 'bridge'];
  const roots = rootsOf({ words, kinds: new Uint8Array(words.length) });
  const vocabulary = vocabularyOf(words, roots, new Uint32Array(words.length).fill(1), 9);

  it.each([
    ['marchbnak', 'marchbank'],
    ['inditment', 'indictment'],
    ['libarian', 'librarian'],
    ['flodo', 'flood'],
  ])('takes %s for %s', (typed, meant) => {
    expect(guesses(vocabulary, typed)[0]?.word).toBe(meant);
  });

  it.each(['of', '2025', 'zebra', 'quantum'])('takes %s for nothing', (typed) => {
    expect(guesses(vocabulary, typed)).toEqual([]);
  });

  it('trusts a word that English has more than its neighbours', () => {
    const [real] = guesses(vocabulary, 'blood');
    const [misspelt] = guesses(vocabulary, 'flodo');
    expect(real?.likeness ?? 0).toBeLessThan(misspelt?.likeness ?? 0);
  });
});
