import { expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { written } from '../written-article.ts';
import { action, drafted, pack, settings } from './acts.ts';

/** What every store does with settings and packs. */
export function describePacks(store: () => Store): void {
  const guild = () => store().guild;
  const shelf = () => store().shelf;
  const put = async (text: string) => {
    const { article, bytes } = written(text);
    await shelf().put('guild:1', article, bytes);
    return article.id;
  };

  it('has no settings, and says the time zone that holds then, until somebody changes them', async () => {
    expect(await guild().settings('guild:1')).toBeUndefined();
    expect(await guild().shelving('guild:1')).toEqual({
      packs: [],
      packOf: {},
      defaults: {},
      timeZone: 'UTC',
    });
    const wanted = settings({
      rights: { add: ['1'], moderate: [], configure: ['2', '3'] },
      privateChannels: ['7'],
      language: 'de',
      timeZone: 'Europe/Berlin',
      keepLogDays: 30,
    });
    await guild().saveSettings('guild:1', settings(), action('settings-changed', 'language'));
    await guild().saveSettings('guild:1', wanted, action('settings-changed', 'rights'));
    expect(await guild().settings('guild:1')).toEqual(wanted);
    expect((await shelf().shelving('guild:1')).timeZone).toBe('Europe/Berlin');
    expect(await guild().settings('guild:11')).toBeUndefined();
  });

  it('keeps packs in the order in which they were made, as they were last said to be', async () => {
    await guild().savePack('guild:1', pack('bbbbbb'), action('pack-created', 'bbbbbb'));
    await guild().savePack('guild:1', pack('aaaaaa', { roles: ['9'] }), action('pack-created', 'aaaaaa'));
    const changed = pack('bbbbbb', {
      name: 'The harbour',
      description: 'What was built, and when',
      opens: '2026-03-01',
      closes: '2026-03-08',
      roles: ['1', '2'],
      channels: ['3'],
    });
    await guild().savePack('guild:1', changed, action('pack-changed', 'bbbbbb'));
    const { packs } = await guild().shelving('guild:1');
    expect(packs).toEqual([changed, pack('aaaaaa', { roles: ['9'] })]);
    expect(await guild().shelving('guild:1')).toEqual(await shelf().shelving('guild:1'));
  });

  it('keeps the same pack id of two servers apart', async () => {
    await guild().savePack('guild:1', pack('aaaaaa'), action('pack-created', 'aaaaaa'));
    await guild().savePack('guild:2', pack('aaaaaa', { name: 'Other' }), action('pack-created', 'aaaaaa'));
    await guild().deletePack('guild:1', 'aaaaaa', action('pack-deleted', 'aaaaaa'));
    expect((await guild().shelving('guild:1')).packs).toEqual([]);
    expect((await guild().shelving('guild:2')).packs).toMatchObject([{ name: 'Other' }]);
  });

  it('moves articles into packs that are there, and out again', async () => {
    const id = await put('The ferry sails.');
    const moved = action('article-moved', id);
    expect(await guild().move('guild:1', id, 'aaaaaa', moved)).toBe(false);
    await guild().savePack('guild:1', pack('aaaaaa'), action('pack-created', 'aaaaaa'));
    expect(await guild().move('guild:2', id, undefined, moved)).toBe(false);
    expect(await guild().move('guild:1', id, 'aaaaaa', moved)).toBe(true);
    expect((await shelf().shelving('guild:1')).packOf).toEqual({ [id]: 'aaaaaa' });
    expect(await guild().kept('guild:1')).toMatchObject([{ id, pack: 'aaaaaa' }]);
    expect(await guild().move('guild:1', id, undefined, moved)).toBe(true);
    expect((await shelf().shelving('guild:1')).packOf).toEqual({});
  });

  it('gives a channel its default pack, until it has another or the pack is gone', async () => {
    const set = action('default-set', '500');
    expect(await guild().setDefault('guild:1', '500', 'aaaaaa', set)).toBe(false);
    for (const id of ['aaaaaa', 'bbbbbb'])
      await guild().savePack('guild:1', pack(id), action('pack-created', id));
    for (const [channel, id] of [
      ['500', 'aaaaaa'],
      ['500', 'bbbbbb'],
      ['501', 'bbbbbb'],
      ['502', 'aaaaaa'],
    ] as const)
      expect(await guild().setDefault('guild:1', channel, id, set)).toBe(true);
    expect(await guild().setDefault('guild:1', '502', undefined, set)).toBe(true);
    expect((await shelf().shelving('guild:1')).defaults).toEqual({ '500': 'bbbbbb', '501': 'bbbbbb' });
    await guild().deletePack('guild:1', 'bbbbbb', action('pack-deleted', 'bbbbbb'));
    expect((await shelf().shelving('guild:1')).defaults).toEqual({});
  });

  it.each([
    ['roles', { roles: ['9'] }],
    ['channels', { channels: ['9'] }],
    ['a first day', { opens: '2020-01-01' }],
    ['a last day', { closes: '2099-01-01' }],
  ] as const)('opens nothing by deleting a pack with %s', async (_, shut) => {
    const id = await put('For some only.');
    const deleted = action('pack-deleted', 'aaaaaa');
    await guild().savePack('guild:1', pack('aaaaaa', shut), action('pack-created', 'aaaaaa'));
    await guild().move('guild:1', id, 'aaaaaa', action('article-moved', id));
    expect(await guild().deletePack('guild:1', 'aaaaaa', deleted)).toBe(false);
    await guild().remove('guild:1', id, Number.MAX_SAFE_INTEGER, action('article-removed', id));
    expect(await guild().deletePack('guild:1', 'aaaaaa', deleted)).toBe(false);
    await guild().erase('guild:1', id, action('article-erased', id));
    expect(await guild().deletePack('guild:1', 'aaaaaa', deleted)).toBe(true);
    expect(await guild().deletePack('guild:1', 'aaaaaa', deleted)).toBe(false);
  });

  it('drops the drafts that were meant for a pack that is deleted, so that nothing is opened by them', async () => {
    await guild().savePack('guild:1', pack('aaaaaa', { roles: ['9'] }), action('pack-created', 'aaaaaa'));
    await guild().putDraft('guild:1', drafted('For some only.', { pack: 'aaaaaa' }));
    await guild().putDraft('guild:1', drafted('For all.', { id: 'other7654321' }));
    await guild().deletePack('guild:1', 'aaaaaa', action('pack-deleted', 'aaaaaa'));
    expect(await guild().keepDraft('guild:1', 'draft1234567', [])).toBeUndefined();
    expect(await guild().keepDraft('guild:1', 'other7654321', [])).toBe('added');
    expect(await shelf().articles('guild:1')).toMatchObject([{ text: 'For all.' }]);
  });

  it('leaves the articles of an open pack that is deleted in none', async () => {
    const id = await put('For all.');
    await guild().savePack('guild:1', pack('aaaaaa'), action('pack-created', 'aaaaaa'));
    await guild().move('guild:1', id, 'aaaaaa', action('article-moved', id));
    expect(await guild().deletePack('guild:1', 'aaaaaa', action('pack-deleted', 'aaaaaa'))).toBe(true);
    expect((await shelf().shelving('guild:1')).packOf).toEqual({});
    expect(await shelf().articles('guild:1')).toHaveLength(1);
  });

  it('has another revision after everything that decides who may read what, and never an old one', async () => {
    const id = await put('Read by some.');
    const seen = [await shelf().revision('guild:1')];
    const other = await shelf().revision('guild:2');
    const steps = [
      () => guild().savePack('guild:1', pack('aaaaaa'), action('pack-created', 'aaaaaa')),
      () => guild().savePack('guild:1', pack('aaaaaa', { roles: ['1'] }), action('pack-changed', 'aaaaaa')),
      () => guild().move('guild:1', id, 'aaaaaa', action('article-moved', id)),
      () => guild().setDefault('guild:1', '500', 'aaaaaa', action('default-set', '500')),
      () =>
        guild().saveSettings(
          'guild:1',
          settings({ timeZone: 'Asia/Tokyo' }),
          action('settings-changed', 'timeZone'),
        ),
      () => guild().move('guild:1', id, undefined, action('article-moved', id)),
      () => guild().deletePack('guild:1', 'aaaaaa', action('pack-deleted', 'aaaaaa')),
      () => guild().remove('guild:1', id, Number.MAX_SAFE_INTEGER, action('article-removed', id)),
      () => guild().restore('guild:1', id, action('article-restored', id)),
      () => guild().forget('guild:1'),
      () => put('Read by some.'),
      () => guild().erase('guild:1', id, action('article-erased', id)),
    ];
    for (const step of steps) {
      await step();
      seen.push(await shelf().revision('guild:1'));
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(await shelf().revision('guild:2')).toBe(other);
  });
}
