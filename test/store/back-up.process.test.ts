import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUp } from '../../src/store/sqlite/back-up.ts';
import { restore } from '../../src/store/sqlite/restore.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import {
  action,
  card,
  day,
  deed,
  drafted,
  noon,
  pack,
  post,
  published,
  request,
  settings,
} from './guild/acts.ts';
import { rowsOf } from './rows-of.ts';
import { written } from './written-article.ts';

describe('A backup', { timeout: 60_000 }, () => {
  const held = { folder: '' };
  const file = (name = 'pullquote.db') => join(held.folder, name);
  const names = async () => (await readdir(held.folder)).toSorted();
  beforeEach(async () => {
    held.folder = await mkdtemp(join(tmpdir(), 'pullquote-backup-'));
  });
  afterEach(() => rm(held.folder, { recursive: true, force: true }));

  /** Something of every kind. */
  const fill = async () => {
    const store = await openSqliteStore(file());
    const { guild, shelf, cards } = store;
    const { article, bytes } = written('\u{feff}Letter for letter.\r\n\u0000');
    await shelf.put('local', article, bytes);
    await guild.saveSettings('guild:1', settings(), action('settings-changed', 'language'));
    await guild.savePack('guild:1', pack('aaaaaa'), action('pack-created', 'aaaaaa'));
    await guild.setDefault('guild:1', '500', 'aaaaaa', action('default-set', '500'));
    for (const text of ['Kept.', 'Removed.', 'Erased.', 'Draft.'])
      await guild.putDraft('guild:1', drafted(text, { id: text, pack: 'aaaaaa' }));
    for (const text of ['Kept.', 'Removed.', 'Erased.'])
      await guild.keepDraft('guild:1', text, [action('article-added', text)]);
    const [kept = '', removed = '', erased = ''] = ['Kept.', 'Removed.', 'Erased.'].map(
      (text) => drafted(text).article.id,
    );
    await guild.posted(
      'guild:1',
      post('1', [kept, removed], { deed: deed(noon, '100') }),
      action('posted', '1'),
    );
    const draft = card('CARD0001', [kept, removed]);
    for (const step of [draft, published(draft)])
      await cards.saveCard('guild:1', step, action('card-changed', draft.id));
    await cards.putRequest('guild:1', request('ASKED001'));
    await guild.remove('guild:1', removed, noon + day, action('article-removed', 'x'));
    await guild.erase('guild:1', erased, action('article-erased', 'x'));
    await guild.left('guild:2', noon + day);
    return store;
  };

  it('that is restored brings everything back as it was, row by row', async () => {
    const store = await fill();
    expect(await backUp(file(), file('copy'))).toEqual({ articles: 3, servers: 1 });
    const before = rowsOf(file());
    expect(before.length).toBeGreaterThan(20);
    const filled = new Set(before.map((row) => row.split('"', 2)[1]));
    for (const table of [
      'card',
      'card_version',
      'card_quote',
      'card_event',
      'card_request',
      'card_asking',
      'notice',
    ])
      expect(filled).toContain(table);
    await store.guild.forget('guild:1');
    await store.shelf.put('local', written('Since then.').article, new Uint8Array());
    await store.close();
    const since = rowsOf(file());
    expect(since).not.toEqual(before);
    const { aside = '', ...holds } = await restore(file(), file('copy'), noon);
    expect(holds).toEqual({ articles: 3, servers: 1 });
    expect(rowsOf(file())).toEqual(before);
    expect(rowsOf(aside)).toEqual(since);
    expect(await names()).toEqual(['copy', 'pullquote.db', 'pullquote.db.before-restore-20260314T120000']);
    const again = await openSqliteStore(file());
    expect(await again.shelf.articles('guild:1')).toMatchObject([{ text: 'Kept.' }]);
    expect(await again.cards.cards('guild:1')).toMatchObject([{ id: 'CARD0001', state: 'published' }]);
    expect(await again.cards.dueNotices(9)).toMatchObject([{ of: 'requested' }, { of: 'source-gone' }]);
    await again.close();
  });

  it('is whole, and of one moment, while others go on writing', async () => {
    const writer = spawn(
      process.execPath,
      [join(import.meta.dirname, 'put-many.ts'), file(), '0', '100000'],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    await once(writer.stdout, 'data');
    const said = Promise.withResolvers<void>();
    writer.stdout.on('data', () => said.resolve());
    await said.promise;
    const { articles } = await backUp(file(), file('copy'));
    writer.kill('SIGKILL');
    await once(writer, 'exit');
    const copy = await openSqliteStore(file('copy'));
    const files = (await copy.shelf.articles('local')).map((article) => article.file);
    expect(files.length).toBe(articles);
    expect(files.toSorted()).toEqual(Array.from({ length: articles }, (_, at) => `${at}.txt`).toSorted());
    await copy.close();
  });

  it.skipIf(process.platform === 'win32')('is for its owner only', async () => {
    await (await fill()).close();
    await backUp(file(), file('copy'));
    expect((await stat(file('copy'))).mode & 0o777).toBe(0o600);
    await restore(file(), file('copy'), noon);
    expect((await stat(file())).mode & 0o777).toBe(0o600);
  });

  it('takes no other file’s place', async () => {
    await (await fill()).close();
    await writeFile(file('letter.txt'), 'Dear editor');
    await expect(backUp(file(), file('letter.txt'))).rejects.toThrow('refusal.file-there');
    expect(await readFile(file('letter.txt'), 'utf8')).toBe('Dear editor');
    await expect(backUp(file(), file('none/copy'))).rejects.toThrow('refusal.no-file-to-write');
    expect(await names()).toEqual(['letter.txt', 'pullquote.db']);
  });

  it('is not made of nothing, or of something else', async () => {
    await expect(backUp(file(), file('copy'))).rejects.toThrow('refusal.nothing-kept');
    await writeFile(file(), 'Dear editor'.repeat(1000));
    await expect(backUp(file(), file('copy'))).rejects.toThrow();
    expect(await names()).toEqual(['pullquote.db']);
  });

  it('is not restored while another process has the database open, and is once that has ended', async () => {
    await (await fill()).close();
    await backUp(file(), file('copy'));
    const writer = spawn(
      process.execPath,
      [join(import.meta.dirname, 'put-many.ts'), file(), '0', '100000'],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    await once(writer.stdout, 'data');
    await expect(restore(file(), file('copy'), noon)).rejects.toThrow('refusal.bot-runs');
    await once(writer.stdout, 'data');
    writer.kill('SIGKILL');
    await once(writer, 'exit');
    await restore(file(), file('copy'), noon);
    expect(rowsOf(file())).toEqual(rowsOf(file('copy')));
  });

  it('is not restored while another process only reads now and then', async () => {
    const store = await fill();
    await backUp(file(), file('copy'));
    await expect(restore(file(), file('copy'), noon)).rejects.toThrow('refusal.bot-runs');
    expect(await store.shelf.articles('local')).toHaveLength(1);
    await store.close();
  });

  it.each([
    ['is not there', async () => undefined],
    ['is empty', async (copy: string) => writeFile(copy, '')],
    ['is a letter', async (copy: string) => writeFile(copy, 'Dear editor'.repeat(1000))],
    [
      'is somebody else’s database',
      async (copy: string) => {
        const other = new DatabaseSync(copy);
        other.exec('create table recipe (name text)');
        other.close();
      },
    ],
    [
      'is cut short',
      async (copy: string) => {
        await backUp(file(), copy);
        await truncate(copy, 20_480);
      },
    ],
    [
      'is damaged in one place',
      async (copy: string) => {
        await backUp(file(), copy);
        await writeFile(copy, (await readFile(copy)).fill(0xa5, 16_384, 20_480));
      },
    ],
    [
      'refers to what it has not',
      async (copy: string) => {
        await backUp(file(), copy);
        const raw = new DatabaseSync(copy, { enableForeignKeyConstraints: false });
        raw.exec(`update article set pack = 'zzzzzz' where scope = 'guild:1'`);
        raw.close();
      },
    ],
    [
      'would do more than what it is asked for',
      async (copy: string) => {
        await backUp(file(), copy);
        const raw = new DatabaseSync(copy);
        raw.exec(`create trigger keep after delete on draft begin update pack set roles = '[]'; end`);
        raw.close();
      },
    ],
    [
      'has a view where a table should be',
      async (copy: string) => {
        await backUp(file(), copy);
        const raw = new DatabaseSync(copy);
        raw.exec('drop table tombstone; create view tombstone as select * from post');
        raw.close();
      },
    ],
    [
      'is of a later program',
      async (copy: string) => {
        await backUp(file(), copy);
        const raw = new DatabaseSync(copy);
        raw.exec(`insert into kysely_migration values ('999-later', '')`);
        raw.close();
      },
    ],
  ] as const)('that %s changes nothing', async (_, make) => {
    await (await fill()).close();
    const before = rowsOf(file());
    await make(file('copy'));
    await expect(restore(file(), file('copy'), noon)).rejects.toThrow(/^refusal\./);
    expect(rowsOf(file())).toEqual(before);
    expect((await names()).filter((name) => /before|unfinished/.test(name))).toEqual([]);
  });

  it('is restored where nothing was kept before', async () => {
    await (await fill()).close();
    await backUp(file(), file('copy'));
    expect(await restore(file('new/state.db'), file('copy'), noon)).toEqual({ articles: 3, servers: 1 });
    expect(rowsOf(file('new/state.db'))).toEqual(rowsOf(file()));
  });

  it.each([
    ['is damaged', async () => writeFile(file(), (await readFile(file())).fill(0xa5, 4096))],
    ['is no database any more', async () => writeFile(file(), 'Dear editor'.repeat(1000))],
  ] as const)('takes the place of a database that %s, with the log beside it', async (_, damage) => {
    await (await fill()).close();
    await backUp(file(), file('copy'));
    await damage();
    await writeFile(file('pullquote.db-wal'), 'what is left of a log');
    await restore(file(), file('copy'), noon);
    expect(rowsOf(file())).toEqual(rowsOf(file('copy')));
    await (await openSqliteStore(file())).close();
  });
});
