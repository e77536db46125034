import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../src/library/sound.ts';
import { openSnapshots } from '../../src/store/snapshots.ts';
import fc from '../chance.ts';

const encoded = (text: string) => new TextEncoder().encode(text);
const decoded = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe('A snapshot', () => {
  const held = { folder: '', warnings: [] as string[] };
  const folder = () => join(held.folder, 'snapshots');
  const open = () => openSnapshots(folder(), (message) => held.warnings.push(message));
  beforeEach(async () => {
    held.folder = await mkdtemp(join(tmpdir(), 'pullquote-snapshots-'));
    held.warnings = [];
  });
  afterEach(() => rm(held.folder, { recursive: true }));

  it('reads as it was written, after a restart too', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        await open().write('guild:1@a', bytes);
        expect(await open().read('guild:1@a')).toEqual(bytes);
        expect(await open().read('guild:1@b')).toBeUndefined();
      }),
      { numRuns: 25 },
    ));

  it.each([0, 1, 7, 100, 5000, 300_000])('of %i bytes can be read as numbers of 64 bits', async (length) => {
    await open().write('local@a', new Uint8Array(length).fill(7));
    const read = await open().read('local@a');
    expect(read?.length).toBe(length);
    expect((read?.byteOffset ?? 1) % 8).toBe(0);
  });

  it('that is only a part of its buffer is kept without the rest', async () => {
    await open().write('local@a', encoded('0123456789').subarray(2, 4));
    expect(decoded(await open().read('local@a'))).toBe('23');
  });

  it('takes the place of earlier ones of the same, and of no others', async () => {
    const snapshots = open();
    for (const name of ['guild:1@a', 'guild:11@a', 'local@a', 'guild:1@b'])
      await snapshots.write(name, encoded(name));
    expect(await snapshots.read('guild:1@a')).toBeUndefined();
    for (const name of ['guild:11@a', 'local@a', 'guild:1@b'])
      expect(decoded(await snapshots.read(name))).toBe(name);
    expect(await readdir(folder())).toHaveLength(3);
  });

  it.each([
    ['cut short', (content: Uint8Array) => content.subarray(0, -1)],
    ['empty', () => new Uint8Array()],
    ['changed in one place', (content: Uint8Array) => content.with(40, 0)],
    ['nothing but a checksum', (content: Uint8Array) => content.subarray(0, 32)],
    ['something else', () => encoded('something else')],
    ['of the form before, a text', () => encoded(`${sha256('many words')}\nmany words`)],
  ])('that is %s reads as none', async (_, damage) => {
    await open().write('local@a', encoded('many words'));
    const [file = ''] = await readdir(folder());
    await writeFile(join(folder(), file), damage(await readFile(join(folder(), file))));
    expect(await open().read('local@a')).toBeUndefined();
  });

  it('that cannot be written is warned about once', async () => {
    await writeFile(folder(), 'a file where the folder should be');
    const snapshots = open();
    await snapshots.write('local@a', encoded('text'));
    await snapshots.write('local@b', encoded('text'));
    expect(held.warnings).toHaveLength(1);
    expect(await snapshots.read('local@a')).toBeUndefined();
  });

  it('leaves names alone that mean something to a file system', async () => {
    const name = '../guild:1/..\\x@a b';
    await open().write(name, encoded('text'));
    expect(decoded(await open().read(name))).toBe('text');
    expect(await readdir(held.folder)).toEqual(['snapshots']);
  });
});
