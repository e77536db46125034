import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeepingParts } from '../../src/guild/create-keeping.ts';
import type { Store } from '../../src/store/store.ts';
import {
  add,
  adder,
  day,
  keepingOver,
  manager,
  moderator,
  newServer,
  noon,
  outcome,
  stores,
  withRoles,
} from './server.ts';

const ferry = 'The ferry\n\nThe ferry sails at noon.';
const pier = 'The pier\n\nThe pier opens in June.';
const mill = 'The mill\n\nThe mill burned down in June.';

describe.each(stores)('Articles that are kept, in %s', (_, open) => {
  const held: { store?: Store } = {};
  const store = () => {
    if (held.store === undefined) throw new Error('No store is open');
    return held.store;
  };
  beforeAll(async () => {
    held.store = await open();
  });
  afterAll(() => held.store?.close());

  const sitDown = async (given: Partial<KeepingParts> = {}) => {
    const scope = newServer();
    const keeping = keepingOver(store(), given);
    await withRoles(keeping, scope);
    const asked = async () => (await store().shelf.articles(scope)).map(({ id }) => id);
    return { scope, keeping, who: adder(scope), asked };
  };

  const three = async () => {
    const { keeping, scope, who } = await sitDown();
    const pack = await keeping.createPack(moderator(scope), { name: 'Week 1', roles: [], channels: [] });
    const ids = [
      await add(keeping, { ...who, at: noon }, ferry, { file: 'boats.txt' }),
      await add(keeping, { ...who, at: noon + 1 }, pier, { pack: pack.id }),
      await add(keeping, { ...who, at: noon + 2 }, mill),
    ];
    await keeping.correct(who, ids[2] ?? '', { publisher: 'The Café Post', byline: 'Oona Brisk' });
    const titles = async (filter: object) => {
      const { articles } = await keeping.kept(who, { page: 0, size: 10, ...filter });
      return articles.map(({ facts }) => facts.title.replace('The ', ''));
    };
    return { keeping, who, ids, pack, titles };
  };

  describe('are listed', () => {
    it('with those that were added last first', async () => {
      const { titles } = await three();
      expect(await titles({})).toEqual(['mill', 'pier', 'ferry']);
    });

    it('of a pack, or of none', async () => {
      const { titles, pack } = await three();
      expect(await titles({ pack: pack.id })).toEqual(['pier']);
      expect(await titles({ pack: null })).toEqual(['mill', 'ferry']);
      expect(await titles({ pack: 'NONE00' })).toEqual([]);
    });

    it.each([
      ['mill', ['mill']],
      ['MILL the', ['mill']],
      ['cafe', ['mill']],
      ['oona', ['mill']],
      ['boats', ['ferry']],
      ['the', ['mill', 'pier', 'ferry']],
      ['sails', []],
    ])('by words of their facts, not of their text: %s', async (words, expected) => {
      const { titles } = await three();
      expect(await titles({ words })).toEqual(expected);
    });

    it('removed ones by themselves, for as long as they can be restored', async () => {
      const { keeping, who, ids, titles } = await three();
      await keeping.remove(who, ids[0] ?? '', 'undoable');
      expect(await titles({})).toEqual(['mill', 'pier']);
      expect(await titles({ removed: true })).toEqual(['ferry']);
      const late = { ...who, at: noon + 30 * day };
      expect((await keeping.kept(late, { page: 0, size: 10, removed: true })).articles).toEqual([]);
    });

    it.each([
      [{ page: 0, size: 2 }, ['mill', 'pier'], { number: 0, of: 2 }],
      [{ page: 1, size: 2 }, ['ferry'], { number: 1, of: 2 }],
      [{ page: 7, size: 2 }, ['ferry'], { number: 1, of: 2 }],
      [{ page: -1, size: 2 }, ['mill', 'pier'], { number: 0, of: 2 }],
      [{ page: 0, size: 0 }, ['mill'], { number: 0, of: 3 }],
    ])('a page at a time: %j', async (page, expected, of) => {
      const { keeping, who, titles } = await three();
      expect(await titles(page)).toEqual(expected);
      expect((await keeping.kept(who, page)).page).toEqual(of);
    });
  });

  it('have their text as it was, whatever is corrected', async () => {
    const { keeping, scope, who } = await sitDown();
    const text = `Quay Times\n\n${ferry}`;
    const id = await add(keeping, who, text);
    const before = await store().guild.article(scope, id);
    await keeping.correct(who, id, { title: 'The ferry', publisher: 'Quay Times' });
    const after = await store().guild.article(scope, id);
    expect(after).toMatchObject({ id, text, textSha256: before?.textSha256, fileSha256: before?.fileSha256 });
    const marked = after?.marked.map(({ span }) => text.slice(span.start, span.end));
    expect([before?.marked, marked]).toEqual([[], ['Quay Times']]);
    expect((await store().shelf.articles(scope))[0]?.blocks).toEqual(after?.blocks);
  });

  it('cannot be asked once they are removed, and can be restored for 30 days', async () => {
    const { keeping, scope, who, asked } = await sitDown();
    const id = await add(keeping, who, ferry);
    await keeping.remove(who, id, 'undoable');
    expect(await asked()).toEqual([]);
    expect(await keeping.gone(scope, id)).toEqual({ at: noon, why: 'removed' });
    expect((await keeping.keptOne(who, id))?.removed).toMatchObject({ by: who.user, until: noon + 30 * day });
    const last = { ...who, at: noon + 30 * day - 1 };
    expect((await keeping.restore(last, id)).removed).toBeUndefined();
    expect(await asked()).toEqual([id]);
    expect(await keeping.gone(scope, id)).toBeUndefined();

    await keeping.remove(who, id, 'undoable');
    const late = { ...who, at: noon + 30 * day };
    expect(await outcome(keeping.restore(late, id))).toBe('refusal.not-removed');
  });

  it('do not come back for whoever added them, where somebody else took them away', async () => {
    const { keeping, scope, who } = await sitDown();
    const id = await add(keeping, who, ferry);
    await keeping.remove(moderator(scope), id, 'undoable');
    expect(await outcome(keeping.restore(who, id))).toBe('refusal.may-not-moderate');
    expect(await outcome(keeping.restore(moderator(scope), id))).toBe('done');
  });

  it('are gone for good 30 days after they were removed', async () => {
    const forgotten: string[] = [];
    const { keeping, scope, who } = await sitDown({
      erased: async (which) => {
        forgotten.push(which);
      },
    });
    const id = await add(keeping, who, ferry);
    await keeping.remove(who, id, 'undoable');
    await keeping.sweep(noon + 30 * day - 1);
    expect(forgotten).not.toContain(scope);
    expect(await keeping.keptOne(who, id)).toBeDefined();
    await keeping.sweep(noon + 30 * day);
    expect(forgotten).toContain(scope);
    expect(await keeping.keptOne(who, id)).toBeUndefined();
    expect(await keeping.gone(scope, id)).toMatchObject({ why: 'removed' });
    expect(await store().shelf.original(scope, id)).toBeUndefined();
  });

  it('are erased at once, removed or not, and nothing opened from them is kept', async () => {
    const forgotten: string[] = [];
    const { keeping, scope, who, asked } = await sitDown({
      erased: async (which) => {
        forgotten.push(which);
      },
    });
    const id = await add(keeping, who, ferry);
    const removed = await add(keeping, who, pier);
    await keeping.remove(who, removed, 'undoable');
    await keeping.remove(moderator(scope), id, 'erase');
    await keeping.remove(moderator(scope), removed, 'erase');
    // Before and after each.
    expect(forgotten).toEqual([scope, scope, scope, scope]);
    expect(await asked()).toEqual([]);
    expect(await keeping.keptOne(who, removed)).toBeUndefined();
    expect(await keeping.gone(scope, id)).toEqual({ at: noon, why: 'erased' });
    expect(await outcome(keeping.remove(moderator(scope), id, 'erase'))).toBe('refusal.no-article');
    expect(await outcome(keeping.restore(moderator(scope), removed))).toBe('refusal.no-article');
  });

  it.each([
    ['correct', (keeping, who, id) => keeping.correct(who, id, { title: 'A' })],
    ['move', (keeping, who, id) => keeping.move(who, [id], undefined)],
    ['remove', (keeping, who, id) => keeping.remove(who, id, 'undoable')],
    ['replace', (keeping, who, id) => keeping.draft(who, { pasted: pier, file: 'pier.txt', replaces: id })],
  ] as const satisfies readonly (readonly [
    string,
    (keeping: ReturnType<typeof keepingOver>, who: ReturnType<typeof adder>, id: string) => Promise<unknown>,
  ])[])('are not there to %s once they are removed, nor where they never were', async (_name, run) => {
    const { keeping, who } = await sitDown();
    const id = await add(keeping, who, ferry);
    await keeping.remove(who, id, 'undoable');
    expect(await outcome(run(keeping, who, id))).toBe('refusal.no-article');
    expect(await outcome(run(keeping, who, 'abcdefabcdef'))).toBe('refusal.no-article');
  });

  it('are moved to packs that are there', async () => {
    const { keeping, scope, who } = await sitDown();
    const pack = await keeping.createPack(moderator(scope), { name: 'Week 1', roles: [], channels: [] });
    const ids = [await add(keeping, who, ferry), await add(keeping, who, pier)];
    expect(await outcome(keeping.move(who, ids, 'NONE00'))).toBe('refusal.no-pack');
    expect(await keeping.move(who, [...ids, ...ids], pack.id)).toBe(2);
    expect(Object.keys((await keeping.shelving(who)).packOf).toSorted()).toEqual(ids.toSorted());
    expect(await keeping.move(who, ids, undefined)).toBe(2);
    expect((await keeping.shelving(who)).packOf).toEqual({});
  });

  it.each([
    ['roles', { roles: ['21'], channels: [] }],
    ['channels', { roles: [], channels: ['71'] }],
    ['a day to open on', { roles: [], channels: [], opens: '2020-01-01' }],
    ['a day to close on', { roles: [], channels: [], closes: '2030-01-01' }],
  ])('are not opened by deleting their pack, which has %s', async (_name, only) => {
    const { keeping, scope, who } = await sitDown();
    const pack = await keeping.createPack(moderator(scope), { name: 'Week 1', ...only });
    const id = await add(keeping, who, ferry, { pack: pack.id });
    expect(await outcome(keeping.deletePack(moderator(scope), pack.id))).toBe('refusal.pack-not-empty');
    await keeping.remove(who, id, 'undoable');
    expect(await outcome(keeping.deletePack(moderator(scope), pack.id))).toBe('refusal.pack-not-empty');
    await keeping.remove(moderator(scope), id, 'erase');
    expect(await outcome(keeping.deletePack(moderator(scope), pack.id))).toBe('done');
    expect(await outcome(keeping.deletePack(moderator(scope), pack.id))).toBe('refusal.no-pack');
  });

  it('stay where a pack for everybody is deleted', async () => {
    const { keeping, scope, who, asked } = await sitDown();
    const pack = await keeping.createPack(moderator(scope), { name: 'Week 1', roles: [], channels: [] });
    const id = await add(keeping, who, ferry, { pack: pack.id });
    await keeping.deletePack(moderator(scope), pack.id);
    expect(await asked()).toEqual([id]);
    expect((await keeping.keptOne(who, id))?.pack).toBeUndefined();
  });

  it('and what was checked of them still hold when many do something at once', async () => {
    const { keeping, scope, who } = await sitDown({ quota: { articles: 3, bytes: 1e6 } });
    const names = Array.from({ length: 6 }, () =>
      outcome(keeping.createPack(moderator(scope), { name: 'Week 1', roles: [], channels: [] })),
    );
    expect((await Promise.all(names)).filter((each) => each === 'done')).toHaveLength(1);
    const added = Array.from({ length: 6 }, (_one, at) =>
      outcome(add(keeping, adder(scope, { user: `60${at}` }), `${ferry}\n\nLine ${at}.`)),
    );
    await Promise.all(added);
    expect((await keeping.kept(who, { page: 0, size: 10 })).articles).toHaveLength(3);
    const removed = Array.from({ length: 4 }, () => keeping.configure(manager(scope), { keepLogDays: 8 }));
    await Promise.all(removed);
    const { actions } = await keeping.actions(moderator(scope), { number: 0, size: 100 });
    expect(actions.filter(({ about }) => about === 'keepLogDays')).toHaveLength(1);
  });
});
