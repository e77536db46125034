import { expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { keptFor } from '../../../src/guild/kept-for.ts';
import { written } from '../written-article.ts';
import { action, deed, drafted, noon, pack } from './acts.ts';

const added = (by = '100', at = noon) => [action('article-added', 'x', { by, at })];

/** What every store does with drafts, and with what becomes of them. */
export function describeDrafts(store: () => Store): void {
  const guild = () => store().guild;
  const shelf = () => store().shelf;
  const keep = async (draft: ReturnType<typeof drafted>, actions = added()) => {
    await guild().putDraft('guild:1', draft);
    return guild().keepDraft('guild:1', draft.draft.id, actions);
  };

  it('gives a draft back as it was put, and as it was put last', async () => {
    await guild().savePack('guild:1', pack('aaaaaa'), action('pack-created', 'aaaaaa'));
    const whole = drafted('Page one.\n\nPage two.', {
      facts: { title: 'Bridges', published: { day: '2026-03-01', precision: 'about' } },
      warnings: [
        { code: 'date-unknown', file: 'a.pdf' },
        { code: 'refused-too-large', file: 'b.pdf', values: { limit: 20, why: 'bytes' } },
      ],
      pack: 'aaaaaa',
      replaces: '0123456789ab',
      known: 'removed',
    });
    const article = {
      ...whole.article,
      pages: [
        { start: 0, label: 'iv' },
        { start: 11, label: '1' },
      ],
      extraction: ['hyphens', 'columns'] as const,
    };
    const draft = {
      ...whole.draft,
      article: { ...whole.draft.article, extraction: article.extraction, pages: 2 },
    };
    await guild().putDraft('guild:1', drafted('Something else.'));
    await guild().putDraft('guild:1', { ...whole, draft, article });
    expect(await guild().draft('guild:1', draft.id)).toEqual({ draft, article, bytes: whole.bytes });
    expect(await guild().draft('guild:2', draft.id)).toBeUndefined();
    expect(await shelf().articles('guild:1')).toEqual([]);
    await guild().keepDraft('guild:1', draft.id, added());
    expect(await shelf().articles('guild:1')).toEqual([article]);
    expect(await shelf().original('guild:1', article.id)).toEqual(whole.bytes);
    expect(await guild().kept('guild:1')).toEqual([
      { ...draft.article, bytes: draft.bytes, pack: 'aaaaaa', added: deed(noon, '100') },
    ]);
  });

  it('takes no draft for a pack that is not there', async () => {
    await expect(guild().putDraft('guild:1', drafted('A.', { pack: 'aaaaaa' }))).rejects.toThrow();
    expect(await guild().draft('guild:1', 'draft1234567')).toBeUndefined();
  });

  it('counts the drafts of a person, and of all, and their bytes', async () => {
    expect(await guild().draftsOf('guild:1')).toEqual({ articles: 0, bytes: 0 });
    await guild().putDraft('guild:1', drafted('12345', { id: 'a', by: '100' }));
    await guild().putDraft('guild:1', drafted('123', { id: 'b', by: '100' }));
    await guild().putDraft('guild:1', drafted('1', { id: 'c', by: '200' }));
    await guild().putDraft('guild:2', drafted('1', { id: 'd', by: '100' }));
    expect(await guild().draftsOf('guild:1', '100')).toEqual({ articles: 2, bytes: 8 });
    expect(await guild().draftsOf('guild:1')).toEqual({ articles: 3, bytes: 9 });
    await guild().dropDraft('guild:1', 'a');
    await guild().dropDraft('guild:1', 'd');
    expect(await guild().draftsOf('guild:1', '100')).toEqual({ articles: 1, bytes: 3 });
    expect(await guild().draftsOf('guild:2', '100')).toEqual({ articles: 1, bytes: 1 });
  });

  it('keeps a draft once', async () => {
    expect(await keep(drafted('The ferry sails.'))).toBe('added');
    expect(await guild().keepDraft('guild:1', 'draft1234567', added())).toBeUndefined();
    expect((await guild().actions('guild:1', 0, 9)).of).toBe(1);
    expect(await guild().draftsOf('guild:1')).toEqual({ articles: 0, bytes: 0 });
  });

  it('corrects a text that is there already, which stays where it is and whose it is', async () => {
    await guild().savePack('guild:1', pack('aaaaaa', { roles: ['9'] }), action('pack-created', 'aaaaaa'));
    expect(await keep(drafted('The ferry sails.', { pack: 'aaaaaa' }), added('100', noon))).toBe('added');
    expect(await keep(drafted('The ferry sails.', { by: '200' }), added('200', noon + 1))).toBe('present');
    expect(
      await keep(
        drafted('The ferry sails.', { by: '200', facts: { publisher: 'The Gazette' } }),
        added('200', noon + 2),
      ),
    ).toBe('updated');
    expect(await guild().kept('guild:1')).toMatchObject([
      { facts: { publisher: 'The Gazette' }, pack: 'aaaaaa', added: deed(noon, '100') },
    ]);
    await guild().savePack('guild:1', pack('bbbbbb'), action('pack-created', 'bbbbbb'));
    const moved = drafted('The ferry sails.', { pack: 'bbbbbb', facts: { publisher: 'The Gazette' } });
    expect(await keep(moved)).toBe('updated');
    expect(await guild().kept('guild:1')).toMatchObject([{ pack: 'bbbbbb' }]);
  });

  it('puts a draft into the place of what it replaces, in its pack, and lets that be restored', async () => {
    await guild().savePack('guild:1', pack('aaaaaa', { roles: ['9'] }), action('pack-created', 'aaaaaa'));
    const old = drafted('The first edition.', { pack: 'aaaaaa' });
    await keep(old);
    const next = drafted('The second edition.', { replaces: old.article.id });
    const later = noon + 5;
    expect(await keep(next, added('200', later))).toBe('added');
    expect(await shelf().articles('guild:1')).toEqual([next.article]);
    expect((await shelf().shelving('guild:1')).packOf[next.article.id]).toBe('aaaaaa');
    expect((await guild().kept('guild:1')).find(({ id }) => id === old.article.id)?.removed).toEqual({
      by: '200',
      at: later,
      until: later + keptFor.removed,
      replacedBy: next.article.id,
    });
    expect(await guild().gone('guild:1', old.article.id)).toEqual({
      at: later,
      why: 'replaced',
      pack: 'aaaaaa',
      replacedBy: next.article.id,
    });
    await guild().restore('guild:1', old.article.id, action('article-restored', 'x', { at: later + 1 }));
    expect(await shelf().articles('guild:1')).toHaveLength(2);
  });

  it('replaces nothing where the text is the same, or what it replaces is gone', async () => {
    const same = drafted('The ferry sails.');
    await keep(same);
    expect(await keep(drafted('The ferry sails.', { replaces: same.article.id }))).toBe('present');
    expect(await shelf().articles('guild:1')).toHaveLength(1);
    expect(await keep(drafted('Another.', { replaces: '0123456789ab' }))).toBe('added');
    expect(await guild().gone('guild:1', '0123456789ab')).toBeUndefined();
  });

  it('brings a text back that was removed, in the pack that it had', async () => {
    await guild().savePack('guild:1', pack('aaaaaa', { roles: ['9'] }), action('pack-created', 'aaaaaa'));
    const draft = drafted('The ferry sails.', { pack: 'aaaaaa' });
    await keep(draft);
    const { id } = draft.article;
    await guild().remove('guild:1', id, noon + 9, action('article-removed', id, { by: '100' }));
    expect(await keep(drafted('The ferry sails.', { by: '200' }), added('200', noon + 3))).toBe('added');
    expect(await guild().gone('guild:1', id)).toBeUndefined();
    const [kept] = await guild().kept('guild:1');
    expect(kept).toMatchObject({ pack: 'aaaaaa', added: deed(noon + 3, '200') });
    expect(kept?.removed).toBeUndefined();
  });

  it('brings a text back that was removed when its file is added by the operator', async () => {
    const { article, bytes } = written('The ferry sails.');
    await shelf().put('guild:1', article, bytes);
    await guild().remove('guild:1', article.id, noon + 9, action('article-removed', article.id));
    expect(await shelf().put('guild:1', article, bytes)).toBe('added');
    expect(await shelf().articles('guild:1')).toEqual([article]);
    expect(await guild().gone('guild:1', article.id)).toBeUndefined();
  });
}
