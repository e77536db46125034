import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tryKills } from '../../src/evaluate/kill/trial.ts';

it('loses nothing that was said to be done, and leaves nothing half done, however often it is killed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-kill-'));
  try {
    const { counts, problems } = await tryKills({ times: 30, seed: 7, folder });
    expect(problems).toEqual([]);
    expect(counts['kills']).toBe(30);
    expect(counts['changes done']).toBeGreaterThan(30);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 300_000);
