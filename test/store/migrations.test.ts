import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../../src/store/sqlite/migrations/migrations.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import { action, pack } from './guild/acts.ts';

const names = Object.keys(migrations);
const server = 'guild:123456789012345678';

/** The rows of a table, with the columns that it had at first. */
function rowsOf(file: string, table: string, columns: string) {
  const raw = new DatabaseSync(file, { readOnly: true });
  const rows = raw.prepare(`select ${columns} from ${table} order by 1, 2`).all();
  raw.close();
  return rows;
}

/** Each as it was written by the program of its time: `fixtures/NAME.sql` is a dump of it. */
describe.each(names.slice(0, -1))('A database as it was after %s', { timeout: 60_000 }, (name) => {
  const held = { folder: '' };
  const file = () => join(held.folder, 'pullquote.db');
  beforeEach(async () => {
    held.folder = await mkdtemp(join(tmpdir(), 'pullquote-migrations-'));
    const raw = new DatabaseSync(file());
    raw.exec(await readFile(join(import.meta.dirname, 'fixtures', `${name}.sql`), 'utf8'));
    raw.close();
  });
  afterEach(() => rm(held.folder, { recursive: true, force: true }));

  const article = 'scope, id, file, file_sha256, text_sha256, facts, blocks, marked, text';
  const all = (of: string) => [
    rowsOf(of, 'article', article),
    rowsOf(of, 'original', 'scope, id, bytes'),
    rowsOf(of, 'revision', 'scope, number'),
  ];

  it('has everything that it had, and a copy of it as it was', async () => {
    const before = all(file());
    const { shelf, close } = await openSqliteStore(file());
    const [kept] = await Promise.all([shelf.articles(server), shelf.damaged(server)]);
    expect(kept.map(({ id }) => id)).toEqual(['75509fe96fd1', '2d5a089d86bd', 'a6ba6b94961a']);
    expect(await shelf.articles('local')).toHaveLength(2);
    expect(await shelf.articles('public')).toEqual([]);
    await close();
    expect(all(file())).toEqual(before);
    const next = names[names.indexOf(name) + 1] ?? '';
    expect(all(`${file()}.before-${next}`)).toEqual(before);
  });

  it('has everything that it had, however often it is killed while it is brought up to date', async () => {
    const raw = new DatabaseSync(file());
    // Enough for a migration to take a while.
    raw.exec(`with recursive copy (at) as (select 1 union all select at + 1 from copy where at < 400)
      insert into article select scope || at, id, file, file_sha256, text_sha256, facts, blocks, marked, text
      from article, copy where scope = 'local'`);
    raw.close();
    const before = all(file());
    const next = names[names.indexOf(name) + 1] ?? '';
    const ends: unknown[] = [];
    for (const lines of [1, 1, 1, 2, 2, 2]) {
      const opening = spawn(process.execPath, [join(import.meta.dirname, 'open-telling.ts'), file()], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const said = createInterface(opening.stdout)[Symbol.asyncIterator]();
      for (let line = 0; line < lines; line += 1) await said.next();
      await setTimeout(ends.length * 7);
      opening.kill('SIGKILL');
      ends.push((await once(opening, 'close'))[1]);
      const there = new DatabaseSync(file());
      expect(there.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
      expect(there.prepare('pragma foreign_key_check').all()).toEqual([]);
      there.close();
      expect(all(file())).toEqual(before);
    }
    expect(ends).toContain('SIGKILL');
    await (await openSqliteStore(file())).close();
    expect(all(file())).toEqual(before);
    expect(all(`${file()}.before-${next}`)).toEqual(before);
  });

  it('takes all that servers do', async () => {
    const { shelf, guild, close } = await openSqliteStore(file());
    await guild.savePack(server, pack('aaaaaa'), action('pack-created', 'aaaaaa'));
    expect(await guild.move(server, '2d5a089d86bd', 'aaaaaa', action('article-moved', 'x'))).toBe(true);
    expect((await shelf.shelving(server)).packOf).toEqual({ '2d5a089d86bd': 'aaaaaa' });
    expect(await guild.erase(server, '75509fe96fd1', action('article-erased', 'x'))).toBe(true);
    expect(await shelf.original(server, '75509fe96fd1')).toBeUndefined();
    expect(await shelf.articles('local')).toHaveLength(2);
    await close();
    const raw = new DatabaseSync(file());
    expect(raw.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    expect(raw.prepare('pragma foreign_key_check').all()).toEqual([]);
    raw.close();
  });

  it('keeps a row that is damaged, and says so', async () => {
    const raw = new DatabaseSync(file());
    raw.exec(`update article set text = 'Words of another type', facts = x'ff' where id = '75509fe96fd1'`);
    raw.close();
    const { shelf, close } = await openSqliteStore(file());
    expect(await shelf.articles('local')).toHaveLength(1);
    expect(await shelf.damaged('local')).toMatchObject([{ id: '75509fe96fd1' }]);
    await close();
  });
});
