import { parseArgs } from 'node:util';
import { z } from 'zod';
import { read } from '../../library/reading.ts';
import { articlesIn, sampleFolder } from '../articles-in.ts';
import { poolOf, tryReceipts } from './trial.ts';

/*
 * npm run fuzz:receipts -- [--count 10000] [--seed 1]
 * Makes receipts of so many passages, edits their articles, and checks them. Ends with 1 when one that is unchanged is
 * not found, or one that is changed is confirmed.
 */
const Asked = z.object({
  seed: z.coerce.number().int().min(0).default(1),
  count: z.coerce.number().int().min(1).default(10_000),
});

const { values } = parseArgs({ options: { count: { type: 'string' }, seed: { type: 'string' } } });
const asked = Asked.parse(values);
const pool = poolOf((await articlesIn(sampleFolder)).map(read));
const began = performance.now();
const { counts, problems } = tryReceipts(pool, asked);
for (const [what, count] of Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  process.stdout.write(`${count}\t${what}\n`);
process.stdout.write(`${((performance.now() - began) / 1000).toFixed(1)}\tseconds\n`);
for (const problem of problems.slice(0, 5)) process.stdout.write(`${problem}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
