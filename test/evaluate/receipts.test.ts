import { expect, it } from 'vitest';
import { read } from '../../src/library/reading.ts';
import { poolOf, tryReceipts } from '../../src/evaluate/receipts/trial.ts';
import { sampleArticles } from '../sample-library.ts';

it('finds every passage again that is unchanged, and confirms none that was changed', () => {
  const { counts, problems } = tryReceipts(poolOf(sampleArticles().map(read)), { seed: 3, count: 200 });
  expect(problems).toEqual([]);
  expect(counts).toMatchObject({ quotations: 200, there: 200, 'altered receipts named as such': 200 });
});
