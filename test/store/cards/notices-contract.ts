import { expect, it } from 'vitest';
import type { Card } from '../../../src/cards/card.ts';
import type { Notice } from '../../../src/cards/notice.ts';
import type { Store } from '../../../src/store/store.ts';
import { action, card, changed, day, drafted, noon, published, request, said } from '../guild/acts.ts';
import { written } from '../written-article.ts';

const scope = 'guild:1';
const texts = ['The ferry leaves at noon.', 'The pier is closed.'].map((text) => written(text));
const [quoted = '', other = ''] = texts.map(({ article }) => article.id);

type Way = readonly [how: string, go: (store: Store) => Promise<unknown>, at: number | undefined];

/** Every way in which an article goes; the clock of the machine says when the operator took it. */
const ways: readonly Way[] = [
  [
    'removed',
    ({ guild }) => guild.remove(scope, quoted, noon + day, action('article-removed', quoted)),
    noon,
  ],
  ['erased', ({ guild }) => guild.erase(scope, quoted, action('article-erased', quoted)), noon],
  ['taken off the shelf by the operator', ({ shelf }) => shelf.remove(scope, quoted), undefined],
  [
    'replaced by another text',
    async ({ guild }) => {
      const next = drafted('The ferry leaves at one.', { replaces: quoted });
      await guild.putDraft(scope, next);
      await guild.keepDraft(scope, next.draft.id, [action('article-replaced', quoted, { at: noon + 7 })]);
    },
    noon + 7,
  ],
];

const gone = (of: string, at = noon + 1) => ({ of: 'source-gone', scope, at, card: of, publisher: '100' });

const asks = (by: string, tell: boolean) => ({ by, at: noon + 1, channel: '501', tell });

const unnumbered = (notices: readonly Notice[]) =>
  notices.map((notice) => {
    const { number: _, ...rest } = notice;
    return rest;
  });

