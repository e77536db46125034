import { describe, expect, it } from 'vitest';
import type { Article } from '../src/library/article.ts';
import type { Asker } from '../src/library/asker.ts';
import { read, type Reading } from '../src/library/reading.ts';
import type { Shelf, Snapshots } from '../src/library/shelf.ts';
import { openLibraries, type LibraryParts } from '../src/open-library.ts';
import { openMemoryShelf } from '../src/store/memory.ts';
import { written } from './store/written-article.ts';

const numbered = (at: number) => written(`The ferry number ${at} sails on Monday.`, { file: `${at}.txt` });
const sample = [numbered(0).article];

/** A shelf over another whose articles are counted each time they are read, and only come when the test lets them. */
function watched(shelf: Shelf) {
  const reads: (() => void)[] = [];
  const gate = { open: true };
  const watching: Shelf = {
    ...shelf,
    articles: async (scope) => {
      const found = await shelf.articles(scope);
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

function contents({ article, sentences, persons, dates, speeches }: Reading) {
  return { article, sentences, persons, dates, speeches };
}
