import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../../src/store/sqlite/migrations/migrations.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import {
  answer,
  asked,
  assignment,
  entry,
  handIn,
  opened as openQuiz,
  pupil,
  put,
  quiz,
} from './classroom/makers.ts';
import { action, card, noon, pack, post, published, request, settings } from './guild/acts.ts';

const names = Object.keys(migrations);
const server = 'guild:123456789012345678';

type Columns = readonly { readonly table: string; readonly columns: string }[];

/** The tables of a database, with the columns that they have; none of Kysely's and SQLite's. */
function columnsOf(file: string): Columns {
  const raw = new DatabaseSync(file, { readOnly: true });
  const rows = raw
    .prepare(
      `select tables.name as name, group_concat('"' || columns.name || '"') as columns
      from sqlite_master as tables, pragma_table_info(tables.name) as columns
      where tables.type = 'table' and tables.name not like 'sqlite_%' and tables.name not like 'kysely_%'
      group by tables.name`,
    )
    .all();
  raw.close();
  return rows.map(({ name, columns }) => ({ table: String(name), columns: String(columns) }));
}

/** All rows of some tables, with the columns that they once had. */
function rowsOf(file: string, had: Columns) {
  const raw = new DatabaseSync(file, { readOnly: true });
  const rows = had.map(({ table, columns }) => [
    table,
    raw.prepare(`select ${columns} from ${table} order by ${columns}`).all(),
  ]);
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

  it('has everything that it had, and a copy of it as it was', async () => {
    const had = columnsOf(file());
    const all = (of: string) => rowsOf(of, had);
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
      insert into article (scope, id, file, file_sha256, text_sha256, facts, blocks, marked, text)
      select scope || at, id, file, file_sha256, text_sha256, facts, blocks, marked, text
      from article, copy where scope = 'local'`);
    raw.close();
    const had = columnsOf(file());
    const all = (of: string) => rowsOf(of, had);
    const before = all(file());
    const next = names[names.indexOf(name) + 1] ?? '';
    const ends: unknown[] = [];
    await copyFile(file(), `${file()}.once`);
    for (const lines of [1, 1, 1, 2, 2, 2]) {
      // One that was quick enough begins anew.
      if (columnsOf(file()).length > had.length) await copyFile(`${file()}.once`, file());
      const opening = spawn(process.execPath, [join(import.meta.dirname, 'open-telling.ts'), file()], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = once(opening, 'close');
      const said = createInterface(opening.stdout)[Symbol.asyncIterator]();
      for (let line = 0; line < lines; line += 1) await said.next();
      await setTimeout(ends.length * 7);
      opening.kill('SIGKILL');
      ends.push((await ended)[1]);
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
    const store = await openSqliteStore(file());
    const { shelf, guild, cards, classroom, close } = store;
    await guild.savePack(server, pack('aaaaaa'), action('pack-created', 'aaaaaa'));
    expect(await guild.move(server, '2d5a089d86bd', 'aaaaaa', action('article-moved', 'x'))).toBe(true);
    expect((await shelf.shelving(server)).packOf).toEqual({ '2d5a089d86bd': 'aaaaaa' });
    expect(await guild.erase(server, '75509fe96fd1', action('article-erased', 'x'))).toBe(true);
    expect(await shelf.original(server, '75509fe96fd1')).toBeUndefined();
    expect(await shelf.articles('local')).toHaveLength(2);
    const shown = published(card('CARD0001', ['a6ba6b94961a']));
    expect(
      await cards.importCards(server, [shown], { cardsRevision: 0 }, action('cards-imported', 'x')),
    ).toBe(true);
    await cards.putRequest(server, request('ASKED001', { by: '700' }));
    const posted = post('9', ['a6ba6b94961a'], { card: { id: 'CARD0001', version: 1 } });
    await guild.posted(server, posted, action('posted', '9'));
    await guild.erase(server, 'a6ba6b94961a', action('article-erased', 'x'));
    expect(await cards.cards(server)).toEqual([shown]);
    expect((await cards.dueNotices(9)).map(({ of }) => of)).toEqual(['requested', 'source-gone']);
    expect((await guild.duePosts(9)).map(({ message }) => message)).toContain('9');
    const me = await pupil(store, '700', { scope: server });
    const entries = [entry('A', '2d5a089d86bd', { note: 'Mine.' })];
    expect(await classroom.saveNotebook(me, { entries, revision: 1 })).toBe(true);
    await put(store, assignment('AAAAAAAA'), server);
    expect(await classroom.putHandIn(server, handIn('HANDIN01', 'AAAAAAAA', me, { entries }))).toBe(true);
    await openQuiz(store, quiz('QUIZQUIZ'), server);
    expect(await classroom.answerQuiz(server, 'QUIZQUIZ', answer(me, 0))).toBe('kept');
    await classroom.countUnanswered(server, 'CLASS1', asked('700', ['tunnel'], { scope: server }));
    expect(await guild.personal('700')).toMatchObject({
      classroom: [{ notebook: [{}], handedIn: [{}], quizzes: [{}], counted: [{}] }],
    });
    await guild.erasePerson('700');
    expect(await guild.personal('700')).toMatchObject({ classroom: [] });
    await close();
    const raw = new DatabaseSync(file());
    expect(raw.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    expect(raw.prepare('pragma foreign_key_check').all()).toEqual([]);
    raw.close();
  });

  it('keeps a row that is damaged, and says so', async () => {
    const raw = new DatabaseSync(file());
    // Only the first schema took a value of another type.
    const damage =
      name === '001-articles' ? `text = 'Words of another type', facts = x'ff'` : `text = x'ff', facts = '{'`;
    raw.exec(`update article set ${damage} where id = '75509fe96fd1'`);
    raw.close();
    const { shelf, close } = await openSqliteStore(file());
    expect(await shelf.articles('local')).toHaveLength(1);
    expect(await shelf.damaged('local')).toMatchObject([{ id: '75509fe96fd1' }]);
    await close();
  });
});

it('Servers from before there were fact cards go on as they were', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-migrations-'));
  const file = join(folder, 'pullquote.db');
  const raw = new DatabaseSync(file);
  raw.exec(await readFile(join(import.meta.dirname, 'fixtures', '002-servers.sql'), 'utf8'));
  raw.close();
  const { guild, cards, close } = await openSqliteStore(file);
  const [kept, removed, erased] = ['be836895e4b4', 'f1bfa6af7e5a', '0803a8d1edcd'] as const;
  expect(await guild.settings('guild:1')).toEqual(settings({ keepLogDays: 30, privateChannels: ['501'] }));
  expect((await guild.kept('guild:1')).map(({ id }) => id).toSorted()).toEqual([kept, removed].toSorted());
  expect(await guild.gone('guild:1', removed)).toEqual({ at: noon, why: 'removed', pack: 'aaaaaa' });
  // Nobody wrote down then in which pack it had stood.
  expect(await guild.gone('guild:1', erased)).toEqual({ at: noon, why: 'erased' });
  expect((await guild.draft('guild:1', 'waiting'))?.draft).toMatchObject({ pack: 'aaaaaa', replaces: kept });
  expect((await guild.duePosts(9)).map(({ message, card: shown }) => [message, shown])).toEqual([
    ['1', undefined],
  ]);
  expect((await guild.actions('guild:1', 0, 99)).of).toBe(10);
  expect(await guild.personal('700')).toMatchObject({ cards: [], requests: [] });
  expect(await cards.cards('guild:1')).toEqual([]);
  expect(await cards.cardsRevision('guild:1')).toBe(0);
  expect(await cards.dueNotices(9)).toEqual([]);
  await close();
  await rm(folder, { recursive: true });
});

it('Servers from before there were classes go on as they were, with none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-migrations-'));
  const file = join(folder, 'pullquote.db');
  const raw = new DatabaseSync(file);
  raw.exec(await readFile(join(import.meta.dirname, 'fixtures', '003-cards.sql'), 'utf8'));
  raw.close();
  const { guild, cards, classroom, close } = await openSqliteStore(file);
  expect(await guild.settings('guild:1')).toEqual(settings({ keepLogDays: 30, privateChannels: ['501'] }));
  expect((await cards.cards('guild:1')).map(({ id, state }) => [id, state])).toEqual([
    ['CARD0001', 'published'],
    ['CARD0002', 'draft'],
  ]);
  expect(await cards.openRequests('guild:1')).toMatchObject([{ id: 'ASKED001', times: 1 }]);
  expect((await guild.actions('guild:1', 0, 99)).of).toBe(14);
  expect(await guild.personal('700')).toMatchObject({
    cards: [{ did: 'create' }, { did: 'create' }],
    requests: [{ request: 'ASKED001' }],
    classroom: [],
  });
  expect(await classroom.keptClasses('guild:1')).toEqual([]);
  expect(await classroom.quizzesToShow(noon, 9)).toEqual([]);
  await close();
  await rm(folder, { recursive: true });
});
