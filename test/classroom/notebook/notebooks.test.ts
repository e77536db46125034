import { describe, expect, it } from 'vitest';
import type { App } from '../../../src/app.ts';
import type { EntryChange } from '../../../src/classroom/notebook/notebook-page.ts';
import type { Entry } from '../../../src/classroom/notebook/notebook.ts';
import { pupilOf } from '../../../src/classroom/pupil.ts';
import type { Member } from '../../../src/guild/member.ts';
import { sha256 } from '../../../src/library/sound.ts';
import { openMemoryStore } from '../../../src/store/memory.ts';
import { appOver } from '../../app-over.ts';
import { add, manager, member, newServer, outcome } from '../../guild/server.ts';
import { all, chosen, founded, named, places, student, textOf, writing } from '../scene.ts';

const words = [
  'The bridge costs 12 million crowns.',
  'It opens on 3 June 2025.',
  'Nobody pays a toll on it.',
  'The harbour office counted 412 boats on 9 May 2024.',
] as const;

const order = async (app: App, who: Member) => (await all(app, who)).entries.map(({ id }) => id);

// What a store has to keep of it is tried in both (`test/store/classroom-contract.ts`).
describe('A notebook', () => {
  const kept = openMemoryStore();
  const begin = async () => {
    const app = appOver(kept);
    const scope = newServer();
    return { app, scope, made: await founded(app, scope) };
  };
  /** A notebook with four entries, and their ids. */
  const filled = async () => {
    const scene = await begin();
    const who = student(scene.scope);
    const ids: string[] = [];
    for (const each of words)
      ids.push((await scene.app.saveEntry(who, await scene.made.passage(each))).entry.id);
    const [a = '', b = '', c = '', d = ''] = ids;
    return { ...scene, who, ids: [a, b, c, d] as const };
  };

  it('has a passage once, which stays as it is when it is saved again', async () => {
    const { app, scope, made } = await begin();
    const who = student(scope);
    const quote = await made.passage(words[0]);
    const saved = await app.saveEntry(who, quote);
    expect(saved).toEqual({
      entry: {
        id: saved.entry.id,
        quote: { ...quote, sha256: sha256(words[0]) },
        tags: [],
        at: who.at,
      },
      new: true,
    });
    const changed = await app.changeEntry(who, saved.entry.id, { note: 'Quite a lot.', tags: ['money'] });
    expect(await app.saveEntry({ ...who, at: who.at + 1 }, quote)).toEqual({ entry: changed, new: false });
    const page = await all(app, who);
    expect(page).toMatchObject({
      // Nothing was done to it the third time.
      revision: 2,
      count: 1,
      tags: ['money'],
      class: { id: made.first.id, name: 'History 9b' },
    });
    expect(page.entries[0]).toMatchObject({ note: 'Quite a lot.', place: 0, at: who.at });
    const [shown] = page.entries;
    expect(shown && 'quoted' in shown.quote && shown.quote.quoted.quote.exact).toBe(words[0]);
  });

  it('has a passage again where it has become other words, and loses none of its own', async () => {
    const { app, scope, made } = await begin();
    const who = student(scope);
    const quote = await made.passage(words[0]);
    const key = await kept.classroom.classKey(scope, made.first.id, new Uint8Array(32));
    const pupil = { scope, class: made.first.id, pupil: pupilOf(key, who.user) };
    const before: Entry = {
      id: '0000000A',
      quote: { ...quote, sha256: sha256('Other words.') },
      note: 'Of other words',
      tags: [],
      at: who.at,
    };
    await kept.classroom.saveNotebook(pupil, { entries: [before], revision: 1 });
    expect((await app.saveEntry(who, quote)).new).toBe(true);
    const { entries } = await all(app, who);
    expect(entries.map((each) => ['quoted' in each.quote, each.note])).toEqual([
      [false, 'Of other words'],
      [true, undefined],
    ]);
  });

  it('is one’s own, and another in each class and outside of them', async () => {
    const { app, scope, made } = await begin();
    const quote = await made.passage(words[0]);
    const saved = await app.saveEntry(student(scope), quote);
    const others = [
      student(scope, { user: '602' }),
      student(scope, { channels: places.inSecond }),
      student(scope, { channels: places.elsewhere }),
      manager(scope, { channels: places.inFirst }),
    ];
    for (const who of others) {
      expect((await all(app, who)).count).toBe(0);
      for (const doing of [
        app.changeEntry(who, saved.entry.id, { note: 'Mine now' }),
        app.removeEntry(who, saved.entry.id),
        app.notebook(who, { number: 0, size: 5, with: saved.entry.id }),
      ])
        expect(await outcome(doing)).toBe('refusal.no-entry');
    }
    expect((await all(app, student(scope))).entries).toHaveLength(1);
  });

  it.each<[string, EntryChange, object]>([
    [
      'one’s own words',
      { note: '  First line \r\n\r\n\r\n\r\n second\tline ' },
      { note: 'First line\n\nsecond line' },
    ],
    ['tags', { tags: ['#Money', ' money ', 'MONEY', '', 'Café   Quay'] }, { tags: ['money', 'café quay'] }],
  ])('tidies %s', async (_what, change, tidied) => {
    const { app, who, ids } = await filled();
    expect(await app.changeEntry(who, ids[1], change)).toMatchObject({ id: ids[1], ...tidied });
  });

  it('takes one’s own words away where nothing is left of them', async () => {
    const { app, who, ids } = await filled();
    for (const gone of [null, ' \n ']) {
      await app.changeEntry(who, ids[0], { note: 'Words' });
      expect(await app.changeEntry(who, ids[0], { note: gone })).not.toHaveProperty('note');
    }
  });

  it.each<[string, EntryChange]>([
    ['refusal.card-note', { note: 'a'.repeat(1001) }],
    ['refusal.card-tag', { tags: ['a'.repeat(31)] }],
    ['refusal.entry-tags', { tags: Array.from({ length: 11 }, (_each, at) => `tag ${at}`) }],
  ])('stays as it is where too much is typed: %s', async (label, change) => {
    const { app, who, ids } = await filled();
    const before = await all(app, who);
    expect(await outcome(app.changeEntry(who, ids[0], change))).toBe(label);
    expect(await all(app, who)).toEqual(before);
  });

  it.each<[EntryChange['to'], readonly number[]]>([
    [0, [2, 0, 1, 3]],
    [1, [0, 2, 1, 3]],
    [2, [0, 1, 2, 3]],
    [3, [0, 1, 3, 2]],
    [99, [0, 1, 3, 2]],
    [-5, [2, 0, 1, 3]],
    [{ one: 'up' }, [0, 2, 1, 3]],
    [{ one: 'down' }, [0, 1, 3, 2]],
    // The first has the tag, too, and the others have not.
    [{ one: 'up', tag: 'Boats' }, [2, 0, 1, 3]],
    [{ one: 'down', tag: 'boats' }, [0, 1, 2, 3]],
  ])('moves the third of four: %j', async (to, wanted) => {
    const { app, who, ids } = await filled();
    for (const id of [ids[0], ids[2]]) await app.changeEntry(who, id, { tags: ['boats'] });
    if (to !== undefined) await app.changeEntry(who, ids[2], { to });
    expect(await order(app, who)).toEqual(wanted.map((at) => ids[at]));
  });

  it('is shown by pages, all of it or what has a tag, with each entry’s place in all', async () => {
    const { app, who, ids } = await filled();
    await app.changeEntry(who, ids[3], { tags: ['zoo', 'boats'] });
    await app.changeEntry(who, ids[1], { tags: ['boats'] });
    const second = await app.notebook(who, { number: 1, size: 3 });
    expect(second).toMatchObject({ page: { number: 1, of: 2 }, count: 4, tags: ['boats', 'zoo'] });
    expect(second.entries.map(({ id, place }) => [id, place])).toEqual([[ids[3], 3]]);
    const tagged = await app.notebook(who, { number: 7, size: 1, tag: '#BOATS' });
    expect(tagged).toMatchObject({ page: { number: 1, of: 2 }, count: 4 });
    expect(tagged.entries.map(({ place }) => place)).toEqual([3]);
    const holding = await app.notebook(who, { number: 0, size: 3, with: ids[3] });
    expect([holding.page.number, holding.entries[0]?.id]).toEqual([1, ids[3]]);
    // It has lost the tag meanwhile: the page is the one that was asked for.
    const lost = await app.notebook(who, { number: 0, size: 1, tag: 'boats', with: ids[0] });
    expect(lost.entries.map(({ id }) => id)).toEqual([ids[1]]);
  });

  it('loses what is taken out, and nothing else', async () => {
    const { app, who, ids } = await filled();
    await app.removeEntry(who, ids[1]);
    expect(await order(app, who)).toEqual([ids[0], ids[2], ids[3]]);
    expect(await outcome(app.removeEntry(who, ids[1]))).toBe('refusal.no-entry');
  });

  it('loses nothing where several devices and processes change it at once', async () => {
    const { app, who, ids, made } = await filled();
    const nextDoor = appOver(kept);
    const more = [
      '“The old ferry stays until the last day,” said Marta Oakes.',
      'Captain Wera Holm sold the mill in 2019.',
    ];
    const quotes = await Promise.all(more.map(made.passage));
    await Promise.all([
      ...quotes.flatMap((quote) => [app.saveEntry(who, quote), nextDoor.saveEntry(who, quote)]),
      app.changeEntry(who, ids[0], { note: 'One' }),
      nextDoor.changeEntry(who, ids[0], { tags: ['two'] }),
      app.changeEntry(who, ids[3], { to: 0 }),
      nextDoor.removeEntry(who, ids[1]),
    ]);
    const page = await all(app, who);
    expect(page.count).toBe(5);
    expect(page.entries.map(({ id }) => id).slice(0, 3)).toEqual([ids[3], ids[0], ids[2]]);
    expect(page.entries.find(({ id }) => id === ids[0])).toMatchObject({ note: 'One', tags: ['two'] });
    expect(new Set(page.entries.map(({ id }) => id)).size).toBe(5);
  });

  it('takes passages that are open to its owner, and whole', async () => {
    const { app, scope, made } = await begin();
    const pack = await app.createPack(manager(scope), { name: 'Staff', roles: ['55'], channels: [] });
    const closed = await add(app, manager(scope), 'The plan\n\nThe pier closes in May.', { pack: pack.id });
    const inPack = await chosen(app, scope, closed, 'The pier closes in May.');
    const { article, span } = await made.passage(words[0]);
    const wrong = [
      inPack,
      { article, span: { start: span.start, end: span.end - 3 } },
      { article, span: { start: -1, end: 5 } },
      { article, span: { start: Number.NaN, end: 5 } },
      { article: '000000000000', span },
    ];
    for (const each of wrong) expect(await outcome(app.saveEntry(student(scope), each))).toBe('refusal.gone');
    expect((await all(app, student(scope))).count).toBe(0);
    const staff = student(scope, { roles: ['21', '55'] });
    expect((await app.saveEntry(staff, inPack)).new).toBe(true);
    // Without the role, nothing of it is left to them but what is theirs.
    const [shown] = (await all(app, student(scope))).entries;
    expect(shown?.quote).toEqual({ ...inPack, sha256: sha256('The pier closes in May.'), why: 'closed' });
  });

  it('keeps no words of an article that was erased', async () => {
    const { app, scope, who, made } = await filled();
    await app.remove(manager(scope), made.article, 'erase');
    const page = await all(app, who);
    expect(page.entries.map(({ quote }) => 'gone' in quote && quote.gone.why)).toEqual(
      words.map(() => 'erased'),
    );
    const file = await app.exportNotebook(who, writing);
    expect(file.without).toBe(words.length);
    for (const text of [JSON.stringify(page), textOf(file)])
      for (const each of words) expect(text).not.toContain(each);
  });

  it('is written as a file whose name is safe, with its quotations and own words', async () => {
    const { app, scope, ids, who } = await filled();
    await app.changeEntry(who, ids[2], { note: 'Free for all?', tags: ['toll'] });
    const file = await app.exportNotebook(
      { ...who, name: '../../Cy\u202e\nLanyard' },
      { ...writing, tag: '#Toll' },
    );
    expect(file).toMatchObject({
      name: 'notebook-2026-03-01.md',
      type: 'text/markdown; charset=utf-8',
      without: 0,
    });
    const text = textOf(file);
    for (const there of [words[2], 'Free for all?', '../../Cy Lanyard', 'History 9b'])
      expect(text).toContain(there);
    for (const other of [words[0], words[1], words[3]]) expect(text).not.toContain(`"exact":"${other}`);
    const empty = [
      app.exportNotebook(who, { ...writing, tag: 'boats' }),
      app.exportNotebook(named(member(scope)), writing),
    ];
    for (const each of empty) expect(await outcome(each)).toBe('refusal.notebook-empty');
  });

  it('has five hundred entries at most', async () => {
    const { app, scope, made } = await begin();
    const who = student(scope);
    const { entry } = await app.saveEntry(who, await made.passage(words[0]));
    const key = await kept.classroom.classKey(scope, made.first.id, new Uint8Array(32));
    const pupil = { scope, class: made.first.id, pupil: pupilOf(key, who.user) };
    const entries = Array.from({ length: 500 }, (_each, at) => ({
      ...entry,
      id: String(at).padStart(8, '0'),
      quote: { ...entry.quote, span: { start: at, end: 1000 } },
    }));
    await kept.classroom.saveNotebook(pupil, { entries, revision: 2 });
    const more = await made.passage(words[1]);
    expect(await outcome(app.saveEntry(who, more))).toBe('refusal.notebook-full');
    await app.removeEntry(who, '00000007');
    expect((await app.saveEntry(who, more)).new).toBe(true);
  });
});
