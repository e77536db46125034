import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptFor } from '../../src/guild/kept-for.ts';
import { openSnapshots } from '../../src/store/snapshots.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import type { Store } from '../../src/store/store.ts';
import { filesWith } from './files-with.ts';
import { action, card, changed, day, deed, drafted, noon, post, request, said } from './guild/acts.ts';
import { written } from './written-article.ts';

const words = (at: number) => `Secret${at}x`;

/** The copies that a database made of itself in a folder. */
const copiesIn = async (folder: string) =>
  (await readdir(folder)).filter((name) => /before|unfinished/.test(name));

describe('What was erased', { timeout: 60_000 }, () => {
  const held: { folder: string; store?: Store } = { folder: '' };
  const file = () => join(held.folder, 'pullquote.db');
  const store = () => {
    if (!held.store) throw new Error('No store is open');
    return held.store;
  };
  beforeEach(async () => {
    held.folder = await mkdtemp(join(tmpdir(), 'pullquote-traces-'));
    held.store = await openSqliteStore(file());
  });
  afterEach(async () => {
    await store().close();
    await rm(held.folder, { recursive: true, force: true });
  });
  const secret = 'Zwetschgenkuchen';
  const fill = async () => {
    // Short and long ones, of which SQLite keeps the first few thousand bytes among others.
    for (let at = 0; at < 150; at += 1) {
      const { article, bytes } = written(`Number ${at}. ${'It goes on. '.repeat((at * 37) % 400)}`, {
        title: `Title ${at}`,
      });
      await store().shelf.put('guild:1', article, bytes);
    }
    const { article, bytes } = written(`${secret} in the text. ${'It goes on. '.repeat(60)}`, {
      title: `${secret} in the title`,
      file: `${secret}.txt`,
    });
    await store().shelf.put('guild:1', article, bytes);
    await writeFile(`${file()}.before-999-later`, `an older copy with ${secret}`);
    return article;
  };

  const operatorRemoves = async (id: string) => {
    await store().shelf.remove('guild:1', id);
    await store().close();
    held.store = await openSqliteStore(file());
  };

  it.each([
    ['by a moderator', (id: string) => store().guild.erase('guild:1', id, action('article-erased', id))],
    ['by the operator', operatorRemoves],
    ['with all that its server had', () => store().guild.forget('guild:1')],
  ] as const)('%s is in no file any more', async (_, erase) => {
    const { id } = await fill();
    await store().guild.putDraft('guild:1', drafted(`${secret} in the text. ${'It goes on. '.repeat(60)}`));
    expect((await filesWith(held.folder, secret)).length).toBeGreaterThanOrEqual(2);
    await erase(id);
    expect(await filesWith(held.folder, secret)).toEqual([]);
    expect(await filesWith(held.folder, id)).not.toContain('pullquote.db-wal');
  });

  it('is in no file any more, wherever its row had stood', async () => {
    for (let round = 0; round < 4; round += 1) {
      const put: string[] = [];
      for (let at = 0; at < 120; at += 1) {
        const { article, bytes } = written(`${words(round * 1000 + at)} ${'a'.repeat((at * 131) % 1500)}`);
        await store().shelf.put('guild:1', article, bytes);
        if (at % 3 === 0) put.push(article.id);
      }
      for (const id of put.slice(0, -1))
        await store().guild.remove('guild:1', id, noon + keptFor.removed, action('article-removed', id));
    }
    await store().guild.sweep(noon + keptFor.removed);
    const gone = [0, 1, 2, 3].flatMap((round) =>
      Array.from({ length: 39 }, (_, at) => words(round * 1000 + at * 3)),
    );
    const bytes = await readFile(file());
    expect(gone.filter((each) => bytes.includes(each))).toEqual([]);
    expect(bytes.includes(words(1))).toBe(true);
  });

  it('is in no file any more where there is much besides, and others read meanwhile', async () => {
    const { id } = await fill();
    const large = written('A large one.', { file: 'large.txt' });
    await store().shelf.put('local', large.article, new Uint8Array(8 * 1024 * 1024).fill(7));
    const state = { erased: false };
    const erasing = store()
      .guild.erase('guild:1', id, action('article-erased', id))
      .finally(() => {
        state.erased = true;
      });
    let read = 0;
    while (!state.erased) {
      expect(await store().shelf.articles('local')).toEqual([large.article]);
      if (!state.erased) read += 1;
    }
    await erasing;
    expect(read).toBeGreaterThan(1);
    expect(await filesWith(held.folder, secret)).toEqual([]);
    expect(await store().shelf.articles('guild:1')).toHaveLength(150);
  });

  it('is overwritten where it was a draft that nobody kept', async () => {
    const long = `${'Before it. '.repeat(2000)}${secret}${' After it.'.repeat(2000)}`;
    await store().guild.putDraft('guild:1', drafted(long, { facts: { title: 'Long' } }));
    await store().guild.putDraft('guild:1', drafted('A short one.', { id: 'short' }));
    await store().guild.dropDraft('guild:1', 'draft1234567');
    await store().close();
    expect(await filesWith(held.folder, secret)).toEqual([]);
    held.store = await openSqliteStore(file());
    expect(await store().guild.draft('guild:1', 'short')).toBeDefined();
  });

  it('is in no index that was kept of it, not even one that was just being written', async () => {
    const snapshots = openSnapshots(join(held.folder, 'snapshots'), () => undefined);
    const bytes = new TextEncoder().encode(secret.repeat(10_000));
    for (const name of ['guild:1@a', 'guild:1 aaaaaa@b', 'guild:11@a', 'local@a'])
      await snapshots.write(name, bytes);
    const late = snapshots.write('guild:1 bbbbbb@c', bytes);
    await snapshots.forget('guild:1');
    await late;
    expect((await filesWith(held.folder, secret)).toSorted()).toEqual(
      ['guild:11@a', 'local@a'].map((name) => join('snapshots', `${encodeURIComponent(name)}.snapshot`)),
    );
  });

  it('is taken from the disk at the next start where the process ended in between', async () => {
    await fill();
    await store().close();
    const raw = new DatabaseSync(file(), { enableForeignKeyConstraints: true });
    raw.exec(`pragma user_version = 1; delete from article where file like '${secret}%'`);
    raw.close();
    expect(await filesWith(held.folder, secret)).toContain('pullquote.db');
    held.store = await openSqliteStore(file());
    expect(await filesWith(held.folder, secret)).toEqual([]);
    expect(await store().shelf.articles('guild:1')).toHaveLength(150);
  });

  it('is taken from the disk later where another process still reads it', async () => {
    const { id } = await fill();
    const reader = new DatabaseSync(file());
    reader.exec('begin; select count(*) from article');
    expect(reader.prepare('select count(*) as n from article').get()).toEqual({ n: 151 });
    await store().guild.erase('guild:1', id, action('article-erased', id));
    expect(await store().shelf.articles('guild:1')).toHaveLength(150);
    reader.exec('commit');
    reader.close();
    await store().guild.sweep(noon);
    expect(await filesWith(held.folder, secret)).toEqual([]);
  });

  it('leaves no person’s id in any file', async () => {
    const user = '314159265358979323';
    await store().guild.putDraft('guild:1', drafted('Kept.', { by: user }));
    await store().guild.keepDraft('guild:1', 'draft1234567', [action('article-added', 'x', { by: user })]);
    await store().guild.putDraft('guild:1', drafted('Dropped.', { by: user }));
    await store().guild.posted(
      'guild:1',
      post('1', [], { deed: deed(noon, user) }),
      action('posted', '1', { by: user }),
    );
    expect(await filesWith(held.folder, user)).not.toEqual([]);
    await store().guild.erasePerson(user);
    expect(await filesWith(held.folder, user)).toEqual([]);
    expect(await store().shelf.articles('guild:1')).toHaveLength(1);
  });

  it('leaves no name of a person in any file, and not what they alone asked', async () => {
    const { cards, guild } = store();
    const named = { ...card('CARD0001', ['0123456789ab'], '314159265358979323') };
    for (const step of [named, changed(named, 'submit', { by: '314159265358979323' })])
      await cards.saveCard('guild:1', step, action('card-changed', 'CARD0001'));
    await cards.putRequest('guild:1', request('ASKED001', { by: '314159265358979323', words: `${secret}?` }));
    for (const each of [secret, '314159265358979323', 'Name of 314'])
      expect(await filesWith(held.folder, each), each).not.toEqual([]);
    await guild.erasePerson('314159265358979323');
    for (const each of [secret, '314159265358979323', 'Name of 314'])
      expect(await filesWith(held.folder, each), each).toEqual([]);
    expect((await cards.card('guild:1', 'CARD0001'))?.history).toHaveLength(2);
  });

  it('leaves nothing of the cards of a server that is forgotten in any file', async () => {
    const { cards, guild } = store();
    const draft = card('CARD0001', []);
    const text = said([], { title: secret, note: secret, claims: [`${secret}.`] });
    for (const step of [draft, changed(draft, 'write', { text })])
      await cards.saveCard('guild:1', step, action('card-changed', 'CARD0001'));
    expect(await filesWith(held.folder, secret)).not.toEqual([]);
    await guild.forget('guild:1');
    expect(await filesWith(held.folder, secret)).toEqual([]);
  });

  it('was copied before a change of the schema: such a copy is kept for 30 days', async () => {
    await writeFile(`${file()}.before-002-servers`, 'a copy');
    await writeFile(`${file()}.4711.unfinished`, 'half a copy');
    const now = Date.now();
    await store().guild.sweep(now);
    expect(await copiesIn(held.folder)).toHaveLength(2);
    await store().guild.sweep(now + 2 * 60 * 60 * 1000);
    expect(await copiesIn(held.folder)).toEqual(['pullquote.db.before-002-servers']);
    await store().guild.sweep(now + 30 * day + 60_000);
    expect(await copiesIn(held.folder)).toEqual([]);
  });
});
