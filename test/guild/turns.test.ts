import { describe, expect, it } from 'vitest';
import { inTurn, queue } from '../../src/guild/turns.ts';

/** Work that goes on until it is told to end, and what has begun of it so far. */
function workshop() {
  const begun: string[] = [];
  const ends = new Map<string, (failing?: Error) => void>();
  const work = (name: string) => async () => {
    begun.push(name);
    await new Promise<void>((resolve, reject) => {
      ends.set(name, (failing) => (failing === undefined ? resolve() : reject(failing)));
    });
    return name;
  };
  const end = async (name: string, failing?: Error) => {
    ends.get(name)?.(failing);
    await settled();
  };
  return { begun, work, end };
}

const open = () => queue({ atOnce: 2, waiting: 4, waitingEach: 3 });

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('Changes in turn', () => {
  it('are made one after the other in one server, and beside each other in two', async () => {
    const { begun, work, end } = workshop();
    const turn = inTurn();
    const all = [turn('a', work('a1')), turn('a', work('a2')), turn('b', work('b1'))];
    await settled();
    expect(begun).toEqual(['a1', 'b1']);
    await end('a1');
    expect(begun).toEqual(['a1', 'b1', 'a2']);
    await end('a2');
    await end('b1');
    expect(await Promise.all(all)).toEqual(['a1', 'a2', 'b1']);
  });

  it('go on after one that failed', async () => {
    const { begun, work, end } = workshop();
    const turn = inTurn();
    const first = turn('a', work('a1'));
    const second = turn('a', work('a2'));
    await settled();
    const failed = expect(first).rejects.toThrow('no');
    await end('a1', new Error('no'));
    await failed;
    expect(begun).toEqual(['a1', 'a2']);
    await end('a2');
    expect(await second).toBe('a2');
  });
});

describe('Work that waits', () => {
  it('is begun as others end, whether they fail or not', async () => {
    const { begun, work, end } = workshop();
    const enter = open();
    const all = ['a1', 'a2', 'a3', 'a4'].map((name) => enter('a', work(name)));
    await settled();
    expect(begun).toEqual(['a1', 'a2']);
    const failed = expect(all[0]).rejects.toThrow('no');
    await end('a1', new Error('no'));
    await failed;
    await end('a2');
    expect(begun).toEqual(['a1', 'a2', 'a3', 'a4']);
    await end('a3');
    await end('a4');
    expect(await Promise.all(all.slice(1))).toEqual(['a2', 'a3', 'a4']);
    const later = enter('a', work('a5'));
    await settled();
    await end('a5');
    expect(await later).toBe('a5');
  });

  it('lets a server that has nothing under way go before one that has', async () => {
    const { begun, work, end } = workshop();
    const enter = open();
    const all = ['a1', 'a2', 'a3', 'a4', 'b1'].map((name) => enter(name.charAt(0), work(name)));
    await settled();
    await end('a1');
    expect(begun).toEqual(['a1', 'a2', 'b1']);
    await end('a2');
    await end('a3');
    await end('b1');
    await end('a4');
    expect((await Promise.all(all)).length).toBe(5);
  });

  it('is refused where too much waits, of one or of all, and has its place where something is done', async () => {
    const { work, end } = workshop();
    const enter = open();
    const all = ['a1', 'a2', 'a3', 'a4', 'a5'].map((name) => enter('a', work(name)));
    await settled();
    await expect(enter('a', work('a6'))).rejects.toThrow('refusal.reading-busy');
    all.push(enter('b', work('b1')));
    await settled();
    await expect(enter('c', work('c1'))).rejects.toThrow('refusal.reading-busy');
    await end('a1');
    all.push(enter('c', work('c1')));
    for (const name of ['a2', 'b1', 'c1', 'a3', 'a4', 'a5']) await end(name);
    expect(await Promise.all(all)).toEqual(['a1', 'a2', 'a3', 'a4', 'a5', 'b1', 'c1']);
  });
});
