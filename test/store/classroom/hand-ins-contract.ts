import { expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { action, noon } from '../guild/acts.ts';
import { assignment, entry, handIn, pupil, put } from './makers.ts';

/** What every store does with assignments and what is handed in for them. */
export function describeHandIns(store: () => Store): void {
  const classroom = () => store().classroom;
  const logged = async () =>
    (await store().guild.actions('guild:1', 0, 99)).actions.map(({ what, about }) => [what, about]);

  it('keeps assignments in the order in which they were made, and logs them', async () => {
    const [a, b] = [assignment('BBBBBBBB'), assignment('AAAAAAAA', { title: 'Another', at: noon - 1 })];
    await put(store(), a);
    await put(store(), b);
    await put(store(), assignment('CCCCCCCC', { class: 'CLASS2' }));
    expect(await classroom().assignments('guild:1', 'CLASS1')).toEqual([a, b]);
    const changed = { ...a, title: 'Changed' };
    await put(store(), changed);
    expect(await classroom().assignments('guild:1', 'CLASS1')).toEqual([changed, b]);
    expect(await classroom().assignment('guild:1', 'AAAAAAAA')).toEqual(b);
    expect(await classroom().assignment('guild:11', 'AAAAAAAA')).toBeUndefined();
    expect((await logged()).toReversed().slice(0, 2)).toEqual([
      ['assignment-set', 'BBBBBBBB'],
      ['assignment-set', 'AAAAAAAA'],
    ]);
  });

  it('keeps one copy of each for an assignment, the last one', async () => {
    await put(store(), assignment('AAAAAAAA'));
    const [me, other] = [await pupil(store(), '100'), await pupil(store(), '200')];
    const entries = [
      entry('A', '75509fe96fd1', { note: 'Because of this.', tags: ['ferry'] }),
      entry('B', '2d5a089d86bd'),
    ];
    const first = handIn('HANDIN01', 'AAAAAAAA', me, { entries, at: noon + 2 });
    const theirs = handIn('HANDIN02', 'AAAAAAAA', other, { at: noon + 1, late: true });
    expect(await classroom().putHandIn('guild:1', first)).toBe(true);
    expect(await classroom().putHandIn('guild:1', theirs)).toBe(true);
    expect(await classroom().handIn('guild:1', 'HANDIN01')).toEqual(first);
    const last = handIn('HANDIN03', 'AAAAAAAA', me, { entries: entries.slice(1), at: noon + 3 });
    expect(await classroom().putHandIn('guild:1', last)).toBe(true);
    expect(await classroom().handIn('guild:1', 'HANDIN01')).toBeUndefined();
    expect(await classroom().handIns('guild:1', 'AAAAAAAA')).toEqual([
      { ...theirs, entries: 0 },
      { ...last, entries: 1 },
    ]);
    // It may be handed in again under the id that it had.
    expect(await classroom().putHandIn('guild:1', { ...last, entries })).toBe(true);
    expect(await classroom().handIn('guild:1', 'HANDIN03')).toEqual({ ...last, entries });
  });

  it('gives back what was handed in, and takes nothing for what is not to be handed in any more', async () => {
    await put(store(), assignment('AAAAAAAA'));
    await put(store(), assignment('BBBBBBBB'));
    const me = await pupil(store(), '100');
    for (const [at, of] of ['AAAAAAAA', 'BBBBBBBB'].entries())
      await classroom().putHandIn('guild:1', handIn(`HANDIN0${at}`, of, me, { entries: [entry('A', 'x')] }));
    expect(await classroom().withdrawHandIn(me, 'AAAAAAAA')).toBe(true);
    expect(await classroom().withdrawHandIn(me, 'AAAAAAAA')).toBe(false);
    expect(await classroom().handIn('guild:1', 'HANDIN00')).toBeUndefined();
    const removed = action('assignment-removed', 'BBBBBBBB');
    expect(await classroom().removeAssignment('guild:1', 'BBBBBBBB', removed)).toBe(true);
    expect(await classroom().handIn('guild:1', 'HANDIN01')).toBeUndefined();
    expect(await classroom().handIns('guild:1', 'BBBBBBBB')).toEqual([]);
    expect((await logged())[0]).toEqual(['assignment-removed', 'BBBBBBBB']);
    expect(await classroom().removeAssignment('guild:1', 'BBBBBBBB', removed)).toBe(false);
    expect(await classroom().putHandIn('guild:1', handIn('HANDIN02', 'BBBBBBBB', me))).toBe(false);
    expect((await logged()).filter(([what]) => what === 'assignment-removed')).toHaveLength(1);
  });
}
