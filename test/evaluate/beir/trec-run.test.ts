import { expect, it } from 'vitest';
import { trecRun } from '../../../src/evaluate/beir/trec-run.ts';

it('writes a line a result, with the score of each below the one before', () => {
  const run = new Map([
    [
      'q1',
      [
        { document: 'a', score: 2.5 },
        { document: 'b', score: 1 },
        { document: 'c', score: 1 },
        { document: 'd', score: 0.9999999 },
      ],
    ],
    ['q2', []],
  ]);
  expect(trecRun(run, 'tag').split('\n')).toEqual([
    'q1 Q0 a 1 2.500000 tag',
    'q1 Q0 b 2 1.000000 tag',
    'q1 Q0 c 3 0.999999 tag',
    'q1 Q0 d 4 0.999998 tag',
    '',
  ]);
});

it('refuses an id that the format cannot hold', () => {
  expect(() => trecRun(new Map([['q 1', [{ document: 'a', score: 1 }]]]), 'tag')).toThrow('"q 1"');
});
