import type { Author } from '../../src/guild/member.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CardFilter, TypedCard } from '../../src/cards/carding.ts';
import type { Store } from '../../src/store/store.ts';
import { appOver } from '../app-over.ts';
import { day, manager, member, newServer, noon, outcome, stores } from '../guild/server.ts';
import { author, chosen, founded, next, other, published } from './scene.ts';

describe.each(stores)('Fact cards are found, kept in %s', (_, open) => {
  const held: { store?: Store } = {};
  beforeAll(async () => {
    held.store = await open();
  });
  afterAll(() => held.store?.close());

  /** Cards that were published day after day: on the toll, the Möwe, and one that has the word only in its note. */
  const server = async () => {
    const scope = newServer();
    const app = appOver(held.store);
    const { article, typed } = await founded(app, scope);
    const ada = author(scope);
    const make = (given: Partial<TypedCard>, at: number) =>
      published(app, ada, { ...typed, note: 'n', claims: [], tags: [], ...given }, { at });
    const toll = await make({ title: 'Toll on the bridge', tags: ['money', 'bridge'] }, noon + day);
    const gull = await make({ title: 'Die Möwe', claims: ['The gull is a toll taker.'] }, noon + 2 * day);
    const noted = await make({ title: 'Harbour dues', note: 'Not the same as a toll.' }, noon + 3 * day);
    return { scope, app, article, typed, ada, toll, gull, noted, reader: member(scope) };
  };

  it('by their words, the title before tags, claims and notes', async () => {
    const { app, reader, toll, gull, noted } = await server();
    const found = async (words: string) => (await app.findCards(reader, words, 5)).map(({ card }) => card);
    expect(await found('toll')).toEqual([toll.card, gull.card, noted.card]);
    expect(await found('TOLL money')).toEqual([toll.card]);
    expect(await found('mowe')).toEqual([gull.card]);
    expect(await found('toll gull')).toEqual([gull.card]);
    expect(await found('zeppelin')).toEqual([]);
    expect(await found(toll.card.toLowerCase())).toEqual([toll.card]);
  });

  it('the newest first where no words are given, and so many at most', async () => {
    const { app, reader, ada, toll, gull, noted, typed } = await server();
    const found = async (atMost: number) =>
      (await app.findCards(reader, ' ', atMost)).map(({ card }) => card);
    expect(await found(5)).toEqual([noted.card, gull.card, toll.card]);
    await next(app, ada, toll, 'correct', { text: typed, why: 'Typo.', at: noon + 9 * day });
    expect(await found(2)).toEqual([toll.card, noted.card]);
  });

  it('as they are the moment that they change', async () => {
    const { app, reader, ada, toll, typed } = await server();
    expect(await app.findCards(reader, 'zeppelin', 5)).toEqual([]);
    await next(app, ada, toll, 'correct', { text: { ...typed, title: 'Zeppelin' }, why: 'New.' });
    expect(await app.findCards(reader, 'zeppelin', 5)).toMatchObject([{ card: toll.card, published: 2 }]);
    expect(await app.findCards(reader, 'money', 5)).toEqual([]);
  });

  it('by other processes too', async () => {
    const { app, reader, scope, typed } = await server();
    await app.findCards(reader, '', 5);
    const second = appOver(held.store);
    const made = await second.createCard(author(scope), { ...typed, title: 'Zeppelin' });
    await next(second, other(scope), made, 'publish');
    expect(await app.findCards(reader, 'zeppelin', 5)).toMatchObject([{ card: made.card }]);
  });

  it('for completion by title, tag and id, and for moderators drafts too', async () => {
    const { app, reader, ada, toll, gull, typed } = await server();
    const draft = await app.createCard(ada, { ...typed, title: 'Tollkeeper', tags: [] });
    const completed = async (begun: string, which: 'open' | 'all', atMost = 5) =>
      (await app.completeCards(which === 'all' ? ada : reader, begun, which, atMost)).map(
        ({ card, state }) => [card, state],
      );
    expect(await completed('tol', 'open')).toEqual([[toll.card, 'published']]);
    expect(await completed('tol', 'all')).toEqual([
      [toll.card, 'published'],
      [draft.card, 'draft'],
    ]);
    expect(await completed('mon', 'open')).toEqual([[toll.card, 'published']]);
    expect(await completed(` ${gull.card.toLowerCase()} `, 'open')).toEqual([[gull.card, 'published']]);
    expect(await completed(draft.card, 'open')).toEqual([]);
    expect(await completed('', 'all', 2)).toHaveLength(2);
  });

  it('matched with a message: the same claim as such, and one that differs as one that differs', async () => {
    const { app, reader, ada, typed } = await server();
    const { card } = await published(app, ada, typed);
    const first = async (message: string) => (await app.matchCards(reader, message, 3))[0];
    const same = await first('the bridge costs 40 million crowns!!');
    expect([same?.card.card, same?.same, same?.claim]).toEqual([card, true, typed.claims[0]]);
    const differs = await first('The bridge costs 41 million crowns.');
    expect([differs?.card.card, differs?.same]).toEqual([card, false]);
    expect(differs?.differs.map(({ kind }) => kind)).toEqual(['number']);
    expect(await first('We had cake in the park.')).toBeUndefined();
  });

  it('without the name of somebody who had themselves erased, whichever way', async () => {
    const { app, reader, scope, typed } = await server();
    const cy = author(scope, { user: '7701', name: 'Cy Lanyard' });
    const { card } = await published(app, cy, typed);
    const ways = async () =>
      JSON.stringify([
        await app.matchCards(reader, typed.claims[0] ?? '', 3),
        await app.openCard(reader, card),
        await app.openHistory(reader, card),
        await app.cardHistory(author(scope), card),
        await app.exportCards(scope),
      ]);
    expect((await ways()).match(/Cy Lanyard/g)?.length).toBeGreaterThan(4);
    await app.erasePerson('7701');
    expect(await ways()).not.toMatch(/Cy Lanyard|7701/);
  });

  it('listed for moderators by state, tag and words, page by page, what changed last first', async () => {
    const { app, ada, toll, gull, noted, typed, scope } = await server();
    const draft = await app.createCard({ ...ada, at: noon + 4 * day }, { ...typed, quotes: [] });
    await app.configure(manager(scope), { reviewCards: true });
    const text = { ...typed, tags: ['money'], title: 'Toll again' };
    await next(app, ada, toll, 'correct', { text, why: 'Typo.', at: noon + 5 * day });
    const listed = async (filter: CardFilter = {}) => {
      const { cards } = await app.cards(ada, { ...filter, page: 0, size: 10 });
      return cards.map(({ card, pending, title }) => [card, pending, title]);
    };
    expect(await listed()).toEqual([
      [toll.card, true, 'Toll again'],
      [draft.card, true, typed.title],
      [noted.card, false, 'Harbour dues'],
      [gull.card, false, 'Die Möwe'],
    ]);
    expect(await listed({ state: 'draft' })).toEqual([[draft.card, true, typed.title]]);
    expect(await listed({ tag: ' Money' })).toEqual([[toll.card, true, 'Toll again']]);
    expect(await listed({ words: 'mowe' })).toEqual([[gull.card, false, 'Die Möwe']]);
    expect(await listed({ state: 'retired' })).toEqual([]);
    const pages = [-1, 0, 1, 9].map((page) => app.cards(ada, { page, size: 3 }));
    const seen = (await Promise.all(pages)).map(({ cards, page }) => [page.number, page.of, cards.length]);
    expect(seen).toEqual([
      [0, 2, 3],
      [0, 2, 3],
      [1, 2, 1],
      [1, 2, 1],
    ]);
  });

  it('with the words of an article only for who may read it', async () => {
    const { app, scope, ada, article, typed } = await server();
    const quotes = [...typed.quotes, await chosen(app, scope, article, 'Nobody pays a toll on it.')];
    const { card } = await published(app, ada, { ...typed, quotes });
    const pack = await app.createPack(manager(scope), { name: 'Staff', roles: ['21'], channels: [] });
    await app.move(manager(scope), [article], pack.id);
    expect(await app.openCard(member(scope), card)).toBeUndefined();
    expect(await app.openCard(member(scope, { roles: ['21'] }), card)).toBeDefined();
    const seen = await app.card(ada, card);
    expect(seen?.quotes.map((each) => 'why' in each && each.why)).toEqual(['closed', 'closed']);
    expect(JSON.stringify(seen?.quotes)).not.toContain('crowns');
    const writes = (who: Author) => outcome(app.createCard(who, typed));
    expect(await writes(ada)).toBe('refusal.gone');
    expect(await writes({ ...ada, roles: ['21'] })).toBe('done');
  });
});
