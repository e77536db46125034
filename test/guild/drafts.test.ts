import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeepingParts } from '../../src/guild/create-keeping.ts';
import type { Understood } from '../../src/guild/read-upload.ts';
import type { Store } from '../../src/store/store.ts';
import { readPasted } from '../app-over.ts';
import {
  add,
  adder,
  day,
  hour,
  keepingOver,
  manager,
  moderator,
  newServer,
  noon,
  outcome,
  stores,
  told,
  withRoles,
} from './server.ts';

const ferry = 'The ferry\n\nThe ferry sails at noon.\n\nIt is late in winter.';
const pier = 'The pier\n\nThe pier opens in June.';
const mill = 'The mill\n\nThe mill burned down in June.';

/** So many articles about something, as they are pasted. */
const many = (count: number, word: string): readonly string[] =>
  Array.from({ length: count }, (_one, at) => `${word} ${at}\n\nA line about ${word} ${at}.`);

/** Reads what is pasted as if its file were large. */
const large: KeepingParts['read'] = async (upload) =>
  (await readPasted(upload)).map(({ made, warnings }): Understood => ({
    warnings,
    ...(made && { made: { ...made, bytes: new Uint8Array(60 * 1024 * 1024) } }),
  }));

/** Waits until all that can go on has. */
async function settled(): Promise<void> {
  for (let at = 0; at < 100; at += 1) await new Promise((resolve) => setTimeout(resolve, 1));
}

const count = (each: readonly string[] | undefined) => ({
  done: each?.filter((one) => one === 'done').length,
  busy: each?.filter((one) => one === 'refusal.reading-busy').length,
});

