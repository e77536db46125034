import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readUpload } from '../../src/readers/read-upload.ts';
import { openReaders } from '../../src/readers/readers.ts';

const readers = openReaders();
const held = { folder: '' };
beforeAll(async () => {
  held.folder = await mkdtemp(join(tmpdir(), 'pullquote-upload-'));
});
afterAll(async () => {
  readers.close();
  await rm(held.folder, { recursive: true });
});

const codes = async (path: string) => {
  const all = await readUpload({ file: 'a.txt', path }, readers, new Map());
  return all.flatMap(({ warnings }) => warnings.map(({ code }) => code));
};

describe('An upload', () => {
  it('that is a folder, or not there any more, is refused', async () => {
    expect(await codes(held.folder)).toEqual(['refused-special']);
    expect(await codes(join(held.folder, 'gone'))).toEqual(['refused-unreadable']);
  });

  it.skipIf(process.platform === 'win32')('that never ends is not waited for', async () => {
    const pipe = join(held.folder, 'pipe');
    spawnSync('mkfifo', [pipe]);
    expect(await codes(pipe)).toEqual(['refused-special']);
    expect(await codes('/dev/zero')).toEqual(['refused-special']);
  });

  it.skipIf(process.platform !== 'linux')('that says it is empty and is not, is what it says', async () => {
    expect(await codes('/proc/self/status')).toEqual(['refused-empty']);
  });
});
