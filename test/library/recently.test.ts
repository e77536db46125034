import { expect, it } from 'vitest';
import { recently } from '../../src/library/recently.ts';

it('makes each thing once while it is among the last few', () => {
  const made: number[] = [];
  const get = recently((key: number) => {
    made.push(key);
    return `made of ${key}`;
  }, 2);
  expect([1, 1, 2, 1, 3, 1].map(get)).toEqual([1, 1, 2, 1, 3, 1].map((key) => `made of ${key}`));
  expect(made).toEqual([1, 2, 3, 1]);
});