describe.each(stores)('Files that wait, kept in %s', (_, open) => {
  const held: { store?: Store } = {};
  beforeAll(async () => {
    held.store = await open();
  });
  afterAll(() => held.store?.close());

  const sitDown = async (given: Partial<KeepingParts> = {}) => {
    if (held.store === undefined) throw new Error('No store is open');
    const scope = newServer();
    const keeping = keepingOver(held.store, given);
    await withRoles(keeping, scope);
    const who = adder(scope);
    const list = async (removed = false) =>
      (await keeping.kept(who, { page: 0, size: 100, removed })).articles;
    const draft = async (pasted: string, by = who, more = {}) => {
      const { drafts } = await keeping.draft(by, { pasted, file: 'pasted.txt', ...more });
      const [first] = drafts;
      if (first === undefined) throw new Error('There is no draft');
      return first;
    };
    return { scope, keeping, who, list, draft };
  };

  it('say what was understood, and are in the library only when somebody says so', async () => {
    const { keeping, who, list, draft } = await sitDown();
    const waits = await draft(ferry);
    expect(waits).toMatchObject({
      deed: { by: who.user, at: noon },
      article: { file: 'pasted.txt', facts: { title: 'The ferry' }, pages: 0 },
      begins: ferry,
      bytes: ferry.length,
    });
    expect(waits.warnings.map(({ code }) => code)).toEqual(['date-unknown']);
    expect(await list()).toEqual([]);
    expect(await keeping.draftOf(who, waits.id)).toEqual(waits);
    expect(await keeping.keepDrafts(who, [waits.id])).toEqual([{ id: waits.article.id, put: 'added' }]);
    expect(await list()).toMatchObject([
      { id: waits.article.id, added: { by: who.user, at: noon }, bytes: ferry.length },
    ]);
    expect(await keeping.draftOf(who, waits.id)).toBeUndefined();
  });

  it('begin with words of the article, and no more than 600 units of it', async () => {
    const { draft } = await sitDown();
    const lines = Array.from({ length: 40 }, (_line, at) => `Sentence number ${at} is about the harbour.`);
    const { begins } = await draft(lines.join('\n\n'));
    expect(begins.length).toBeLessThanOrEqual(600);
    expect(begins.endsWith('is about the harbour.')).toBe(true);
    expect(lines.join('\n\n').startsWith(begins)).toBe(true);
    const long = `${'a'.repeat(599)}😀 and so on without an end`;
    expect((await draft(long)).begins).toBe('a'.repeat(599));
  });

  it('are seen, corrected, kept and dropped by nobody else', async () => {
    const { keeping, scope, who, list, draft } = await sitDown();
    const { id } = await draft(ferry);
    for (const other of [adder(scope, { user: '502' }), moderator(scope), manager(scope)]) {
      expect(await keeping.draftOf(other, id)).toBeUndefined();
      expect(await outcome(keeping.correctDraft(other, id, { title: 'Mine' }))).toBe('refusal.no-draft');
      expect(await outcome(keeping.keepDrafts(other, [id]))).toBe('refusal.no-draft');
      await keeping.dropDrafts(other, [id]);
    }
    const elsewhere = newServer();
    await withRoles(keeping, elsewhere);
    expect(await keeping.draftOf(adder(elsewhere), id)).toBeUndefined();
    expect((await keeping.draftOf(who, id))?.article.facts.title).toBe('The ferry');
    expect(await list()).toEqual([]);
  });

  it('wait for a day', async () => {
    const { keeping, who, draft } = await sitDown();
    const { id } = await draft(ferry);
    expect(await keeping.draftOf({ ...who, at: noon + day - 1 }, id)).toBeDefined();
    const late = { ...who, at: noon + day };
    expect(await keeping.draftOf(late, id)).toBeUndefined();
    expect(await outcome(keeping.keepDrafts(late, [id]))).toBe('refusal.no-draft');
    expect(await outcome(keeping.correctDraft(late, id, { title: 'A' }))).toBe('refusal.no-draft');
  });

  it('are kept all or not at all', async () => {
    const { keeping, who, list, draft } = await sitDown();
    const { id } = await draft(ferry);
    expect(await outcome(keeping.keepDrafts(who, [id, 'NOTTHERE0000']))).toBe('refusal.no-draft');
    expect(await list()).toEqual([]);
  });

  it('can be dropped, also those that are gone', async () => {
    const { keeping, who, draft } = await sitDown();
    const { id } = await draft(ferry);
    await keeping.dropDrafts(who, [id, 'NOTTHERE0000']);
    expect(await keeping.draftOf(who, id)).toBeUndefined();
  });

  it('are as many as there are articles in a file, and what is no article says why', async () => {
    const { keeping, who } = await sitDown();
    const { drafts, refused } = await keeping.draft(who, {
      pasted: [ferry, ' ', pier].join('\n%%%\n'),
      file: 'town.zip',
    });
    expect(drafts.map(({ article }) => article.facts.title)).toEqual(['The ferry', 'The pier']);
    expect(refused.map(({ code, file }) => [code, file])).toEqual([['refused-empty', 'town.zip/2.txt']]);
    const kept = await keeping.keepDrafts(
      who,
      drafts.map(({ id }) => id),
    );
    expect(kept.map(({ put }) => put)).toEqual(['added', 'added']);
  });

  it('go into the pack that was chosen, as long as it is there', async () => {
    const { keeping, scope, who, draft } = await sitDown();
    const pack = await keeping.createPack(moderator(scope), { name: 'Week 1', roles: ['21'], channels: [] });
    expect(await outcome(draft(ferry, who, { pack: 'NONE00' }))).toBe('refusal.no-pack');
    const waits = await draft(ferry, who, { pack: pack.id });
    expect(waits.pack).toBe(pack.id);
    expect((await keeping.correctDraft(who, waits.id, { pack: null })).pack).toBeUndefined();
    expect(await outcome(keeping.correctDraft(who, waits.id, { pack: 'NONE00' }))).toBe('refusal.no-pack');
    expect((await keeping.correctDraft(who, waits.id, { pack: pack.id })).pack).toBe(pack.id);
    await keeping.keepDrafts(who, [waits.id]);
    expect((await keeping.keptOne(who, waits.article.id))?.pack).toBe(pack.id);
  });

  it('do not come into the open where their pack is deleted meanwhile', async () => {
    const { keeping, scope, who, list, draft } = await sitDown();
    const pack = await keeping.createPack(moderator(scope), { name: 'Week 1', roles: ['21'], channels: [] });
    const { id } = await draft(ferry, who, { pack: pack.id });
    await keeping.deletePack(moderator(scope), pack.id);
    expect(await outcome(keeping.keepDrafts(who, [id]))).not.toBe('done');
    expect(await list()).toEqual([]);
  });

  it('take the place of an article in its pack, which can be restored', async () => {
    const { keeping, scope, who, list, draft } = await sitDown();
    const pack = await keeping.createPack(moderator(scope), { name: 'Week 1', roles: ['21'], channels: [] });
    const old = await add(keeping, who, ferry, { pack: pack.id });
    const waits = await draft(pier, who, { replaces: old });
    expect(waits).toMatchObject({ replaces: old, pack: pack.id });
    expect(await outcome(keeping.correctDraft(who, waits.id, { pack: null }))).toBe('refusal.replaces-pack');
    await keeping.keepDrafts(who, [waits.id]);
    expect(await list()).toMatchObject([{ id: waits.article.id, pack: pack.id }]);
    expect(await list(true)).toMatchObject([
      { id: old, removed: { by: who.user, replacedBy: waits.article.id } },
    ]);
    expect(await keeping.gone(scope, old)).toMatchObject({ why: 'replaced', replacedBy: waits.article.id });
    expect((await keeping.restore(who, old)).pack).toBe(pack.id);
  });

  it.each([
    ['take an article’s place', pier],
    ['are its text once more', ferry],
  ])('keep what was corrected by hand where they %s', async (_what, text) => {
    const { keeping, who, draft } = await sitDown();
    const old = await add(keeping, who, ferry);
    await keeping.correct(who, old, { publisher: 'The Quay Times', published: '2 March 2025' });
    const { article } = await draft(text, who, { replaces: old });
    expect(article.facts).toMatchObject({
      title: text.split('\n')[0],
      publisher: 'The Quay Times',
      published: { day: '2025-03-02' },
    });
  });

  it('come into the pack where the article stands by then whose place they take', async () => {
    const { keeping, scope, who, draft } = await sitDown();
    const old = await add(keeping, who, ferry);
    const waits = await draft(pier, who, { replaces: old });
    const pack = await keeping.createPack(moderator(scope), { name: 'Staff', roles: ['21'], channels: [] });
    await keeping.move(moderator(scope), [old], pack.id);
    await keeping.keepDrafts(who, [waits.id]);
    expect((await keeping.keptOne(who, waits.article.id))?.pack).toBe(pack.id);
  });

  it('take the place of one article only, and of one that is there', async () => {
    const { keeping, scope, who, draft } = await sitDown();
    const old = await add(keeping, who, ferry);
    const two = keeping.draft(who, { pasted: `${pier}\n%%%\n${mill}`, file: 'two.zip', replaces: old });
    expect(await outcome(two)).toBe('refusal.replaces-one');
    expect(await outcome(draft(pier, who, { replaces: 'abcdefabcdef' }))).toBe('refusal.no-article');
    const waits = await draft(pier, who, { replaces: old });
    await keeping.remove(moderator(scope), old, 'undoable');
    expect(await outcome(keeping.keepDrafts(who, [waits.id]))).toBe('refusal.no-article');
  });

  it('correct an article by its own text, and keep it where it stands', async () => {
    const { keeping, scope, who, list, draft } = await sitDown();
    const pack = await keeping.createPack(moderator(scope), { name: 'Staff', roles: ['21'], channels: [] });
    const id = await add(keeping, who, ferry, { pack: pack.id });
    const again = await draft(ferry);
    expect(again).toMatchObject({ known: 'present', pack: pack.id });
    await keeping.correctDraft(who, again.id, { title: 'The noon ferry' });
    expect(await keeping.keepDrafts(who, [again.id])).toEqual([{ id, put: 'updated' }]);
    expect(await list()).toMatchObject([{ id, facts: { title: 'The noon ferry' }, pack: pack.id }]);
  });

  it("do not change somebody else's article, nor bring back what somebody else took away", async () => {
    const { keeping, scope, who, list, draft } = await sitDown();
    const pack = await keeping.createPack(moderator(scope), { name: 'Staff', roles: ['21'], channels: [] });
    const id = await add(keeping, moderator(scope), ferry, { pack: pack.id });
    const copy = await draft(ferry);
    await keeping.correctDraft(who, copy.id, { title: 'Open to all', pack: null });
    expect(await told(keeping.keepDrafts(who, [copy.id]))).toContain('as The ferry');
    expect(await list()).toMatchObject([{ facts: { title: 'The ferry' }, pack: pack.id }]);

    await keeping.remove(moderator(scope), id, 'undoable');
    const removed = await draft(ferry);
    expect(removed.known).toBe('removed');
    expect(await outcome(keeping.keepDrafts(who, [removed.id]))).toBe('refusal.taken-away');

    await keeping.remove(moderator(scope), id, 'erase');
    const erased = await draft(ferry);
    expect(erased.known).toBeUndefined();
    expect(await outcome(keeping.keepDrafts(who, [erased.id]))).toBe('refusal.taken-away');
    expect(await list()).toEqual([]);
    const back = await draft(ferry, moderator(scope));
    expect(await keeping.keepDrafts(moderator(scope), [back.id])).toEqual([{ id, put: 'added' }]);
    expect(await keeping.gone(scope, id)).toBeUndefined();
  });

  it('bring back what one has removed oneself, with the facts that they have', async () => {
    const { keeping, who, list, draft } = await sitDown();
    const id = await add(keeping, who, ferry);
    await keeping.remove(who, id, 'undoable');
    const again = await draft(ferry);
    expect(again.known).toBe('removed');
    await keeping.correctDraft(who, again.id, { publisher: 'The Quay Times' });
    await keeping.keepDrafts(who, [again.id]);
    expect(await list()).toMatchObject([{ id, facts: { publisher: 'The Quay Times' } }]);
    expect(await list(true)).toEqual([]);
  });

  describe('have limits', () => {
    it('in articles of the server, before a file is read and after', async () => {
      let read = 0;
      const counted: KeepingParts['read'] = (upload) => {
        read += 1;
        return readPasted(upload);
      };
      const { keeping, scope, who, list, draft } = await sitDown({
        quota: { articles: 2, bytes: 1e6 },
        read: counted,
      });
      const first = await draft(ferry);
      const other = adder(scope, { user: '502' });
      await draft(pier, other);
      expect(await told(draft(mill))).toContain('room for 2 articles');
      expect(read).toBe(2);
      await keeping.keepDrafts(who, [first.id]);
      const two = keeping.draft(manager(scope), { pasted: `${pier}\n%%%\n${mill}`, file: 'two.zip' });
      expect(await outcome(two)).toBe('refusal.quota-articles');
      expect(await list()).toHaveLength(1);
    });

    it('in bytes of the server, and keep what waits where it does not fit', async () => {
      const { keeping, who, list, draft } = await sitDown({ quota: { articles: 100, bytes: 100 } });
      const waits = await draft(ferry);
      expect(await outcome(draft(pier + pier))).toBe('refusal.quota-bytes');
      await keeping.keepDrafts(who, [waits.id]);
      expect(await keeping.kept(who, { page: 0, size: 1 })).toMatchObject({
        used: { articles: 1, bytes: ferry.length },
        quota: { articles: 100, bytes: 100 },
      });
      expect(await list()).toHaveLength(1);
    });

    it('that are looked at again when they are kept', async () => {
      const scope = newServer();
      if (held.store === undefined) throw new Error('No store is open');
      const roomy = keepingOver(held.store);
      const narrow = keepingOver(held.store, { quota: { articles: 1, bytes: 1e6 } });
      await withRoles(roomy, scope);
      const who = adder(scope);
      await add(roomy, who, ferry);
      const { drafts } = await roomy.draft(who, { pasted: pier, file: 'pier.txt' });
      const [waits] = drafts;
      expect(await outcome(narrow.keepDrafts(who, [waits?.id ?? '']))).toBe('refusal.quota-articles');
      expect(await narrow.draftOf(who, waits?.id ?? '')).toEqual(waits);
    });

    it('that removed articles count for, and erased ones do not', async () => {
      const { keeping, scope, who, draft } = await sitDown({ quota: { articles: 1, bytes: 1e6 } });
      const id = await add(keeping, who, ferry);
      await keeping.remove(who, id, 'undoable');
      expect(await outcome(draft(pier))).toBe('refusal.quota-articles');
      await keeping.remove(moderator(scope), id, 'erase');
      expect(await outcome(draft(pier))).toBe('done');
    });

    it('of 50 files of one person in a server', async () => {
      const { keeping, scope, who, draft } = await sitDown();
      const paste = (texts: readonly string[], by = who) =>
        keeping.draft(by, { pasted: texts.join('\n%%%\n'), file: 'many.zip' });
      expect(await told(paste(many(51, 'Boats')))).toContain('At most 50 files of 100 MB');
      const { drafts } = await paste(many(50, 'Boats'));
      expect(drafts).toHaveLength(50);
      expect(await outcome(draft(pier))).toBe('refusal.drafts-full');
      expect(await outcome(paste(many(1, 'Nets'), adder(scope, { user: '502' })))).toBe('done');
      await keeping.dropDrafts(who, [drafts[0]?.id ?? '']);
      expect(await outcome(draft(pier))).toBe('done');
    });

    it('of 100 MB of one person in a server', async () => {
      const { draft } = await sitDown({ read: large });
      await draft(ferry);
      expect(await outcome(draft(pier))).toBe('refusal.drafts-full');
    });

    it('on how many files are read at once, and how many wait for that', async () => {
      const gates: (() => void)[] = [];
      const slow: KeepingParts['read'] = async (upload) => {
        await new Promise<void>((resolve) => {
          gates.push(resolve);
        });
        return readPasted(upload);
      };
      const { keeping, who, draft } = await sitDown({ read: slow });
      const own = ['A', 'B', 'C', 'D', 'E', 'F'].map((text) => outcome(draft(`${ferry} ${text}`)));
      await settled();
      expect(gates).toHaveLength(2);
      const servers = Array.from({ length: 8 }, () => newServer());
      for (const server of servers) await withRoles(keeping, server);
      const others = servers.flatMap((scope) =>
        [ferry, pier, mill].map((pasted) =>
          outcome(keeping.draft({ ...who, scope }, { pasted, file: 'a.txt' })),
        ),
      );
      await settled();
      const opening = setInterval(() => {
        for (const gate of gates.splice(0)) gate();
      }, 1);
      const became = [await Promise.all(own), await Promise.all(others)];
      clearInterval(opening);
      expect(became.map(count)).toEqual([
        { done: 5, busy: 1 },
        { done: 17, busy: 7 },
      ]);
    });
  });

  it.each([
    ['../../etc/passwd.txt', 'etc/passwd.txt'],
    ['C:\\Users\\me\\notes.md', 'C:/Users/me/notes.md'],
    ['two\nlines\u0000.txt', 'two lines .txt'],
    ['\u202egnp.txt', 'gnp.txt'],
    ['', 'file'],
    [`${'n'.repeat(300)}.pdf`, `${'n'.repeat(115)}….pdf`],
  ])('have the name of their file, without what could harm: %j', async (file, named) => {
    const { draft } = await sitDown();
    expect((await draft(ferry, undefined, { file })).article.file).toBe(named);
  });

  it('wait for an hour without anybody, and are there after it', async () => {
    const { keeping, who, draft } = await sitDown();
    const { id } = await draft(ferry);
    await keeping.sweep(noon + hour);
    expect(await keeping.draftOf(who, id)).toBeDefined();
    await keeping.sweep(noon + day);
    expect(await keeping.draftOf({ ...who, at: noon }, id)).toBeUndefined();
  });
});
