import { expect, it } from 'vitest';
import { keptFor } from '../../../src/guild/kept-for.ts';
import type { GuildScope } from '../../../src/library/asker.ts';
import type { Store } from '../../../src/store/store.ts';
import { written } from '../written-article.ts';
import { action, day, deed, drafted, noon, pack, post, settings } from './acts.ts';

/** What every store knows of persons, and what it deletes, and when. */
export function describeLeaving(store: () => Store): void {
  const guild = () => store().guild;
  const shelf = () => store().shelf;
  const by = { by: '100' };

  /** Something of every kind, done by 100, and as much by 200. */
  const fill = async (scope: GuildScope) => {
    await guild().saveSettings(
      scope,
      settings({ keepLogDays: 7 }),
      action('settings-changed', 'cooldown', by),
    );
    await guild().savePack(scope, pack('aaaaaa'), action('pack-created', 'aaaaaa', { by: '200' }));
    await guild().setDefault(scope, '500', 'aaaaaa', action('default-set', '500'));
    for (const user of ['100', '200']) {
      const kept = drafted(`Kept for ${user}.`, { by: user });
      const { id } = kept.article;
      const removed = drafted(`Removed by ${user}.`, { by: user });
      for (const each of [kept, removed]) {
        await guild().putDraft(scope, each);
        await guild().keepDraft(scope, each.draft.id, [action('article-added', id, { by: user })]);
      }
      await guild().remove(
        scope,
        removed.article.id,
        noon + day,
        action('article-removed', 'x', { by: user }),
      );
      await guild().putDraft(scope, drafted(`Draft of ${user}.`, { id: `draft${user}`, by: user }));
      await guild().posted(
        scope,
        post(`9${user}`, [id], { deed: deed(noon, user) }),
        action('posted', '9', { by: user }),
      );
    }
  };

  it('says everything that is kept about a person, in every server, and nothing about others', async () => {
    await fill('guild:2');
    await fill('guild:1');
    const personal = await guild().personal('100');
    const at = '2026-03-14T12:00:00.000Z';
    const scopes = ['guild:1', 'guild:2'] as const;
    const [kept, removed] = ['Kept for 100.', 'Removed by 100.'].map((text) => written(text).article.id);
    expect(personal.articles).toHaveLength(4);
    expect(personal.articles).toEqual(
      expect.arrayContaining(
        scopes.flatMap((scope) => [kept, removed].map((id) => ({ scope, id, added: at }))),
      ),
    );
    expect(personal.removed).toEqual(scopes.map((scope) => ({ scope, id: removed, at })));
    expect(personal.drafts).toEqual(scopes.map((scope) => ({ scope, file: '13.txt', at })));
    expect(personal.posts).toEqual(scopes.map((scope) => ({ scope, channel: '500', message: '9100', at })));
    expect(personal.actions.filter(({ scope }) => scope === 'guild:1').map(({ what }) => what)).toEqual([
      'settings-changed',
      'article-added',
      'article-added',
      'article-removed',
      'posted',
    ]);
    expect(await guild().personal('300')).toEqual({
      articles: [],
      removed: [],
      drafts: [],
      actions: [],
      posts: [],
      cards: [],
      requests: [],
      classroom: [],
    });
  });

  it('takes a person out of everything, and leaves the articles, the log and the posts', async () => {
    await fill('guild:1');
    const [before, log] = [await guild().kept('guild:1'), await guild().actions('guild:1', 0, 99)];
    const others = await guild().personal('200');
    await guild().erasePerson('100');
    expect(await guild().personal('100')).toEqual({
      articles: [],
      removed: [],
      drafts: [],
      actions: [],
      posts: [],
      cards: [],
      requests: [],
      classroom: [],
    });
    expect(await guild().personal('200')).toEqual(others);
    expect((await guild().kept('guild:1')).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(await guild().draft('guild:1', 'draft100')).toBeUndefined();
    expect(await guild().actions('guild:1', 0, 99)).toEqual({
      of: log.of,
      actions: log.actions.map(({ deed: { at, by: who }, ...rest }) => ({
        ...rest,
        deed: deed(at, who === '100' ? undefined : who),
      })),
    });
    const kept = before.find(({ added, removed }) => added?.by === '100' && removed === undefined);
    if (kept) await guild().erase('guild:1', kept.id, action('article-erased', kept.id));
    expect(await guild().duePosts(9)).toMatchObject([{ message: '9100', deed: { at: noon } }]);
  });

  it('forgets a server wholly, and no other', async () => {
    await fill('guild:1');
    await fill('guild:11');
    const other = await Promise.all([guild().kept('guild:11'), guild().actions('guild:11', 0, 99)]);
    expect(await guild().scopes()).toEqual(['guild:1', 'guild:11']);
    expect(await guild().forget('guild:1')).toBe(4);
    expect(await guild().forget('guild:1')).toBe(0);
    expect(await guild().scopes()).toEqual(['guild:11']);
    expect(await shelf().holds('guild:1')).toBe(false);
    expect(await guild().shelving('guild:1')).toEqual({
      packs: [],
      packOf: {},
      defaults: {},
      timeZone: 'UTC',
    });
    expect((await guild().actions('guild:1', 0, 9)).of).toBe(0);
    expect(await guild().draft('guild:1', 'draft100')).toBeUndefined();
    expect((await guild().personal('100')).actions.every(({ scope }) => scope === 'guild:11')).toBe(true);
    expect(await Promise.all([guild().kept('guild:11'), guild().actions('guild:11', 0, 99)])).toEqual(other);
  });

  it('forgets a server that was left when its time has come, and not one that came back', async () => {
    await fill('guild:1');
    await fill('guild:2');
    await guild().left('guild:1', noon + 30 * day);
    await guild().left('guild:1', noon + 60 * day);
    await guild().left('guild:2', noon + 30 * day);
    await guild().back(['guild:2', 'guild:3']);
    expect(await guild().scopes()).toEqual(['guild:1', 'guild:2']);
    await guild().sweep(noon + 30 * day - 1);
    expect(await guild().scopes()).toContain('guild:1');
    expect(await guild().sweep(noon + 30 * day)).toEqual(['guild:1']);
    expect(await guild().scopes()).toEqual(['guild:2']);
  });

  it('deletes a removed article when it cannot be restored any more, and remembers that it was', async () => {
    const { article, bytes } = written('Removed.');
    for (const scope of ['guild:1', 'guild:2'] as const) await shelf().put(scope, article, bytes);
    await guild().remove('guild:1', article.id, noon + day, action('article-removed', article.id));
    const revision = await shelf().revision('guild:1');
    expect(await guild().sweep(noon + day - 1)).toEqual([]);
    expect(await guild().kept('guild:1')).toHaveLength(1);
    expect(await guild().sweep(noon + day)).toEqual(['guild:1']);
    expect(await guild().sweep(noon + day)).toEqual([]);
    expect(await guild().kept('guild:1')).toEqual([]);
    expect(await guild().gone('guild:1', article.id)).toEqual({ at: noon, why: 'removed' });
    expect(await shelf().articles('guild:2')).toEqual([article]);
    expect(await shelf().revision('guild:1')).toBe(revision);
  });

  it('drops drafts after a day, and actions when the server wants them no longer', async () => {
    await guild().putDraft('guild:1', drafted('Draft.'));
    await guild().saveSettings(
      'guild:2',
      settings({ keepLogDays: 7 }),
      action('settings-changed', 'keepLogDays'),
    );
    await guild().log('guild:1', action('posted', '1'));
    await guild().sweep(noon + keptFor.draft - 1);
    expect(await guild().draft('guild:1', 'draft1234567')).toBeDefined();
    await guild().sweep(noon + keptFor.draft);
    expect(await guild().draft('guild:1', 'draft1234567')).toBeUndefined();
    await guild().sweep(noon + 7 * day - 1);
    expect((await guild().actions('guild:2', 0, 9)).of).toBe(1);
    await guild().sweep(noon + 7 * day);
    expect((await guild().actions('guild:2', 0, 9)).of).toBe(0);
    expect((await guild().actions('guild:1', 0, 9)).of).toBe(1);
    await guild().sweep(noon + 90 * day);
    expect((await guild().actions('guild:1', 0, 9)).of).toBe(0);
  });

  it('keeps nothing of the operator’s own library for a server', async () => {
    const { article, bytes } = written('The operator’s.');
    await shelf().put('local', article, bytes);
    await shelf().put('public', article, bytes);
    expect(await guild().scopes()).toEqual([]);
    await shelf().remove('local', article.id);
    expect(await guild().scopes()).toEqual([]);
  });
}
