import { expect, it } from 'vitest';
import { passageId } from '../../../src/library/passage-id.ts';
import type { Store } from '../../../src/store/store.ts';
import { written } from '../written-article.ts';
import { action, day, noon, post } from './acts.ts';

const passage = (article: string) => passageId({ article, span: { start: 0, end: 4 } });

/** What every store does with the log, and with what was posted. */
export function describePosts(store: () => Store): void {
  const guild = () => store().guild;
  const shelf = () => store().shelf;
  const put = async (text: string) => {
    const { article, bytes } = written(text);
    await shelf().put('guild:1', article, bytes);
    return article.id;
  };
  const remove = (id: string) =>
    guild().remove('guild:1', id, noon + day, action('article-removed', id, { at: noon }));
  const restore = (id: string) => guild().restore('guild:1', id, action('article-restored', id));
  const due = async () => (await guild().duePosts(9)).map(({ message, gone }) => [message, gone.length]);
  const posted = action('posted', '1', { by: '100' });

  it('logs what was done, the last first, and only what was', async () => {
    const id = await put('An article.');
    await guild().log('guild:1', action('posted', '1', { by: '100' }));
    await guild().remove('guild:1', 'ffffffffffff', noon, action('article-removed', 'ffffffffffff'));
    await guild().restore('guild:1', id, action('article-restored', id));
    await remove(id);
    await guild().log('guild:2', action('posted', '2'));
    const all = [action('article-removed', id), action('posted', '1', { by: '100' })];
    expect(await guild().actions('guild:1', 0, 9)).toEqual({ actions: all, of: 2 });
    expect(await guild().actions('guild:1', 1, 1)).toEqual({ actions: all.slice(1), of: 2 });
    expect(await guild().actions('guild:1', 2, 1)).toEqual({ actions: [], of: 2 });
  });

  it('has a post changed when its article goes, and again when it is back', async () => {
    const [id, other] = [await put('Quoted.'), await put('Quoted elsewhere.')];
    const told = post('1', [passage(id), passage(other), passage(id)]);
    await guild().posted('guild:1', told, posted);
    await guild().posted('guild:1', post('2', [passage(other)]), posted);
    expect(await guild().duePosts(9)).toEqual([]);
    await remove(id);
    expect(await guild().duePosts(9)).toEqual([
      { ...told, scope: 'guild:1', gone: [{ article: id, at: noon, why: 'removed' }] },
    ]);
    expect(await due()).toEqual([['1', 1]]);
    await guild().postChanged('guild:1', '1');
    expect(await due()).toEqual([]);
    await restore(id);
    expect(await due()).toEqual([['1', 0]]);
    await guild().postChanged('guild:1', '1');
    await guild().erase('guild:1', id, action('article-erased', id));
    await guild().erase('guild:1', other, action('article-erased', other));
    expect(await due()).toEqual([
      ['1', 2],
      ['2', 1],
    ]);
  });

  it('has a post changed once more where its article came back while it was being changed', async () => {
    const id = await put('Quoted.');
    await guild().posted('guild:1', post('1', [passage(id)]), posted);
    await remove(id);
    expect(await due()).toEqual([['1', 1]]);
    await restore(id);
    await guild().postChanged('guild:1', '1');
    expect(await due()).toEqual([['1', 0]]);
    await guild().postChanged('guild:1', '1');
    expect(await due()).toEqual([]);
  });

  it('has a post changed at once whose article went while it was on its way', async () => {
    const id = await put('Quoted.');
    await remove(id);
    await guild().posted('guild:1', post('1', [id, 'no passage at all']), posted);
    expect(await due()).toEqual([['1', 1]]);
  });

  it('has the posts changed whose article was put again', async () => {
    const id = await put('Quoted.');
    await guild().posted('guild:1', post('1', [passage(id)]), posted);
    await shelf().remove('guild:1', id);
    await guild().duePosts(9);
    await guild().postChanged('guild:1', '1');
    await put('Quoted.');
    expect(await due()).toEqual([['1', 0]]);
  });

  it('gives the oldest posts first, and not more than are wanted', async () => {
    const id = await put('Quoted.');
    for (const [message, at] of [
      ['30', 3],
      ['10', 1],
      ['20', 2],
      ['15', 1],
    ] as const)
      await guild().posted('guild:1', post(message, [id], { deed: { by: '100', at } }), posted);
    await remove(id);
    expect((await due()).map(([message]) => message)).toEqual(['10', '15', '20', '30']);
    expect(await guild().duePosts(2)).toHaveLength(2);
  });

  it('lets servers take turns, so that none waits for one that posted a lot', async () => {
    const id = await put('Quoted.');
    const { article, bytes } = written('Quoted.');
    await shelf().put('guild:2', article, bytes);
    for (const message of ['10', '20', '30'])
      await guild().posted('guild:1', post(message, [passage(id)]), posted);
    await guild().posted('guild:2', post('40', [passage(id)]), posted);
    await remove(id);
    await guild().remove('guild:2', id, noon + day, action('article-removed', id, { at: noon }));
    expect((await due()).map(([message]) => message)).toEqual(['10', '40', '20', '30']);
  });

  it('gives none of those that are being changed, and loses nothing that happens to them meanwhile', async () => {
    const id = await put('Quoted.');
    for (const message of ['1', '2']) await guild().posted('guild:1', post(message, [passage(id)]), posted);
    await remove(id);
    expect(await guild().duePosts(1)).toMatchObject([{ message: '1' }]);
    await restore(id);
    expect(await guild().duePosts(9, ['1'])).toMatchObject([{ message: '2' }]);
    await guild().postChanged('guild:1', '1');
    await guild().postChanged('guild:1', '2');
    expect(await due()).toEqual([['1', 0]]);
  });

  it('knows a post by its id once it was sent, with what became due meanwhile', async () => {
    const id = await put('Quoted.');
    await guild().posted('guild:1', post('~1', [passage(id)]), posted);
    expect(await guild().sent('guild:2', '~1', '5')).toBe(false);
    await remove(id);
    expect(await guild().sent('guild:1', '~1', '5')).toBe(true);
    expect(await guild().sent('guild:1', '~1', '5')).toBe(true);
    expect(await guild().sent('guild:1', '~1', '6')).toBe(false);
    expect(await due()).toEqual([['5', 1]]);
    await guild().postChanged('guild:1', '5');
    await restore(id);
    expect(await due()).toEqual([['5', 0]]);
  });

  it('keeps one of two that are the same message', async () => {
    const id = await put('Quoted.');
    for (const message of ['~1', '5']) await guild().posted('guild:1', post(message, [passage(id)]), posted);
    expect(await guild().sent('guild:1', '~1', '5')).toBe(true);
    await remove(id);
    expect(await due()).toEqual([['5', 1]]);
  });

  it('forgets a post that was taken away, and logs that where there was one', async () => {
    const id = await put('Quoted.');
    await guild().posted('guild:1', post('1', [id]), posted);
    await guild().unposted('guild:2', '1', action('post-removed', '1'));
    expect((await guild().actions('guild:2', 0, 9)).of).toBe(0);
    await guild().unposted('guild:1', '1', action('post-removed', '1'));
    await guild().unposted('guild:1', '1', action('post-removed', '1'));
    expect((await guild().actions('guild:1', 0, 9)).actions).toEqual([action('post-removed', '1'), posted]);
    await remove(id);
    expect(await due()).toEqual([]);
  });

  it('changes nothing of another server that quotes the same text', async () => {
    const id = await put('Quoted.');
    await guild().posted('guild:2', post('1', [passage(id)]), posted);
    await remove(id);
    expect(await due()).toEqual([]);
  });
}
