import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, open, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { DamagedLibrary } from '../../src/refusal.ts';
import { migrations } from '../../src/store/sqlite/migrations/migrations.ts';
import { openSqliteShelf } from '../../src/store/sqlite/shelf.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import { action } from './guild/acts.ts';
import { describeCardStore } from './cards-contract.ts';
import { describeClassroomStore } from './classroom-contract.ts';
import { describeGuildStore } from './guild-store-contract.ts';
import { describeShelf } from './shelf-contract.ts';
import { written } from './written-article.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function newFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-store-'));
  folders.push(folder);
  return join(folder, 'state', 'pullquote.sqlite');
}

describeShelf('SQLite', async () => openSqliteShelf(await newFile()));
describeGuildStore('SQLite', async () => openSqliteStore(await newFile()));
describeCardStore('SQLite', async () => openSqliteStore(await newFile()));
describeClassroomStore('SQLite', async () => openSqliteStore(await newFile()));

const putMany = (file: string, from: number, to: number) =>
  spawn(process.execPath, [join(import.meta.dirname, 'put-many.ts'), file, String(from), String(to)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

describe('SQLite, as a file', { timeout: 60_000 }, () => {
  it('keeps what was put after it was closed', async () => {
    const file = await newFile();
    const { article, bytes } = written('Kept.');
    const first = await openSqliteShelf(file);
    await first.put('local', article, bytes);
    const revision = await first.revision('local');
    await first.close();
    const second = await openSqliteShelf(file);
    expect(await second.articles('local')).toEqual([article]);
    expect(await second.original('local', article.id)).toEqual(bytes);
    expect(await second.revision('local')).toBe(revision);
    await second.close();
  });

  it.skipIf(process.platform === 'win32')('is for its owner only', async () => {
    const file = await newFile();
    await (await openSqliteShelf(file)).close();
    expect((await stat(join(file, '..'))).mode & 0o777).toBe(0o700);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('takes from several processes at once, and each sees what the others put', async () => {
    const file = await newFile();
    const shelf = await openSqliteShelf(file);
    const before = await shelf.revision('local');
    const writers = [0, 1, 2].map((at) => putMany(file, at * 20, at * 20 + 30));
    const ends = await Promise.all(writers.map((writer) => (writer.stdout.resume(), once(writer, 'exit'))));
    expect(ends).toEqual([
      [0, null],
      [0, null],
      [0, null],
    ]);
    expect(await shelf.articles('local')).toHaveLength(70);
    expect(await shelf.revision('local')).not.toBe(before);
    await shelf.close();
  });

  it('can be opened for the first time by several processes at once', async () => {
    const file = await newFile();
    const writers = [0, 1, 2, 3].map((at) => putMany(file, at, at + 1));
    const ends = await Promise.all(writers.map((writer) => (writer.stdout.resume(), once(writer, 'exit'))));
    expect(ends.map(([code]) => Number(code))).toEqual([0, 0, 0, 0]);
    const shelf = await openSqliteShelf(file);
    expect(await shelf.articles('local')).toHaveLength(4);
    await shelf.close();
  });

  it.each([1, 7, 23])('has every article it said it had, killed after %i of them', async (after) => {
    const file = await newFile();
    const first = written('There before.', { file: 'before.txt' });
    const before = await openSqliteShelf(file);
    await before.put('local', first.article, first.bytes);
    const counted = Number(await before.revision('local'));
    await before.close();
    const writer = putMany(file, 0, 100_000);
    const said: number[] = [];
    for await (const line of createInterface(writer.stdout)) {
      said.push(Number(line));
      if (said.length === after) writer.kill('SIGKILL');
    }
    const shelf = await openSqliteShelf(file);
    const files = (await shelf.articles('local')).map(({ file: name }) => name);
    expect(files).toEqual(expect.arrayContaining(said.map((at) => `${at}.txt`)));
    expect(await shelf.damaged('local')).toEqual([]);
    expect(Number(await shelf.revision('local')) - counted).toBe(files.length - 1);
    await shelf.close();
  });
});

describe('A large library', { timeout: 60_000 }, () => {
  it('is read a few articles at a time, so that others have their turn', async () => {
    const shelf = await openSqliteShelf(await newFile());
    const many = Array.from({ length: 100 }, (_, at) => written(`Number ${at}.`, { file: `${at}.txt` }));
    for (const { article, bytes } of many) await shelf.put('local', article, bytes);
    let turns = 0;
    const others = setInterval(() => {
      turns += 1;
    }, 0);
    const reading = shelf.articles('local');
    const second = shelf.articles('local');
    const [first] = many;
    if (first) expect(await shelf.remove('local', first.article.id)).toBe(true);
    expect((await reading).length).toBeGreaterThanOrEqual(99);
    expect((await second).length).toBeGreaterThanOrEqual(99);
    clearInterval(others);
    expect(turns).toBeGreaterThan(0);
    expect(await shelf.articles('local')).toHaveLength(99);
    await shelf.close();
  });
});

describe('A damaged row', { timeout: 60_000 }, () => {
  it.each([
    ['facts that are not JSON', `facts = '{'`, 'not JSON'],
    ['facts of another shape', `facts = '{"flags":[]}'`, 'title'],
    ['an address that is none', `facts = '{"title":"","url":"javascript:x","flags":[]}'`, 'web address'],
    ['a changed text', `text = cast('Other words' as blob)`, 'hash'],
    ['a text that is not UTF-8', `text = x'ff'`, 'not UTF-8'],
    [
      'a block outside the text',
      `blocks = '[{"span":{"start":0,"end":99},"kind":"paragraph","paragraph":1}]'`,
      'outside',
    ],
    ['a block of no kind', `blocks = '[{"span":{"start":0,"end":3},"kind":"table","paragraph":1}]'`, 'kind'],
    ['a mark over a block', `marked = '[{"span":{"start":0,"end":2},"why":"boilerplate"}]'`, 'overlaps'],
  ])('with %s is named, and the others live', async (_, change, reason) => {
    const file = await newFile();
    const shelf = await openSqliteShelf(file);
    const bad = written('Bad.', { file: 'bad.txt' });
    const good = written('Good.', { file: 'good.txt' });
    await shelf.put('local', bad.article, bad.bytes);
    await shelf.put('local', good.article, good.bytes);
    const raw = new DatabaseSync(file);
    raw.exec(`update article set ${change} where id = '${bad.article.id}'`);
    raw.close();
    expect(await shelf.articles('local')).toEqual([good.article]);
    const damaged = await shelf.damaged('local');
    expect(damaged).toMatchObject([{ id: bad.article.id, file: 'bad.txt' }]);
    expect(damaged[0]?.reason).toContain(reason);

    expect(await shelf.put('local', bad.article, bad.bytes)).toBe('updated');
    expect(await shelf.articles('local')).toEqual([bad.article, good.article]);
    await shelf.close();
  });
});

describe('An article whose file is missing', { timeout: 60_000 }, () => {
  it('is listed and counted, and can be erased', async () => {
    const file = await newFile();
    const { shelf, guild, close } = await openSqliteStore(file);
    const { article, bytes } = written('Without its file.');
    await shelf.put('guild:1', article, bytes);
    const raw = new DatabaseSync(file);
    raw.exec('delete from original');
    raw.close();
    expect(await guild.kept('guild:1')).toMatchObject([{ id: article.id, bytes: 0 }]);
    expect(await guild.used('guild:1')).toEqual({ articles: 1, bytes: 0 });
    expect(await guild.erase('guild:1', article.id, action('article-erased', article.id))).toBe(true);
    expect(await guild.kept('guild:1')).toEqual([]);
    await close();
  });
});

/** Bytes of a database that has no article. */
async function emptySize(): Promise<number> {
  const file = await newFile();
  await (await openSqliteShelf(file)).close();
  return (await stat(file)).size;
}

describe('A damaged file', { timeout: 60_000 }, () => {
  const many = Array.from({ length: 150 }, (_, at) => written(`Article ${at}. ${'It goes on. '.repeat(60)}`));

  async function filled(): Promise<string> {
    const file = await newFile();
    const shelf = await openSqliteShelf(file);
    for (const { article, bytes } of many) await shelf.put('local', article, bytes);
    await shelf.close();
    return file;
  }

  it('is refused by name where only its beginning is left', async () => {
    const file = await filled();
    await truncate(file, 4096);
    const opening = openSqliteShelf(file);
    await expect(opening).rejects.toBeInstanceOf(DamagedLibrary);
    await expect(opening).rejects.toMatchObject({ values: { file: { text: file } } });
  });

  it('is named by the query that comes upon the damage', async () => {
    const file = await filled();
    const handle = await open(file, 'r+');
    const { size } = await handle.stat();
    // What a database has without an article is read to open it.
    const empty = await emptySize();
    expect(size).toBeGreaterThan(1.5 * empty);
    await handle.write(new Uint8Array(size - empty).fill(0xa5), 0, size - empty, empty);
    await handle.close();
    const shelf = await openSqliteShelf(file);
    const damaged = async () => {
      await shelf.articles('local');
      for (const { article } of many) await shelf.original('local', article.id);
    };
    await expect(damaged()).rejects.toBeInstanceOf(DamagedLibrary);
    await shelf.close();
  });
});

describe('A schema', { timeout: 60_000 }, () => {
  const later = {
    ...migrations,
    '999-later': {
      up: (db: Parameters<(typeof migrations)['0']['up']>[0]) =>
        db.schema.createTable('later').addColumn('x', 'text').execute(),
    },
  };

  it('is brought up to date after a copy of what was there', async () => {
    const file = await newFile();
    const { article, bytes } = written('From before.');
    const before = await openSqliteShelf(file);
    await before.put('local', article, bytes);
    await before.close();
    const after = await openSqliteShelf(file, { migrations: later });
    expect(await after.articles('local')).toEqual([article]);
    await after.close();
    const copy = await openSqliteShelf(`${file}.before-999-later`);
    expect(await copy.articles('local')).toEqual([article]);
    await copy.close();
  });

  it('is not copied where it is new', async () => {
    const file = await newFile();
    await (await openSqliteShelf(file)).close();
    await (await openSqliteShelf(file)).close();
    expect((await readdir(join(file, '..'))).filter((name) => name.includes('before'))).toEqual([]);
  });

  it('that is newer than the code is refused', async () => {
    const file = await newFile();
    await (await openSqliteShelf(file, { migrations: later })).close();
    await expect(openSqliteShelf(file)).rejects.toThrow('refusal.newer-library');
  });

  it('is as it was before where a change of it fails half way', async () => {
    const file = await newFile();
    await (await openSqliteShelf(file)).close();
    const failing = {
      ...migrations,
      '999-failing': {
        up: async (db: Parameters<(typeof migrations)['0']['up']>[0]) => {
          await db.schema.dropTable('original').execute();
          throw new Error('half way');
        },
      },
    };
    await expect(openSqliteShelf(file, { migrations: failing })).rejects.toThrow('half way');
    const shelf = await openSqliteShelf(file);
    const { article, bytes } = written('Still working.');
    expect(await shelf.put('local', article, bytes)).toBe('added');
    await shelf.close();
  });

  it('is not looked for in a file that is no database', async () => {
    const file = join(await newFile(), '..', '..', 'letter.txt');
    await writeFile(file, 'Dear editor, this is not a database at all.'.repeat(100));
    await expect(openSqliteShelf(file)).rejects.toThrow('refusal.not-a-database');
  });

  it('is not looked for where no folder can be', async () => {
    const file = await newFile();
    await writeFile(join(file, '..', '..', 'state'), 'a file where the folder should be');
    await expect(openSqliteShelf(file)).rejects.toThrow('refusal.no-state');
  });

  it.skipIf(process.platform !== 'linux')('is not looked for where folders cannot be made', async () => {
    await expect(openSqliteShelf('/proc/none/deep/pullquote.db')).rejects.toThrow('refusal.no-state');
  });

  it('is not looked for in a folder', async () => {
    const file = await newFile();
    await mkdir(file, { recursive: true });
    await expect(openSqliteShelf(file)).rejects.toThrow('refusal.no-state');
  });
});
