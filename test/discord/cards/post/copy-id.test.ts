import { describe, expect, it } from 'vitest';
import { copyId, copyPress, type CopyPress } from '../../../../src/discord/cards/post/copy-id.ts';
import fc from '../../../chance.ts';

const id = fc.bigInt({ min: 1n, max: 2n ** 64n - 1n }).map(String);
const press = fc.oneof(
  fc.record({ on: fc.constant('off' as const), by: id, intent: id }),
  fc.record({ on: fc.constant('reply' as const), card: fc.constant('7K3M9QZA'), message: id }),
);

describe('what a button of a posted card is for', () => {
  it('is read back as it was written, and fits into an id', () => {
    fc.assert(
      fc.property(press, (each: CopyPress) => {
        expect(copyPress(copyId(each))).toEqual(each);
        expect(copyId(each).length).toBeLessThanOrEqual(100);
      }),
    );
  });

  it.each([
    'crd;off',
    'crd;off;1',
    'crd;off;;2',
    'crd;off;1;',
    'crd;off;1;2;3',
    'crd;off;1;x',
    'crd;off;1;2\n',
    'crd;reply;7K3M9QZA',
    'crd;reply;7K3M9QZA;',
    'crd;reply;7K3M9QZU;5',
    'crd;reply;7k3m9qza;5',
    'crd;reply;7K3M9QZA;5 ',
    'crd;on;reply;7K3M9QZA;5',
  ])('is nothing where it says %j', (made) => {
    expect(copyPress(made)).toBeUndefined();
  });
});
