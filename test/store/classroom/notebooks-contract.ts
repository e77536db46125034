import { expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { noon } from '../guild/acts.ts';
import { entry, keyFor, pupil } from './makers.ts';

const minute = 60_000;

/** What every store does with keys, notebooks and practice. */
export function describeNotebooks(store: () => Store): void {
  const classroom = () => store().classroom;

  it('keeps the first key that a class is given, another one for each class and server', async () => {
    const [first, second] = [keyFor('guild:1', 'CLASS1'), keyFor('guild:1', undefined)];
    expect(await classroom().classKey('guild:1', 'CLASS1', first)).toEqual(first);
    expect(await classroom().classKey('guild:1', 'CLASS1', second)).toEqual(first);
    expect(await classroom().classKey('guild:1', undefined, second)).toEqual(second);
    expect(await classroom().classKey('guild:11', 'CLASS1', second)).toEqual(second);
    expect(await classroom().classKey('guild:1', 'CLASS1', second)).toEqual(first);
  });

  it('keeps a notebook as it was saved, in its order', async () => {
    const me = await pupil(store(), '100');
    expect(await classroom().notebook(me)).toEqual({ entries: [], revision: 0 });
    const [a, b, c] = [
      entry('A', '75509fe96fd1', { note: 'My own “words”.\nTwo lines.', tags: ['ferry', 'noon'] }),
      entry('B', '2d5a089d86bd', { at: noon + 1 }),
      entry('C', '75509fe96fd1'),
    ];
    expect(await classroom().saveNotebook(me, { entries: [a, b, c], revision: 1 })).toBe(true);
    expect(await classroom().notebook(me)).toEqual({ entries: [a, b, c], revision: 1 });
    const { note: _, ...plain } = a;
    expect(await classroom().saveNotebook(me, { entries: [c, plain], revision: 2 })).toBe(true);
    expect(await classroom().notebook(me)).toEqual({ entries: [c, plain], revision: 2 });
    expect(await classroom().saveNotebook(me, { entries: [], revision: 3 })).toBe(true);
    expect(await classroom().notebook(me)).toEqual({ entries: [], revision: 3 });
  });

  it('saves a notebook only over the one that was read', async () => {
    const me = await pupil(store(), '100');
    const [a, b] = [entry('A', '75509fe96fd1'), entry('B', '2d5a089d86bd')];
    expect(await classroom().saveNotebook(me, { entries: [a], revision: 2 })).toBe(false);
    const both = [a, b].map((each) => classroom().saveNotebook(me, { entries: [each], revision: 1 }));
    expect((await Promise.all(both)).filter(Boolean)).toHaveLength(1);
    expect(await classroom().saveNotebook(me, { entries: [a, b], revision: 1 })).toBe(false);
    expect((await classroom().notebook(me)).entries).toHaveLength(1);
  });

  it('keeps the notebooks of everybody, in every class and outside of them, apart', async () => {
    const all = [
      await pupil(store(), '100'),
      await pupil(store(), '200'),
      await pupil(store(), '100', { of: 'CLASS2' }),
      await pupil(store(), '100', { of: null }),
      await pupil(store(), '100', { scope: 'guild:11' }),
    ];
    for (const [at, of] of all.entries())
      await classroom().saveNotebook(of, { entries: [entry('SAME', `${at}`)], revision: 1 });
    for (const [at, of] of all.entries())
      expect((await classroom().notebook(of)).entries).toEqual([entry('SAME', `${at}`)]);
  });

  it('remembers how far somebody is with a question, until they want it forgotten', async () => {
    const [me, other] = [await pupil(store(), '100'), await pupil(store(), '200')];
    const [a, b] = ['AAAA', 'BBBB'].map((question, at) => ({
      question,
      box: 1,
      times: 1,
      due: noon + (10 + at) * minute,
    }));
    if (a === undefined || b === undefined) throw new Error('There are two');
    for (const each of [b, a]) await classroom().putPractised(me, each);
    await classroom().putPractised(other, a);
    const again = { ...a, box: 2, times: 2, due: noon + 24 * 60 * minute };
    await classroom().putPractised(me, again);
    expect(await classroom().practised(me)).toEqual([again, b]);
    await classroom().dropPractised(me, ['AAAA', 'CCCC']);
    expect(await classroom().practised(me)).toEqual([b]);
    await classroom().forgetPractised(me);
    expect(await classroom().practised(me)).toEqual([]);
    expect(await classroom().practised(other)).toEqual([a]);
  });
}
