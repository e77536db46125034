import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Card } from '../../src/cards/card.ts';
import type { CardStore } from '../../src/cards/card-store.ts';
import type { Store } from '../../src/store/store.ts';
import { appOver } from '../app-over.ts';
import { add, day, manager, member, newServer, noon, outcome, stores } from '../guild/server.ts';
import { author, bridge, founded, keptCard, next, other, published } from './scene.ts';

describe.each(stores)('Fact cards that move, kept in %s', (_, open) => {
  const held: { store?: Store } = {};
  beforeAll(async () => {
    held.store = await open();
  });
  afterAll(() => held.store?.close());
  const server = async () => {
    const scope = newServer();
    const app = appOver(held.store);
    const { article, typed } = await founded(app, scope);
    const shown = await published(app, author(scope), typed);
    return { scope, app, article, typed, shown, ada: author(scope) };
  };

  it('come to another server as they were, with their history', async () => {
    const { scope, app, typed, shown, ada } = await server();
    await next(app, other(scope), shown, 'correct', { text: { ...typed, title: 'Better' }, why: 'Typo.' });
    await app.createCard(ada, { ...typed, quotes: [] });
    const cards = await app.exportCards(scope);
    const elsewhere = newServer();
    expect(await app.importCards(elsewhere, cards, noon)).toEqual({ added: 2, replaced: 0, same: 0 });
    expect(await app.exportCards(elsewhere)).toEqual(cards);
    expect(await app.importCards(elsewhere, cards, noon)).toEqual({ added: 0, replaced: 0, same: 2 });
    expect(await app.exportCards(elsewhere)).toEqual(cards);
  });

  it('are shown there to nobody until the library has their articles, and to moderators without words', async () => {
    const { scope, app, shown } = await server();
    const elsewhere = newServer();
    await add(app, manager(elsewhere), 'The mill\n\nThe mill burned down.');
    await app.importCards(elsewhere, await app.exportCards(scope), noon);
    expect(await app.openCard(member(elsewhere), shown.card)).toBeUndefined();
    expect(await app.findCards(member(elsewhere), '', 5)).toEqual([]);
    expect((await app.card(author(elsewhere), shown.card))?.quotes).toMatchObject([{ why: 'unknown' }]);
    await add(app, manager(elsewhere), bridge);
    expect((await app.openCard(member(elsewhere), shown.card))?.quotes).toMatchObject([{ quoted: {} }]);
  });

  it('show no words that are not those that they were made with', async () => {
    const { scope, app } = await server();
    const [card] = await app.exportCards(scope);
    if (card === undefined) throw new Error('There is no card');
    const [text] = card.versions;
    const quotes = text.quotes.map((quote) => ({ ...quote, sha256: '0'.repeat(64) }));
    const elsewhere = newServer();
    await add(app, manager(elsewhere), bridge);
    await app.importCards(elsewhere, [{ ...card, versions: [{ ...text, quotes }] }], noon);
    expect(await app.openCard(member(elsewhere), card.id)).toBeUndefined();
    const seen = await app.card(author(elsewhere), card.id);
    expect(seen?.quotes).toMatchObject([{ why: 'unknown' }]);
    expect(await app.findCards(member(elsewhere), '', 5)).toEqual([]);
    expect(await app.completeCards(member(elsewhere), '', 'open', 5)).toEqual([]);
    const claim = text.claims[0] ?? '';
    const { request } = await app.requestCard(member(elsewhere), { words: claim, tell: false, channel: '8' });
    expect((await app.requestOf(author(elsewhere), request))?.known).toBeUndefined();
    // Who corrects it was not shown the words that stand there, so they are not published.
    const corrected = { does: 'correct' as const, revision: card.revision, why: 'Title.', text };
    expect(await outcome(app.changeCard(author(elsewhere), card.id, corrected))).toBe('refusal.gone');
    const without = { ...corrected, text: { ...text, quotes: [] } };
    expect(await outcome(app.changeCard(author(elsewhere), card.id, without))).toBe(
      'refusal.card-without-quotation',
    );
  });

  it('replace what they go on from, and leave what goes further', async () => {
    const { scope, app, shown, ada } = await server();
    const before = await app.exportCards(scope);
    await next(app, ada, shown, 'retire', { why: 'Old.' });
    const after = await app.exportCards(scope);
    const elsewhere = newServer();
    await app.importCards(elsewhere, before, noon);
    expect(await app.importCards(elsewhere, after, noon)).toEqual({ added: 0, replaced: 1, same: 0 });
    expect(await app.importCards(elsewhere, before, noon)).toEqual({ added: 0, replaced: 0, same: 1 });
    expect(await app.exportCards(elsewhere)).toEqual(after);
  });

  it('come all or none where two histories of one id differ', async () => {
    const { scope, app, typed, shown, ada } = await server();
    const elsewhere = newServer();
    await app.importCards(elsewhere, await app.exportCards(scope), noon);
    await next(app, ada, shown, 'retire', { why: 'Old.' });
    const text = { ...typed, quotes: [], title: 'Other' };
    await app.createCard(ada, text);
    const there = await app.exportCards(elsewhere);
    const [kept] = there;
    if (kept === undefined) throw new Error('There is no card');
    const forked = { ...kept, history: [{ ...kept.history[0], at: 1 }, ...kept.history.slice(1)] as const };
    const tried = app.importCards(elsewhere, [...(await app.exportCards(scope)).slice(1), forked], noon);
    expect(await outcome(tried)).toBe('refusal.card-conflict');
    expect(await app.exportCards(elsewhere)).toEqual(there);
  });

  it('do not bring back the name of somebody who had themselves erased', async () => {
    const { scope, app, shown, ada } = await server();
    const before = await app.exportCards(scope);
    const { at } = ada;
    await next(app, other(scope), shown, 'retire', { why: 'Old.', at: at + 1 });
    const after = await app.exportCards(scope);
    const elsewhere = newServer();
    await app.importCards(elsewhere, before, noon);
    await app.erasePerson('900');
    await app.importCards(elsewhere, after, noon);
    expect(JSON.stringify(await app.exportCards(elsewhere))).not.toContain('Ada Wherry');
    expect((await keptCard(app, elsewhere, shown.card)).state).toBe('retired');
  });

  it.each<readonly [string, (card: Card) => unknown]>([
    ['an id of another kind', (card) => ({ ...card, id: 'UUUUUUUU' })],
    ['more changes than lines', (card) => ({ ...card, revision: 9 })],
    ['a version that it never published', (card) => ({ ...card, published: 0 })],
    [
      'a published version without quotations',
      (card) => ({ ...card, versions: [{ ...card.versions[0], quotes: [] }] }),
    ],
    ['a state that it never came to', (card) => ({ ...card, state: 'retired' })],
    ['a state that it did not come to', (card) => ({ ...card, state: 'draft' })],
    [
      'a title that is too long',
      (card) => ({ ...card, versions: [{ ...card.versions[0], title: 'a'.repeat(121) }] }),
    ],
    ['half an emoji', (card) => ({ ...card, versions: [{ ...card.versions[0], title: 'a\ud83d' }] })],
    [
      'a history out of order',
      (card) => ({ ...card, history: card.history.map((event, at) => ({ ...event, at: 9 - at })) }),
    ],
    [
      'half an emoji in a name',
      (card) => ({
        ...card,
        history: card.history.map((event) => ({ ...event, by: { id: '900', name: 'Ada \ud83d' } })),
      }),
    ],
    [
      'a history that is still to come, and would stand before all others for years',
      (card) => ({ ...card, history: card.history.map((event) => ({ ...event, at: noon + 2 * day })) }),
    ],
  ])('do not come with %s', async (_what, change) => {
    const { scope, app } = await server();
    const elsewhere = newServer();
    const [card] = await app.exportCards(scope);
    if (card === undefined) throw new Error('There is no card');
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what comes from a file may be anything
    const tried = app.importCards(elsewhere, [change(card) as Card], noon);
    expect(await outcome(tried)).toBe('refusal.card-unsound');
    expect(await outcome(app.importCards(elsewhere, [card, card], noon))).toBe('refusal.card-unsound');
    expect(await app.exportCards(elsewhere)).toEqual([]);
  });

  it('are compared again where somebody changes a card after they were', async () => {
    const { scope, app, typed, shown, ada } = await server();
    const store = held.store;
    if (store === undefined) throw new Error('No store is open');
    const elsewhere = newServer();
    await add(app, manager(elsewhere), bridge);
    await app.importCards(elsewhere, await app.exportCards(scope), noon);
    await next(app, ada, shown, 'retire', { why: 'Old.' });
    const text = { ...typed, title: 'Changed there' };
    let reads = 0;
    const cards: CardStore = {
      ...store.cards,
      cards: async (of) => {
        const found = await store.cards.cards(of);
        reads += 1;
        if (reads === 1) await next(app, author(elsewhere), shown, 'correct', { text, why: 'Typo.' });
        return found;
      },
    };
    const slow = appOver({ ...store, cards });
    const came = slow.importCards(elsewhere, await app.exportCards(scope), noon);
    expect(await outcome(came)).toBe('refusal.card-conflict');
    expect((await keptCard(app, elsewhere, shown.card)).versions.map(({ title }) => title)).toEqual([
      typed.title,
      text.title,
    ]);
  });

  it('overwrite nothing that is changed at the same time, by another process too', async () => {
    const { scope, app, typed, shown, ada } = await server();
    const before = await app.exportCards(scope);
    const elsewhere = newServer();
    await add(app, manager(elsewhere), bridge);
    await app.importCards(elsewhere, before, noon);
    const second = appOver(held.store);
    const text = { ...typed, title: 'Changed there' };
    await next(app, ada, shown, 'retire', { why: 'Old.' });
    const after = await app.exportCards(scope);
    const became = await Promise.all([
      outcome(next(second, author(elsewhere), shown, 'correct', { text, why: 'Typo.' })),
      outcome(app.importCards(elsewhere, after, noon)),
    ]);
    const kept = await keptCard(app, elsewhere, shown.card);
    const wins =
      kept.state === 'retired' ? ['refusal.card-changed', 'done'] : ['done', 'refusal.card-conflict'];
    expect(became).toEqual(wins);
  });
});
