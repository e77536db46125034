import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { tryKills } from './trial.ts';

/*
 * npm run trial:kill -- [--times 1000] [--seed 1]
 * Kills a process so many times in the middle of changing what is kept, and looks at what is there. Ends with 1 when anything that
 * was said to be done is not there, anything is half there, or the database or an index is not sound.
 */
const Asked = z.object({
  times: z.coerce.number().int().min(1).default(1000),
  seed: z.coerce.number().int().min(0).default(1),
});

const { values } = parseArgs({ options: { times: { type: 'string' }, seed: { type: 'string' } } });
const asked = Asked.parse(values);
const folder = await mkdtemp(join(tmpdir(), 'pullquote-kill-'));
const began = performance.now();
try {
  const { counts, problems } = await tryKills({ ...asked, folder, onKill });
  for (const [what, count] of Object.entries(counts)) process.stdout.write(`${count}\t${what}\n`);
  process.stdout.write(`${problems.length}\tproblems\n`);
  process.stdout.write(`${((performance.now() - began) / 1000).toFixed(1)}\tseconds\n`);
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Says how far it is, since it takes minutes. */
function onKill(kills: number): void {
  if (kills % 100 === 0) process.stderr.write(`${kills} of ${asked.times}\n`);
}
