import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { usualQuota } from '../src/state.ts';
import { fromOutside } from '../src/open-keeping.ts';

const page = join(import.meta.dirname, 'readers/fixtures/real-world/diario.html');

/** The processes that read files for this one, by their numbers. */
function reading(): readonly string[] {
  return readdirSync('/proc').filter((entry) => {
    if (!/^\d+$/.test(entry)) return false;
    try {
      const parent = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${entry}/status`, 'utf8'))?.[1];
      return (
        parent === String(process.pid) &&
        readFileSync(`/proc/${entry}/cmdline`, 'utf8').includes('src/readers/')
      );
    } catch {
      // It has ended meanwhile.
      return false;
    }
  });
}

async function until(holds: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 200 && !holds(); tries += 1) await sleep(25);
  return holds();
}

describe.skipIf(process.platform !== 'linux')('The processes that read uploads', () => {
  // A process that was killed is seen until the system has taken it apart.
  afterEach(async () => expect(await until(() => reading().length === 0)).toBe(true));

  it('end with the upload that they were started for', async () => {
    const { parts } = fromOutside(new Map(), usualQuota);
    const seen = new Set<string>();
    const first = parts.read({ file: 'diario.html', path: page });
    expect(await until(() => reading().length === 1)).toBe(true);
    for (const one of reading()) seen.add(one);
    expect((await first).map(({ made }) => made !== undefined)).toEqual([true]);
    expect(await until(() => reading().length === 0)).toBe(true);

    const second = parts.read({ file: 'diario.html', path: page });
    expect(await until(() => reading().length === 1)).toBe(true);
    expect(reading().some((one) => seen.has(one))).toBe(false);
    await second;
  });

  it('are others for each of two uploads at the same time', async () => {
    const { parts } = fromOutside(new Map(), usualQuota);
    const both = [1, 2].map(() => parts.read({ file: 'diario.html', path: page }));
    expect(await until(() => reading().length === 2)).toBe(true);
    expect((await Promise.all(both)).flat()).toHaveLength(2);
  });

  it('are ended with the app', async () => {
    const { parts, close } = fromOutside(new Map(), usualQuota);
    const read = parts.read({ file: 'diario.html', path: page });
    expect(await until(() => reading().length === 1)).toBe(true);
    close();
    expect(await until(() => reading().length === 0)).toBe(true);
    expect((await read).flatMap(({ warnings }) => warnings)).toHaveLength(1);
  });

  it('are not started for an upload that came just before the app ended', async () => {
    const { parts, close } = fromOutside(new Map(), usualQuota);
    const read = parts.read({ file: 'diario.html', path: page });
    close();
    expect((await read).flatMap(({ warnings }) => warnings)).toHaveLength(1);
    expect(reading()).toEqual([]);
  });
});
