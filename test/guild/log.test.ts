import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Keeping } from '../../src/guild/keeping.ts';
import type { Posted } from '../../src/guild/kept.ts';
import type { GuildScope } from '../../src/library/asker.ts';
import { passageId } from '../../src/library/passage-id.ts';
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
  stores,
  withRoles,
} from './server.ts';

const ferry = 'The ferry\n\nThe ferry sails at noon.';
const pier = 'The pier\n\nThe pier opens in June.';

const logOf = async (keeping: Keeping, scope: GuildScope) =>
  (await keeping.actions(moderator(scope), { number: 0, size: 100 })).actions;
const post = (article: string, given: Partial<Posted> = {}): Posted => ({
  channel: '70',
  message: '8001',
  deed: { by: '501', at: noon },
  passages: [passageId({ article, span: { start: 0, end: 9 } })],
  language: 'en',
  ...given,
});

describe.each(stores)('What is remembered of what was done, in %s', (_, open) => {
  const held: { store?: Store } = {};
  beforeAll(async () => {
    held.store = await open();
  });
  afterAll(() => held.store?.close());
  const sitDown = async () => {
    if (held.store === undefined) throw new Error('No store is open');
    const scope = newServer();
    const keeping = keepingOver(held.store);
    await withRoles(keeping, scope);
    return { scope, keeping, who: adder(scope) };
  };
  it('is every change, by whom and when, the last first, and no words of anybody', async () => {
    const { keeping, scope, who } = await sitDown();
    const id = await add(keeping, who, ferry, { file: 'secret-plans.txt' });
    await keeping.correct(who, id, { title: 'The noon ferry', publisher: 'The Quay Times' });
    const pack = await keeping.createPack(moderator(scope), { name: 'Secret week', roles: [], channels: [] });
    await keeping.changePack(moderator(scope), pack.id, { description: 'Nobody knows' });
    await keeping.setDefault(moderator(scope), '70', pack.id);
    await keeping.move(who, [id], pack.id);
    const next = await add(keeping, who, pier, { replaces: id });
    await keeping.restore(who, id);
    await keeping.remove(who, id, 'undoable');
    await keeping.remove(moderator(scope), id, 'erase');
    await keeping.deletePack(moderator(scope), pack.id);
    await keeping.configure(manager(scope), { keepLogDays: 30, cooldown: { ask: 9 } });
    await keeping.posted(scope, post(next));
    await keeping.unposted(scope, '8001', { by: '700', at: noon });
    const log = await logOf(keeping, scope);
    expect(log.map(({ what, about, deed: { by } }) => [what, about, by])).toEqual([
      ['post-removed', '8001', '700'],
      ['posted', '8001', '501'],
      ['settings-changed', 'cooldown, keepLogDays', '900'],
      ['pack-deleted', pack.id, '700'],
      ['article-erased', id, '700'],
      ['article-removed', id, '501'],
      ['article-restored', id, '501'],
      ['article-replaced', id, '501'],
      ['article-added', next, '501'],
      ['article-moved', id, '501'],
      ['default-set', pack.id, '700'],
      ['pack-changed', pack.id, '700'],
      ['pack-created', pack.id, '700'],
      ['article-corrected', id, '501'],
      ['article-added', id, '501'],
      ['settings-changed', 'rights', '900'],
    ]);
    expect(JSON.stringify(log)).not.toMatch(/ferry|pier|quay|secret|nobody/i);
  });

  it('comes a page at a time', async () => {
    const { keeping, scope, who } = await sitDown();
    await add(keeping, who, ferry);
    await add(keeping, who, pier);
    const page = (number: number, size: number) => keeping.actions(moderator(scope), { number, size });
    expect(await page(0, 2)).toMatchObject({ actions: { length: 2 }, of: 3 });
    expect((await page(1, 2)).actions.map(({ what }) => what)).toEqual(['settings-changed']);
    expect((await page(9, 2)).actions).toEqual([]);
    expect((await page(-1, 1.5)).actions).toHaveLength(1);
  });

  it('is forgotten as its server says', async () => {
    const { keeping, scope, who } = await sitDown();
    await keeping.configure(manager(scope), { keepLogDays: 7 });
    await add(keeping, who, ferry);
    await add(keeping, { ...who, at: noon + day }, pier);
    await keeping.sweep(noon + 7 * day);
    expect((await logOf(keeping, scope)).map(({ deed }) => deed.at)).toEqual([noon + day]);
  });

  it('is told and given to whoever it is about, and to nobody else', async () => {
    const { keeping, scope, who } = await sitDown();
    const elsewhere = newServer();
    await withRoles(keeping, elsewhere);
    const me = { ...who, user: '777' };
    const id = await add(keeping, me, ferry);
    await keeping.draft({ ...me, scope: elsewhere }, { pasted: pier, file: 'pier.txt' });
    await keeping.posted(scope, post(id, { deed: { by: '777', at: noon }, message: '8010' }));
    await add(keeping, who, pier);
    const personal = await keeping.personal('777');
    expect(personal).toMatchObject({
      articles: [{ scope, id, added: '2026-03-01T12:00:00.000Z' }],
      drafts: [{ scope: elsewhere, file: 'pier.txt' }],
      posts: [{ scope, channel: '70', message: '8010' }],
    });
    expect(personal.actions.map(({ what }) => what).toSorted()).toEqual(['article-added', 'posted']);
    expect(await keeping.personal('778')).toEqual({
      articles: [],
      removed: [],
      drafts: [],
      actions: [],
      posts: [],
      cards: [],
      requests: [],
      classroom: [],
    });
  });

  it('names nobody any more who had themselves erased, and stays otherwise', async () => {
    const { keeping, scope, who } = await sitDown();
    const me = { ...who, user: '888' };
    const id = await add(keeping, me, ferry);
    const { drafts } = await keeping.draft(me, { pasted: pier, file: 'pier.txt' });
    await keeping.posted(scope, post(id, { deed: { by: '888', at: noon }, message: '8020' }));
    await keeping.erasePerson('888');
    const nothing = {
      articles: [],
      removed: [],
      drafts: [],
      actions: [],
      posts: [],
      cards: [],
      requests: [],
      classroom: [],
    };
    expect(await keeping.personal('888')).toEqual(nothing);
    expect((await keeping.keptOne(moderator(scope), id))?.added?.by).toBeUndefined();
    expect(await keeping.draftOf(me, drafts[0]?.id ?? '')).toBeUndefined();
    expect(JSON.stringify(await logOf(keeping, scope))).not.toContain('888');
    // What was theirs is now the server's: they have it changed by those who may moderate.
    await expect(keeping.correct(me, id, { title: 'A' })).rejects.toThrow('refusal.may-not-moderate');
  });

  it('is that a post quotes an article that is gone, until it was changed', async () => {
    const { keeping, scope, who } = await sitDown();
    const id = await add(keeping, who, ferry);
    const message = `81${scope.slice(-4)}`;
    await keeping.posted(scope, post(id, { message }));
    const due = async () => (await keeping.duePosts(100)).filter(({ message: which }) => which === message);
    expect(await due()).toEqual([]);
    await keeping.remove(who, id, 'undoable');
    expect(await due()).toMatchObject([{ scope, channel: '70', gone: [{ why: 'removed', article: id }] }]);
    await keeping.postChanged(scope, message);
    expect(await due()).toEqual([]);
    await keeping.restore(who, id);
    expect(await due()).toMatchObject([{ message, gone: [] }]);
    await keeping.unposted(scope, message);
    expect(await due()).toEqual([]);
  });

  describe('of a server that the bot has left', () => {
    it('is deleted after 30 days, and not before', async () => {
      const { keeping, scope, who } = await sitDown();
      const id = await add(keeping, who, ferry);
      await keeping.left(scope, noon);
      await keeping.sweep(noon + 30 * day - 1);
      expect(await keeping.keptOne(who, id)).toBeDefined();
      await keeping.sweep(noon + 30 * day);
      expect(await keeping.settings(scope)).toMatchObject({ rights: { add: [] } });
      expect((await keeping.kept(manager(scope), { page: 0, size: 9 })).articles).toEqual([]);
      expect(await logOf(keeping, scope).catch(() => [])).toEqual([]);
    });

    it.each([
      ['comes back', (keeping: Keeping, scope: GuildScope) => keeping.back(scope)],
      [
        'is there after a start',
        (keeping: Keeping, scope: GuildScope) => keeping.present([scope], noon + day),
      ],
    ])('stays where it %s', async (_name, comesBack) => {
      const { keeping, scope, who } = await sitDown();
      const id = await add(keeping, who, ferry);
      await keeping.left(scope, noon);
      await comesBack(keeping, scope);
      await keeping.sweep(noon + 90 * day);
      expect(await keeping.keptOne(who, id)).toBeDefined();
    });

    it('while the bot was off is deleted 30 days after its next start, however often it starts', async () => {
      const { keeping, scope, who } = await sitDown();
      const { scope: other } = await sitDown();
      const id = await add(keeping, who, ferry);
      await keeping.present([other], noon);
      await keeping.present([other], noon + 29 * day);
      await keeping.sweep(noon + 30 * day - 1);
      expect(await keeping.keptOne(who, id)).toBeDefined();
      await keeping.sweep(noon + 30 * day);
      expect(await keeping.keptOne(manager(scope), id)).toBeUndefined();
      expect((await keeping.settings(other)).rights.add).toEqual(['11']);
    });

    it('is forgotten at once where whoever runs the bot says so', async () => {
      const { keeping, scope, who } = await sitDown();
      await add(keeping, who, ferry);
      const removed = await add(keeping, who, pier);
      await keeping.remove(who, removed, 'undoable');
      expect(await keeping.forget(scope)).toBe(2);
      expect((await keeping.kept(manager(scope), { page: 0, size: 9 })).used).toEqual({
        articles: 0,
        bytes: 0,
      });
      expect(await keeping.forget(scope)).toBe(0);
    });
  });
});
