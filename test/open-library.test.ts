import { describe, expect, it } from 'vitest';
import type { Article } from '../src/library/article.ts';
import type { Answerable } from '../src/answer/ask.ts';
import type { Asker, Visitor } from '../src/library/asker.ts';
import type { Pack } from '../src/library/pack.ts';
import { read, type Reading } from '../src/library/reading.ts';
import type { Shelf, Snapshots } from '../src/library/shelf.ts';
import { openLibraries, type LibraryParts } from '../src/open-library.ts';
import { openMemoryShelf, openMemoryStore } from '../src/store/memory.ts';
import { written } from './store/written-article.ts';

const numbered = (at: number) => written(`The ferry number ${at} sails on Monday.`, { file: `${at}.txt` });
const sample = [numbered(0).article];

/** A shelf over another whose articles are counted each time they are read, and only come when the test lets them. */
function watched(shelf: Shelf) {
  const reads: (() => void)[] = [];
  const gate = { open: true };
  const watching: Shelf = {
    ...shelf,
    articles: async (scope, reach) => {
      const found = await shelf.articles(scope, reach);
      const held = new Promise<void>((go) => {
        reads.push(go);
      });
      if (!gate.open) await held;
      return found;
    },
  };
  return { shelf: watching, reads, gate };
}

const memorySnapshots = (): Snapshots & { readonly kept: Map<string, Uint8Array> } => {
  const kept = new Map<string, Uint8Array>();
  return {
    kept,
    read: async (name) => kept.get(name),
    write: async (name, bytes) => void kept.set(name, bytes),
    forget: async () => kept.clear(),
  };
};

const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn += 1) await new Promise((go) => setImmediate(go));
};

/** Libraries, of which only what is answered from is looked at. */
function libraries(parts: LibraryParts) {
  const { open, ...rest } = openLibraries(parts);
  return { ...rest, open: async (asker: Asker) => (await open(asker)).library };
}

