import { describe, expect, it } from 'vitest';
import { mostRecent } from '../../src/library/most-recent.ts';
import fc from '../chance.ts';

describe('what is kept of what was used last', () => {
  it('stays within its count and weight, and lets go of what was not used for the longest time', () => {
    const steps = fc.array(
      fc.record({
        do: fc.constantFrom('get', 'set', 'weigh', 'delete'),
        key: fc.nat(6),
        weight: fc.nat(60),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(steps, (all) => {
        const kept = mostRecent<number, string>({ count: 4, weight: 100 });
        // The oracle: entries in the order of their last use, the oldest taken away until the rest fits.
        let entries: readonly { readonly key: number; readonly value: string; readonly weight: number }[] =
          [];
        const used = (key: number, value: string, weight: number) => {
          entries = [...entries.filter((each) => each.key !== key), { key, value, weight }];
          while (
            entries.length > 1 &&
            (entries.length > 4 || entries.reduce((sum, each) => sum + each.weight, 0) > 100)
          )
            entries = entries.slice(1);
        };
        for (const [at, { do: what, key, weight }] of all.entries()) {
          const found = entries.find((each) => each.key === key);
          if (what === 'get') {
            expect(kept.get(key)).toBe(found?.value);
            if (found !== undefined) used(key, found.value, found.weight);
          }
          if (what === 'set') {
            kept.set(key, `${at}`);
            used(key, `${at}`, 0);
          }
          if (what === 'weigh' && found !== undefined) {
            kept.weigh(key, found.value, weight);
            used(key, found.value, weight);
          }
          if (what === 'delete') {
            kept.delete(key);
            entries = entries.filter((each) => each.key !== key);
          }
          expect(kept.entries()).toEqual(entries.map((each) => [each.key, each.value]));
        }
      }),
    );
  });

  it('weighs nothing that another value has taken the place of', () => {
    const kept = mostRecent<string, string>({ count: 2, weight: 10 });
    kept.set('a', 'old');
    kept.set('a', 'new');
    kept.set('b', 'other');
    kept.weigh('a', 'old', 100);
    expect(kept.entries()).toEqual([
      ['a', 'new'],
      ['b', 'other'],
    ]);
  });
});