/** What every store has somebody told of. */
export function describeNotices(store: () => Store): void {
  const cards = () => store().cards;
  const put = async () => {
    for (const { article, bytes } of texts) await store().shelf.put(scope, article, bytes);
  };
  const save = async (one: Card) => {
    await cards().saveCard(scope, one, action('card-changed', one.id));
    return one;
  };
  const publish = async (id: string, articles: readonly string[] = [quoted]) =>
    save(published(await save(card(id, articles))));
  const remove = (id: string) =>
    store().guild.remove(scope, id, noon + day, action('article-removed', id, { at: noon + 1 }));
  const restore = (id: string) =>
    store().guild.restore(scope, id, action('article-restored', id, { at: noon + 2 }));
  /** What is due, without its numbers; it is told then. */
  const due = async () => {
    const all = await cards().dueNotices(99);
    for (const { number } of all) await cards().noticeTold(number);
    return unnumbered(all);
  };

  it.each(ways)('tells of a card whose article was %s, once', async (_, go, at) => {
    await put();
    const shown = await publish('CARD0001', [quoted, other]);
    await go(store());
    const [notice, ...more] = await due();
    expect(notice).toEqual(gone('CARD0001', at ?? notice?.at));
    expect(more).toEqual([]);
    await store().guild.sweep(noon + 40 * day);
    expect(await due()).toEqual([]);
    expect(await cards().card(scope, 'CARD0001')).toEqual(shown);
  });

  it('tells of a card whose article is back: restored, put again, or kept again', async () => {
    await put();
    await publish('CARD0001');
    await remove(quoted);
    await due();
    await restore(quoted);
    expect(await due()).toEqual([gone('CARD0001', noon + 2)]);
    await store().shelf.remove(scope, quoted);
    await due();
    await put();
    expect(await due()).toMatchObject([{ of: 'source-gone', card: 'CARD0001' }]);
    await store().guild.erase(scope, quoted, action('article-erased', quoted));
    await due();
    const again = drafted('The ferry leaves at noon.');
    await store().guild.putDraft(scope, again);
    await store().guild.keepDraft(scope, again.draft.id, [action('article-added', quoted, { at: noon + 3 })]);
    expect(await due()).toEqual([gone('CARD0001', noon + 3)]);
  });

  it('does not tell again while it is still to be told', async () => {
    await put();
    await publish('CARD0001', [quoted, other]);
    for (const id of [quoted, other]) await remove(id);
    await restore(quoted);
    expect(await due()).toEqual([gone('CARD0001', noon + 2)]);
    expect(await due()).toEqual([]);
    await restore(other);
    expect(await due()).toEqual([gone('CARD0001', noon + 2)]);
  });

  it('tells again where an article came back while it was being told that it went', async () => {
    await put();
    await publish('CARD0001');
    await remove(quoted);
    const [being] = await cards().dueNotices(1);
    await restore(quoted);
    await cards().noticeTold(being?.number ?? 0);
    expect(await due()).toEqual([gone('CARD0001', noon + 2)]);
  });

  it('tells of no card that is not shown, or quotes it no longer, or is another server’s', async () => {
    await put();
    await save(card('CARD0001', [quoted]));
    await save(changed(await publish('CARD0002'), 'retire', { why: 'x' }));
    await save(changed(await publish('CARD0003'), 'correct', { text: said([other]), why: 'x' }));
    const waiting = { text: said([quoted]), why: 'x', reviewed: true };
    await save(changed(await publish('CARD0004', [other]), 'correct', waiting));
    const foreign = card('CARD0005', [quoted]);
    for (const each of [foreign, published(foreign)])
      await cards().saveCard('guild:11', each, action('card-changed', 'CARD0005'));
    await remove(quoted);
    expect(await due()).toEqual([]);
    await remove(other);
    expect((await due()).map((notice) => 'card' in notice && notice.card)).toEqual(['CARD0003', 'CARD0004']);
  });

  it('tells of a card whose article went while it was being published, or corrected', async () => {
    await put();
    const [draft, shown] = [await save(card('CARD0001', [quoted])), await publish('CARD0002', [other])];
    await store().guild.erase(scope, quoted, action('article-erased', quoted));
    expect(await due()).toEqual([]);
    await save(published(draft));
    expect(await due()).toEqual([gone('CARD0001', noon)]);
    await remove(other);
    await due();
    const corrected = changed(shown, 'correct', { text: said([other], { title: 'New' }), why: 'x' });
    await save(corrected);
    expect(await due()).toEqual([gone('CARD0002', noon)]);
    await save(changed(corrected, 'retire', { why: 'x' }));
    expect(await due()).toEqual([]);
  });

  it('tells nobody of articles that come in after cards that quote them', async () => {
    await publish('CARD0001');
    await put();
    expect(await due()).toEqual([]);
  });

  it('says who published a card last, unless they had themselves erased', async () => {
    await put();
    const one = await publish('CARD0001');
    const correction = { text: said([quoted]), why: 'x', by: '200', reviewed: true };
    const waiting = await save(changed(one, 'correct', correction));
    await remove(quoted);
    expect(await due()).toEqual([gone('CARD0001')]);
    await restore(quoted);
    await save(changed(waiting, 'publish', { by: '300', reviewed: true }));
    expect(await cards().dueNotices(9)).toMatchObject([{ publisher: '300' }]);
    await store().guild.erasePerson('300');
    const [notice] = await due();
    expect(notice).toEqual({ of: 'source-gone', scope, at: noon + 2, card: 'CARD0001' });
  });

  it('tells moderators of what is new in the queue, until it is told or closed', async () => {
    await cards().putRequest(scope, request('ASKED001', { at: noon + 4 }));
    await cards().putRequest('guild:11', request('ASKED001', { at: noon }));
    const first = { of: 'requested', request: 'ASKED001', scope, at: noon + 4 };
    expect(await cards().dueNotices(1)).toMatchObject([first]);
    expect(await due()).toEqual([first, { ...first, scope: 'guild:11', at: noon }]);
    await cards().putRequest(scope, request('ASKED002'));
    await cards().closeRequest(scope, 'ASKED002', { at: noon }, action('request-dismissed', 'ASKED002'));
    expect(await due()).toEqual([]);
  });

  it('tells whoever asked and wanted to be told that it is answered, and remembers them no longer', async () => {
    await cards().putRequest(scope, request('ASKED001'));
    for (const asking of [asks('200', false), asks('300', true)])
      await cards().joinRequest(scope, 'ASKED001', asking);
    const closed = { at: noon + 9, card: 'CARD0001' };
    await cards().closeRequest(scope, 'ASKED001', closed, action('request-answered', 'ASKED001'));
    const words = 'No ferry leaves on Mondays.';
    const told = { of: 'answered', scope, at: noon + 9, words, card: 'CARD0001' };
    const first = { by: '100', at: noon, channel: '500', tell: true };
    const notices = await cards().dueNotices(9);
    expect(unnumbered(notices)).toEqual([
      { ...told, asking: first },
      { ...told, asking: asks('300', true) },
    ]);
    await cards().noticeTold(notices[0]?.number ?? 0);
    await cards().noticeTold(notices[0]?.number ?? 0);
    expect((await cards().request(scope, 'ASKED001'))?.asking).toEqual([asks('300', true)]);
    expect(await due()).toEqual([{ ...told, asking: asks('300', true) }]);
    expect((await cards().request(scope, 'ASKED001'))?.asking).toEqual([]);
  });

  it('gives no number twice', async () => {
    const numbers = new Set<number>();
    for (const id of ['ASKED001', 'ASKED002', 'ASKED003']) {
      await cards().putRequest(scope, request(id));
      const [notice] = await cards().dueNotices(1);
      numbers.add(notice?.number ?? 0);
      await cards().noticeTold(notice?.number ?? 0);
    }
    await store().guild.forget(scope);
    await cards().putRequest(scope, request('ASKED001'));
    numbers.add((await cards().dueNotices(1))[0]?.number ?? 0);
    expect(numbers.size).toBe(4);
  });
}
