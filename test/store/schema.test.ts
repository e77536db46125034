import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { leastPeople } from '../../src/classroom/unanswered/unanswered.ts';
import { openSqliteStore } from '../../src/store/sqlite/store.ts';
import type { Store } from '../../src/store/store.ts';
import {
  answer,
  asked,
  assignment,
  entry,
  handIn,
  opened as openQuiz,
  pupil,
  quiz,
} from './classroom/makers.ts';
import {
  action,
  card,
  day,
  deed,
  drafted,
  noon,
  pack,
  person,
  post,
  published,
  request,
  settings,
} from './guild/acts.ts';

/** Kysely's, and SQLite's. */
const others = /^(?:kysely|sqlite)_/;
const user = '314159265358979323';
const scope = 'guild:1';

const ascending = (a: number, b: number) => a - b;

/** What somebody does in a class, whose teacher they are, too. */
async function fillClass(store: Store): Promise<void> {
  const { classroom } = store;
  const me = await pupil(store, user);
  const { name } = person(user);
  const entries = [entry('A', '75509fe96fd1', { note: 'Mine.' })];
  await classroom.saveNotebook(me, { entries, revision: 1 });
  await classroom.putPractised(me, { question: 'Q', box: 1, times: 1, due: noon });
  await classroom.putAssignment(
    scope,
    assignment('AAAAAAAA', { by: name }),
    action('assignment-set', 'x', { by: user }),
  );
  await classroom.putHandIn(scope, handIn('HANDIN01', 'AAAAAAAA', me, { entries, name }));
  await openQuiz(store, quiz('QUIZQUIZ'), scope);
  await classroom.answerQuiz(scope, 'QUIZQUIZ', answer(me, 0, { name }));
  await openQuiz(store, quiz('QUIZOVER', { class: 'CLASS2' }), scope);
  await classroom.endClass(scope, 'CLASS2');
  const more = Array.from({ length: leastPeople - 1 }, (_, at) => String(200 + at));
  for (const each of [user, ...more])
    await classroom.countUnanswered(scope, 'CLASS1', asked(each, ['tunnel']));
}

describe('The database', { timeout: 60_000 }, () => {
  const held: { folder: string; store?: Store; raw?: DatabaseSync } = { folder: '' };
  const opened = () => {
    if (!held.store || !held.raw) throw new Error('Nothing is open');
    return { ...held.store, raw: held.raw };
  };
  const query = (sql: string) => opened().raw.prepare(sql).all();
  const count = (from: string) => Number(query(`select count(*) as n from ${from}`)[0]?.['n']);
  const tables = () =>
    query("select name, strict from pragma_table_list where type = 'table'")
      .map(({ name, strict }) => ({ name: String(name), strict }))
      .filter(({ name }) => !others.test(name));
  const columns = (table: string) => query(`pragma table_info(${table})`).map(({ name }) => String(name));

  beforeEach(async () => {
    held.folder = await mkdtemp(join(tmpdir(), 'pullquote-schema-'));
    const file = join(held.folder, 'pullquote.db');
    held.store = await openSqliteStore(file);
    held.raw = new DatabaseSync(file);
    const { guild, cards } = held.store;
    const by = { by: user };
    await guild.saveSettings(scope, settings(), action('settings-changed', 'language', by));
    await guild.savePack(scope, pack('aaaaaa'), action('pack-created', 'aaaaaa', by));
    await guild.setDefault(scope, '500', 'aaaaaa', action('default-set', '500', by));
    for (const text of ['Kept.', 'Removed.', 'Erased.', 'Draft.'])
      await guild.putDraft(scope, drafted(text, { id: text, by: user }));
    for (const text of ['Kept.', 'Removed.', 'Erased.'])
      await guild.keepDraft(scope, text, [action('article-added', text, by)]);
    const [erased, removed, kept] = ['Erased.', 'Removed.', 'Kept.'].map((text) => drafted(text).article.id);
    await guild.remove(scope, removed ?? '', noon + day, action('article-removed', 'x', by));
    const shown = card('CARD0001', [kept ?? ''], user);
    await cards.saveCard(scope, shown, action('card-created', shown.id, by));
    await cards.saveCard(scope, published(shown), action('card-published', shown.id));
    await cards.putRequest(scope, request('ASKED001', { by: user }));
    await guild.erase(scope, erased ?? '', action('article-erased', 'x', by));
    await guild.posted(scope, post('1', [kept ?? ''], { deed: deed(noon, user) }), action('posted', '1', by));
    await guild.left(scope, noon + day);
    await fillClass(held.store);
  });
  afterEach(async () => {
    opened().raw.close();
    await opened().close();
    await rm(held.folder, { recursive: true, force: true });
  });

  it('has a scope in every table, and takes nothing of another type', () => {
    expect(tables().length).toBeGreaterThan(10);
    for (const { name, strict } of tables()) {
      expect(columns(name), name).toContain('scope');
      expect(strict, name).toBe(1);
    }
  });

  it('has a person’s id in columns whose name ends in _by, and their name beside it, and nowhere else', () => {
    for (const { name } of tables())
      for (const column of columns(name)) {
        const found = count(`${name} where instr(cast(${column} as text), '${user}')`);
        expect(found > 0, `${name}.${column}`).toBe(/_by(?:_name)?$/.test(column));
        const named = count(`${name} where instr(cast(${column} as text), '${person(user).name}')`);
        expect(named > 0, `${name}.${column}`).toBe(column.endsWith('_by_name'));
      }
  });

  it('says of every such column what is there about a person, and takes them out of each', async () => {
    const places = tables().flatMap(({ name }) =>
      columns(name)
        .filter((column) => column.endsWith('_by'))
        .map((column) => `${name} where ${column} = '${user}'`),
    );
    const kept = places.map(count);
    expect(kept.every((found) => found > 0)).toBe(true);
    // In classes they are found without their id.
    const { classroom, ...named } = await opened().guild.personal(user);
    expect(classroom).toHaveLength(1);
    const said = Object.values(named).map((list) => list.length);
    expect(said.toSorted(ascending)).toEqual(kept.toSorted(ascending));
    await opened().guild.erasePerson(user);
    expect(places.map(count)).toEqual(places.map(() => 0));
    const pupils = tables().filter(({ name }) => columns(name).some((each) => each === 'pupil'));
    expect(pupils.map(({ name }) => count(name))).toEqual(pupils.map(() => 0));
    for (const { name } of tables())
      for (const column of columns(name).filter((each) => each.endsWith('_by_name')))
        expect(count(`${name} where ${column} = '${person(user).name}'`), `${name}.${column}`).toBe(0);
  });

  it('has nothing in any table of a server that was forgotten', async () => {
    const filled = tables().map(({ name }) => [name, count(`${name} where scope = '${scope}'`) > 0]);
    expect(filled.filter(([, any]) => !any)).toEqual([]);
    await opened().guild.forget(scope);
    for (const { name } of tables()) expect(count(name), name).toBe(0);
  });
});
