import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { hostileFiles } from './hostile/files.ts';

const Result = z.object({
  file: z.string(),
  codes: z.array(z.string()),
  articles: z.array(z.string()),
  grownMb: z.number(),
});

/** Megabytes that a process may grow by that has had all of them read; one of them has 20. */
const FLAT_MB = 50;

describe('Hostile files', () => {
  const held = { folder: '', left: [''], results: [] as readonly z.infer<typeof Result>[] };

  beforeAll(async () => {
    held.folder = await mkdtemp(join(tmpdir(), 'pullquote-hostile-test-'));
    const run = join(import.meta.dirname, 'hostile/run.ts');
    const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', run, '--json'], {
      cwd: held.folder,
      env: { TMPDIR: held.folder },
      maxBuffer: 100 * 1024 * 1024,
    });
    held.results = stdout
      .trim()
      .split('\n')
      .map((line) => Result.parse(JSON.parse(line)));
    held.left = await readdir(held.folder);
  }, 600_000);
  afterAll(() => rm(held.folder, { recursive: true, force: true }));

  it('are forty and more, and none of them ends who has them read', () => {
    expect(hostileFiles.length).toBeGreaterThanOrEqual(40);
    expect(held.results.map(({ file }) => file)).toEqual(hostileFiles.map(({ file }) => file));
  });

  it.each([...hostileFiles.entries()].filter(([, { says }]) => says !== undefined))(
    'are named with the reason (%i: $what)',
    (at, { says = [] }) => {
      const { codes = [] } = held.results[at] ?? {};
      expect(
        says.some((code) => codes.includes(code)),
        codes.join(),
      ).toBe(true);
    },
  );

  it.each(
    [...hostileFiles.entries()].filter(
      ([, { says = [] }]) => says.every((code) => code.startsWith('refused-')) && says.length > 0,
    ),
  )('come to no article where they are refused (%i)', (at) => {
    const { codes = [], articles } = held.results[at] ?? {};
    if (!codes.includes('refused-archive-stopped')) expect(articles).toEqual([]);
  });

  it.each([...hostileFiles.entries()].filter(([, { says }]) => says === undefined))(
    'that only look like it are read (%i: $what)',
    (at) => {
      expect(held.results[at]?.articles).toHaveLength(1);
    },
  );

  it('bring nothing along from outside of them', () => {
    const brought = hostileFiles.filter(
      ({ without }, at) => without !== undefined && held.results[at]?.articles.join().includes(without),
    );
    expect(brought.map(({ file }) => file)).toEqual([]);
  });

  it('leave nothing on the disk', () => {
    expect(held.left).toEqual([]);
  });

  it('leave the memory of who has them read flat', () => {
    const grown = held.results.filter(({ grownMb }) => grownMb > FLAT_MB);
    expect(grown.map(({ file, grownMb }) => [file, grownMb])).toEqual([]);
  });
});
