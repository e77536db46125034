import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSnapshots } from '../../src/store/snapshots.ts';

describe('A snapshot', () => {
  const held = { folder: '', warnings: [] as string[] };
  const folder = () => join(held.folder, 'snapshots');
  const open = () => openSnapshots(folder(), (message) => held.warnings.push(message));
  beforeEach(async () => {
    held.folder = await mkdtemp(join(tmpdir(), 'pullquote-snapshots-'));
    held.warnings = [];
  });
  afterEach(() => rm(held.folder, { recursive: true }));

  it('reads as it was written, after a restart too', async () => {
    await open().write('guild:1@a', '{"ü":"\u{1f600}\\n"}\n');
    expect(await open().read('guild:1@a')).toBe('{"ü":"\u{1f600}\\n"}\n');
    expect(await open().read('guild:1@b')).toBeUndefined();
  });

  it('takes the place of earlier ones of the same, and of no others', async () => {
    const snapshots = open();
    for (const name of ['guild:1@a', 'guild:11@a', 'local@a', 'guild:1@b']) await snapshots.write(name, name);
    expect(await snapshots.read('guild:1@a')).toBeUndefined();
    for (const name of ['guild:11@a', 'local@a', 'guild:1@b']) expect(await snapshots.read(name)).toBe(name);
    expect(await readdir(folder())).toHaveLength(3);
  });

  it.each([
    ['cut short', (content: string) => content.slice(0, -1)],
    ['empty', () => ''],
    ['changed in one place', (content: string) => content.replace('words', 'wordz')],
    ['nothing but a checksum', (content: string) => content.slice(0, 64)],
    ['something else', () => 'something else'],
  ])('that is %s reads as none', async (_, damage) => {
    await open().write('local@a', 'many words');
    const [file = ''] = await readdir(folder());
    await writeFile(join(folder(), file), damage(await readFile(join(folder(), file), 'utf8')));
    expect(await open().read('local@a')).toBeUndefined();
  });

  it('that cannot be written is warned about once', async () => {
    await writeFile(folder(), 'a file where the folder should be');
    const snapshots = open();
    await snapshots.write('local@a', 'text');
    await snapshots.write('local@b', 'text');
    expect(held.warnings).toHaveLength(1);
    expect(await snapshots.read('local@a')).toBeUndefined();
  });

  it('leaves names alone that mean something to a file system', async () => {
    const name = '../guild:1/..\\x@a b';
    await open().write(name, 'text');
    expect(await open().read(name)).toBe('text');
    expect(await readdir(held.folder)).toEqual(['snapshots']);
  });
});
