import { existsSync, readdirSync, readlinkSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import { written } from './written-article.ts';

/** The files that this process has open; where the system does not tell, nothing can be tried. */
const descriptors = '/proc/self/fd';

/** Where those lie that SQLite made for a moment: it deletes their names as soon as it has opened them. */
function temporary(): readonly string[] {
  return readdirSync(descriptors).flatMap((name) => {
    try {
      const file = readlinkSync(join(descriptors, name));
      return file.includes('/etilqs_') ? [dirname(file)] : [];
    } catch {
      return [];
    }
  });
}

it.skipIf(!existsSync(descriptors))(
  'What is kept lies in its own folder also while something is erased, and nowhere else',
  async () => {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'pullquote-temporary-')));
    const store = await openSqliteStore(join(folder, 'pullquote.db'));
    const bytes = new Uint8Array(4_000_000).fill(0x61);
    const all = Array.from({ length: 20 }, (_, at) => written(`The lamp of house ${at} was lit.`).article);
    for (const article of all) await store.shelf.put('guild:1', article, bytes);
    const seen = new Set<string>();
    const looking = setInterval(() => {
      for (const place of temporary()) seen.add(place);
    }, 1);
    await store.guild.erase('guild:1', all[0]?.id ?? '', {
      deed: { at: 1 },
      what: 'article-erased',
      about: 'x',
    });
    clearInterval(looking);
    await store.close();
    await rm(folder, { recursive: true });
    expect([...seen]).toEqual([folder]);
  },
  30_000,
);