describe('A library', () => {
  it('is opened once for all who ask at once', async () => {
    const { shelf, reads } = watched(openMemoryShelf());
    const { article, bytes } = numbered(1);
    await shelf.put('guild:1', article, bytes);
    const { open } = libraries({ shelf, sample });
    const all = await Promise.all(Array.from({ length: 100 }, () => open('guild:1')));
    expect(new Set(all).size).toBe(1);
    expect(reads).toHaveLength(1);
    expect(await open('guild:1')).toBe(all[0]);
    expect(reads).toHaveLength(1);
  });

  it('is the sample where a scope has none, the same for all', async () => {
    const { open } = libraries({ shelf: openMemoryShelf(), sample });
    const { index } = await open('guild:1');
    expect(index.library).toMatchObject({ sample: true, articles: sample });
    expect((await open('public')).index).toBe(index);
  });

  it('reads only the article that was added', async () => {
    const shelf = openMemoryShelf();
    for (const at of [1, 2, 3]) await shelf.put('local', numbered(at).article, numbered(at).bytes);
    const reads: string[] = [];
    const readWith = (article: Article) => {
      reads.push(article.file);
      return read(article);
    };
    const { open } = libraries({ shelf, sample: [], readWith });
    await open('local');
    expect(reads.splice(0)).toEqual(['1.txt', '2.txt', '3.txt']);
    await shelf.put('local', numbered(4).article, numbered(4).bytes);
    expect((await open('local')).index.readings).toHaveLength(4);
    expect(reads).toEqual(['4.txt']);
  });

  it('has what was on the shelf when it was asked for, and is opened twice at most however often that changes', async () => {
    const { shelf, reads, gate } = watched(openMemoryShelf());
    const put = (at: number) => shelf.put('local', numbered(at).article, numbered(at).bytes);
    await put(1);
    const { open } = libraries({ shelf, sample: [] });
    await open('local');
    gate.open = false;
    const asked: Promise<readonly [number, number]>[] = [];
    for (let at = 2; at <= 20; at += 1) {
      await put(at);
      asked.push(open('local').then(({ index }) => [at, index.readings.length] as const));
      await turns(2);
    }
    expect(reads).toHaveLength(2);
    gate.open = true;
    for (const go of reads) go();
    for (const [there, found] of await Promise.all(asked)) expect(found).toBeGreaterThanOrEqual(there);
    expect(reads).toHaveLength(3);
    expect((await open('local')).index.readings).toHaveLength(20);
  });

  it('is given to one a turn, so that an answer is on its way before the next begins', async () => {
    const { open } = libraries({ shelf: openMemoryShelf(), sample });
    await open('public');
    let given = 0;
    const seen = new Set<number>();
    const all = Array.from({ length: 20 }, () => open('public').then(() => (given += 1)));
    while (given < all.length) {
      await turns(1);
      seen.add(given);
    }
    expect(seen.size).toBeGreaterThanOrEqual(20);
  });

  it('does not keep another one waiting while it is read', async () => {
    const shelf = openMemoryShelf();
    for (let at = 1; at <= 200; at += 1) await shelf.put('guild:1', numbered(at).article, numbered(at).bytes);
    await shelf.put('guild:2', numbered(1).article, numbered(1).bytes);
    const { open } = libraries({ shelf, sample: [] });
    const order: string[] = [];
    const large = open('guild:1').then(() => order.push('large'));
    await turns(5);
    await open('guild:2').then(() => order.push('small'));
    await large;
    expect(order).toEqual(['small', 'large']);
  });

  it('is tried again after it could not be opened', async () => {
    const inner = openMemoryShelf();
    await inner.put('local', numbered(1).article, numbered(1).bytes);
    const fails = { articles: true, revision: false };
    const shelf: Shelf = {
      ...inner,
      revision: async (scope) => {
        if (fails.revision) throw new Error('no revision');
        return inner.revision(scope);
      },
      articles: async (scope) => {
        if (fails.articles) throw new Error('no articles');
        return inner.articles(scope);
      },
    };
    const { open } = libraries({ shelf, sample: [] });
    await expect(open('local')).rejects.toThrow('no articles');
    await expect(open('local')).rejects.toThrow('no articles');
    fails.articles = false;
    expect((await open('local')).index.readings).toHaveLength(1);
    fails.revision = true;
    await expect(open('local')).rejects.toThrow('no revision');
    fails.revision = false;
    expect((await open('local')).index.readings).toHaveLength(1);
  });

  it('comes from its snapshot where there is one, and is built where that is of no use', async () => {
    const shelf = openMemoryShelf();
    await shelf.put('local', numbered(1).article, numbered(1).bytes);
    const snapshots = memorySnapshots();
    const { index } = await libraries({ shelf, sample, snapshots }).open('local');
    const [[name, bytes] = ['', new Uint8Array()]] = snapshots.kept;
    expect(name).toBe(`local@${index.library.version}`);
    const again = await libraries({ shelf, sample, snapshots }).open('local');
    expect(again.index.readings.map(contents)).toEqual(index.readings.map(contents));
    expect(snapshots.kept.get(name)).toBe(bytes);
    snapshots.kept.set(name, new TextEncoder().encode('{"something":"else"}'));
    const anew = await libraries({ shelf, sample, snapshots }).open('local');
    expect(anew.index.readings.map(contents)).toEqual(index.readings.map(contents));
    expect(snapshots.kept.get(name)).toEqual(bytes);
  });
});

const done = (about: string) => ({ deed: { at: 0 }, what: 'pack-changed' as const, about });

/** A server's shelf with an article in no pack, and one in each of two packs: for the role `teacher`, and for March 2026. */
async function packed() {
  const { shelf, guild } = openMemoryStore();
  const scope = 'guild:1';
  const packs: readonly Pack[] = [
    { id: 'aaaaaa', name: 'Staff', roles: ['teacher'], channels: [] },
    { id: 'bbbbbb', name: 'March', roles: [], channels: [], opens: '2026-03-01', closes: '2026-03-31' },
  ];
  for (const pack of packs) await guild.savePack(scope, pack, done(pack.id));
  for (const at of [1, 2, 3]) await shelf.put(scope, numbered(at).article, numbered(at).bytes);
  await guild.move(scope, numbered(2).article.id, 'aaaaaa', done('2'));
  await guild.move(scope, numbered(3).article.id, 'bbbbbb', done('3'));
  const asker = (roles: readonly string[], day: string): Visitor => ({
    scope,
    roles,
    channels: ['general'],
    at: Date.parse(`${day}T12:00Z`),
  });
  return { shelf, guild, scope, asker } as const;
}

