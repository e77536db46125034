import { expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { written } from '../written-article.ts';
import { action, day, drafted, noon } from './acts.ts';

/** What every store does with articles that come, go and come back. */
export function describeArticles(store: () => Store): void {
  const guild = () => store().guild;
  const shelf = () => store().shelf;
  const put = async (text: string, file = 'article.txt') => {
    const { article, bytes } = written(text, { file });
    await shelf().put('guild:1', article, bytes);
    return article;
  };

  it('lists what was added last first, and what nobody knows when last', async () => {
    await put('By the operator.', 'z.txt');
    await put('By the operator, too.', 'a.txt');
    for (const [at, text] of ['First.', 'Second.', 'Third.'].entries()) {
      await guild().putDraft('guild:1', drafted(text, { facts: { title: text } }));
      await guild().keepDraft('guild:1', 'draft1234567', [
        action('article-added', 'x', { by: '100', at: noon + at }),
      ]);
    }
    expect((await guild().kept('guild:1')).map(({ facts, file }) => [facts.title, file])).toEqual([
      ['Third.', '6.txt'],
      ['Second.', '7.txt'],
      ['First.', '6.txt'],
      ['A title', 'a.txt'],
      ['A title', 'z.txt'],
    ]);
    expect(await guild().kept('guild:2')).toEqual([]);
  });

  it('counts articles and the bytes of their files, those too that were removed', async () => {
    expect(await guild().used('guild:1')).toEqual({ articles: 0, bytes: 0 });
    const { id } = await put('12345');
    await put('1234567');
    await guild().remove('guild:1', id, noon + day, action('article-removed', id));
    expect(await guild().used('guild:1')).toEqual({ articles: 2, bytes: 12 });
    await guild().erase('guild:1', id, action('article-erased', id));
    expect(await guild().used('guild:1')).toEqual({ articles: 1, bytes: 7 });
  });

  it('corrects facts, blocks and marks, and nothing else', async () => {
    const article = await put('One.\n\nTwo.');
    const corrected = {
      facts: { ...article.facts, title: 'Better', license: 'CC BY 4.0', display: 'excerpt' as const },
      blocks: article.blocks.slice(0, 1),
      marked: [{ span: { start: 6, end: 10 }, why: 'boilerplate' as const }],
    };
    const done = action('article-corrected', article.id);
    expect(await guild().correct('guild:1', { id: article.id, ...corrected }, done)).toBe(true);
    expect(await guild().article('guild:1', article.id)).toEqual({ ...article, ...corrected });
    expect(await shelf().articles('guild:1')).toEqual([{ ...article, ...corrected }]);
    expect(await guild().correct('guild:2', { id: article.id, ...corrected }, done)).toBe(false);
    expect((await guild().actions('guild:2', 0, 9)).of).toBe(0);
  });

  it('shows a removed article to nobody who asks, and lets it be restored in time', async () => {
    const article = await put('Removed.');
    const { id } = article;
    const removed = action('article-removed', id, { by: '100', at: noon });
    expect(await guild().remove('guild:1', id, noon + day, removed)).toBe(true);
    expect(await guild().remove('guild:1', id, noon + 2 * day, removed)).toBe(false);
    expect(await shelf().articles('guild:1')).toEqual([]);
    expect(await shelf().damaged('guild:1')).toEqual([]);
    expect(await shelf().original('guild:1', id)).toBeUndefined();
    expect(await guild().article('guild:1', id)).toBeUndefined();
    expect(await guild().gone('guild:1', id)).toEqual({ at: noon, why: 'removed' });
    for (const change of [
      () => guild().move('guild:1', id, undefined, action('article-moved', id)),
      () => guild().correct('guild:1', article, action('article-corrected', id)),
    ])
      expect(await change()).toBe(false);
    const [kept] = await guild().kept('guild:1');
    expect(kept?.removed).toEqual({ by: '100', at: noon, until: noon + day });
    const restored = (at: number) => guild().restore('guild:1', id, action('article-restored', id, { at }));
    expect(await restored(noon + day)).toBe(false);
    expect(await restored(noon + day - 1)).toBe(true);
    expect(await restored(noon + day - 1)).toBe(false);
    expect(await shelf().articles('guild:1')).toEqual([article]);
    expect(await guild().gone('guild:1', id)).toBeUndefined();
  });

  it('leaves of an erased article only that it is gone', async () => {
    const { id } = await put('Erased.');
    expect(await guild().erase('guild:2', id, action('article-erased', id))).toBe(false);
    expect(await guild().erase('guild:1', id, action('article-erased', id, { at: noon }))).toBe(true);
    expect(await guild().erase('guild:1', id, action('article-erased', id))).toBe(false);
    expect(await guild().kept('guild:1')).toEqual([]);
    expect(await shelf().holds('guild:1')).toBe(false);
    expect(await guild().gone('guild:1', id)).toEqual({ at: noon, why: 'erased' });
    expect(await guild().restore('guild:1', id, action('article-restored', id))).toBe(false);
    expect((await guild().actions('guild:1', 0, 9)).of).toBe(1);
  });

  it('erases an article that was removed or replaced, and drafts of the same text or file', async () => {
    const old = await put('The first edition.');
    await guild().putDraft('guild:1', drafted('The second edition.', { replaces: old.id }));
    await guild().keepDraft('guild:1', 'draft1234567', [action('article-added', 'x')]);
    await guild().putDraft('guild:1', drafted('The first edition.', { id: 'again' }));
    const file = drafted('The first edition, read in another way.', { id: 'same file' });
    await guild().putDraft('guild:1', { ...file, article: { ...file.article, fileSha256: old.fileSha256 } });
    await guild().putDraft('guild:1', drafted('The third edition.', { id: 'third' }));
    await guild().putDraft('guild:2', drafted('The first edition.', { id: 'again' }));
    expect(await guild().erase('guild:1', old.id, action('article-erased', old.id, { at: noon + 1 }))).toBe(
      true,
    );
    expect(await guild().gone('guild:1', old.id)).toMatchObject({ at: noon + 1, why: 'erased' });
    expect(await guild().draft('guild:1', 'again')).toBeUndefined();
    expect(await guild().draft('guild:1', 'same file')).toBeUndefined();
    expect(await guild().draft('guild:1', 'third')).toBeDefined();
    expect(await guild().draft('guild:2', 'again')).toBeDefined();
  });

  it('says that an article is gone that the operator removed, and not any more when it is back', async () => {
    const { article, bytes } = written('Taken away at the command line.');
    await shelf().put('guild:1', article, bytes);
    expect(await shelf().remove('guild:1', article.id)).toBe(true);
    expect(await guild().gone('guild:1', article.id)).toMatchObject({ why: 'erased' });
    await shelf().put('guild:1', article, bytes);
    expect(await guild().gone('guild:1', article.id)).toBeUndefined();
  });

  it('does nothing to the same text of another server', async () => {
    const { article, bytes } = written('In both.');
    for (const scope of ['guild:1', 'guild:2'] as const) await shelf().put(scope, article, bytes);
    await guild().remove('guild:1', article.id, noon + day, action('article-removed', article.id));
    expect(await shelf().articles('guild:2')).toEqual([article]);
    await guild().erase('guild:1', article.id, action('article-erased', article.id));
    expect(await shelf().original('guild:2', article.id)).toEqual(bytes);
    expect(await guild().gone('guild:2', article.id)).toBeUndefined();
  });
}