function readAgain(): never {
  throw new Error('It was read again');
}

/** How many blocks of the fourth article are searched. */
const lines = ({ index }: Answerable) =>
  index.library.articles.find(({ file }) => file === '4.txt')?.blocks.length;

const filesOf = ({ index }: Answerable) => index.library.articles.map(({ file }) => file);

describe('The library of somebody in a server', () => {
  it('has what is in no pack, and what is open to them today', async () => {
    const { shelf, asker, scope } = await packed();
    const { open } = libraries({ shelf, sample });
    expect(filesOf(await open(asker([], '2026-02-28')))).toEqual(['1.txt']);
    expect(filesOf(await open(asker([], '2026-03-31')))).toEqual(['1.txt', '3.txt']);
    expect(filesOf(await open(asker(['teacher'], '2026-04-01')))).toEqual(['1.txt', '2.txt']);
    expect(filesOf(await open(asker(['pupil', 'teacher'], '2026-03-01')))).toEqual([
      '1.txt',
      '2.txt',
      '3.txt',
    ]);
    expect(filesOf(await open(scope))).toEqual(['1.txt', '2.txt', '3.txt']);
  });

  it('is the same for all who may read the same, and reads no article twice', async () => {
    const { shelf, asker, scope } = await packed();
    const reads: string[] = [];
    const readWith = (article: Article) => {
      reads.push(article.file);
      return read(article);
    };
    const { open } = libraries({ shelf, sample, readWith });
    const plain = await open(asker([], '2026-02-01'));
    expect(await open(asker(['pupil'], '2026-05-05'))).toBe(plain);
    const all = await open(asker(['teacher'], '2026-03-05'));
    expect(await open(scope)).toBe(all);
    await open(asker([], '2026-03-05'));
    expect(reads.toSorted()).toEqual(['1.txt', '2.txt', '3.txt']);
    expect(all.index.readings[0]?.article).toBe(plain.index.readings[0]?.article);
  });

  it('changes with their packs', async () => {
    const { shelf, guild, scope, asker } = await packed();
    const { open } = libraries({ shelf, sample });
    const member = asker([], '2026-02-01');
    expect(filesOf(await open(member))).toEqual(['1.txt']);
    await guild.move(scope, numbered(1).article.id, 'aaaaaa', done('1'));
    await guild.move(scope, numbered(2).article.id, undefined, done('2'));
    expect(filesOf(await open(member))).toEqual(['2.txt']);
    await guild.remove(scope, numbered(2).article.id, 1, done('2'));
    expect(filesOf(await open(member))).toEqual([]);
  });

  it('is empty, and not the sample, where a server has articles and none is open to them', async () => {
    const { shelf, guild, scope, asker } = await packed();
    await guild.move(scope, numbered(1).article.id, 'aaaaaa', done('1'));
    const { open } = libraries({ shelf, sample });
    const { index } = await open(asker([], '2026-02-01'));
    expect(index.library).toMatchObject({ sample: false, articles: [] });
    const elsewhere = await open({ ...asker([], '2026-02-01'), scope: 'guild:2' });
    expect(elsewhere.index.library.sample).toBe(true);
  });

  it('is narrowed by a pack that they choose, and by the default of where they are', async () => {
    const { shelf, guild, scope, asker } = await packed();
    await guild.setDefault(scope, 'general', 'bbbbbb', done('general'));
    await guild.setDefault(scope, 'thread', 'aaaaaa', done('thread'));
    const { open } = openLibraries({ shelf, sample });
    const opened = async (who: Visitor) => {
      const { library, pack } = await open(who);
      return [pack?.name, filesOf(library)];
    };
    const march = asker([], '2026-03-05');
    expect(await opened(march)).toEqual(['March', ['3.txt']]);
    expect(await opened({ ...march, pack: null })).toEqual([undefined, ['1.txt', '3.txt']]);
    expect(await opened({ ...march, pack: 'aaaaaa' })).toEqual([undefined, []]);
    // What is not open to them is no default: then it is that of the channel around.
    expect(await opened({ ...march, channels: ['thread', 'general'] })).toEqual(['March', ['3.txt']]);
    expect(await opened({ ...march, roles: ['teacher'], channels: ['thread', 'general'] })).toEqual([
      'Staff',
      ['2.txt'],
    ]);
    expect(await opened(asker([], '2026-04-05'))).toEqual([undefined, ['1.txt']]);
  });

  it('does not tell of others by lines that they have in common', async () => {
    const { shelf, guild, scope, asker } = await packed();
    const line = 'Subscribe at the harbour office.';
    for (const at of [4, 5, 6]) {
      const { article, bytes } = written(`The pier number ${at} is closed.\n\n${line}`, {
        file: `${at}.txt`,
        publisher: 'The Quay Times',
      });
      await shelf.put(scope, article, bytes);
      if (at > 4) await guild.move(scope, article.id, 'aaaaaa', done(`${at}`));
    }
    const { open } = libraries({ shelf, sample });
    expect(lines(await open(asker(['teacher'], '2026-02-01')))).toBe(1);
    expect(lines(await open(asker([], '2026-02-01')))).toBe(2);
  });

  it('comes from a snapshot of its own after a start', async () => {
    const { shelf, asker, scope } = await packed();
    const snapshots = memorySnapshots();
    const askers = [scope, asker([], '2026-02-01'), asker([], '2026-03-01')] as const;
    const before = libraries({ shelf, sample, snapshots });
    for (const each of askers) await before.open(each);
    expect(snapshots.kept.size).toBe(3);
    const after = libraries({ shelf, sample, snapshots, readWith: readAgain });
    for (const each of askers)
      expect(filesOf(await after.open(each))).toEqual(filesOf(await before.open(each)));
  });

  it('is forgotten with its snapshots, and does not come back from an opening under way', async () => {
    const { shelf: inner, asker, scope } = await packed();
    const { shelf, reads, gate } = watched(inner);
    const snapshots = memorySnapshots();
    const { open, forget } = libraries({ shelf, sample, snapshots });
    const before = await open(scope);
    gate.open = false;
    const opening = open(asker([], '2026-02-01'));
    await turns(3);
    await forget(scope);
    expect(snapshots.kept.size).toBe(0);
    for (const go of reads) go();
    await opening;
    expect(snapshots.kept.size).toBe(0);
    gate.open = true;
    expect(await open(scope)).not.toBe(before);
  });

  it('is let go once its shelf has changed, and leaves no snapshot of what another process erased meanwhile', async () => {
    const { shelf: inner, guild, scope, asker } = await packed();
    const { shelf, reads, gate } = watched(inner);
    const snapshots = memorySnapshots();
    const anew: string[] = [];
    const readWith = (article: Article) => {
      anew.push(article.file);
      return read(article);
    };
    const { open, letGo } = libraries({ shelf, sample, snapshots, readWith });
    const member = asker([], '2026-02-01');
    const before = await open(member);
    await letGo();
    expect(await open(member)).toBe(before);
    snapshots.kept.clear();
    gate.open = false;
    const opening = open(scope);
    await turns(3);
    await guild.erase(scope, numbered(2).article.id, done('2'));
    for (const go of reads) go();
    await opening;
    expect(snapshots.kept.size).toBe(0);
    gate.open = true;
    await letGo();
    anew.splice(0);
    expect(filesOf(await open(member))).toEqual(['1.txt']);
    // Nothing was held on to that it could have been taken from.
    expect(anew).toEqual(['1.txt']);
  });

  it('is let go when others were asked since, and opened again when it is asked', async () => {
    const store = openMemoryStore();
    for (const at of [1, 2, 3])
      await store.shelf.put(`guild:${at}`, numbered(at).article, numbered(at).bytes);
    const { shelf, reads } = watched(store.shelf);
    const { open } = libraries({ shelf, sample, atMost: { count: 2, weight: 1e9 } });
    for (const at of [1, 2, 1, 3]) await open(`guild:${at}`);
    expect(reads).toHaveLength(3);
    await open('guild:1');
    expect(reads).toHaveLength(3);
    expect(filesOf(await open('guild:2'))).toEqual(['2.txt']);
    expect(reads).toHaveLength(4);
  });
});

function contents({ article, sentences, persons, dates, speeches }: Reading) {
  return { article, sentences, persons, dates, speeches };
}
