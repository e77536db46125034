import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestLimits } from '../../src/cards/limits.ts';
import type { Store } from '../../src/store/store.ts';
import { appOver } from '../app-over.ts';
import { manager, member, newServer, noon, outcome, stores, told } from '../guild/server.ts';
import { author, founded, next, other, published } from './scene.ts';

const page = { number: 0, size: 10 };
const asking = { tell: true, channel: '71' };

describe.each(stores)('What members want a source on, kept in %s', (_, open) => {
  const held: { store?: Store } = {};
  beforeAll(async () => {
    held.store = await open();
  });
  afterAll(() => held.store?.close());
  const server = async () => {
    const scope = newServer();
    const app = appOver(held.store);
    const { typed } = await founded(app, scope);
    const ada = author(scope);
    const waiting = async () => (await app.requests(ada, page)).requests;
    const ask = (user: string, words: string) =>
      app.requestCard(member(scope, { user }), { words, ...asking });
    return { scope, app, typed, ada, waiting, ask };
  };

  it('waits for moderators, who see how many asked and not who', async () => {
    const { app, ada, waiting, ask } = await server();
    const { request, joined } = await ask('1501', '  The mill\nburned down. ');
    expect(joined).toBe(0);
    const seen = await waiting();
    expect(seen).toEqual([
      { id: request, words: 'The mill burned down.', times: 1, at: noon, state: 'open' },
    ]);
    expect(JSON.stringify([seen, await app.requestOf(ada, request)])).not.toContain('1501');
  });

  it('joins the same claim, and counts everybody once; what is asked most comes first', async () => {
    const { waiting, ask } = await server();
    const first = await ask('501', 'The mill burned down in June.');
    const second = await ask('502', 'The pier is closed.');
    expect(await ask('503', 'the PIER is closed!')).toEqual({ request: second.request, joined: 1 });
    expect(await ask('503', 'The pier is closed')).toEqual({ request: second.request, joined: 1 });
    expect(await ask('504', 'Is the pier closed?')).toMatchObject({ joined: 0 });
    expect((await waiting()).map(({ id, times }) => [id, times]).slice(0, 2)).toEqual([
      [second.request, 2],
      [first.request, 1],
    ]);
  });

  it.each([
    ['a number', 'The pier costs 2 million crowns.', 'The pier costs 3 million crowns.'],
    ['a negation', 'The pier is closed.', 'The pier is not closed.'],
    ['a name', 'Mayor Wera Lund opened the pier.', 'Mayor Tom Weir opened the pier.'],
    ['a date', 'The pier opened on 3 May 2025.', 'The pier opened on 4 May 2025.'],
  ])('does not join what differs in %s', async (_what, one, another) => {
    const { waiting, ask } = await server();
    await ask('501', one);
    expect((await ask('502', another)).joined).toBe(0);
    expect(await waiting()).toHaveLength(2);
  });

  it('joins many who ask the same at once', async () => {
    const { waiting, ask } = await server();
    const all = Array.from({ length: 12 }, (_each, at) => ask(String(520 + at), 'The pier is closed.'));
    await Promise.all(all);
    expect((await waiting()).map(({ times }) => times)).toEqual([12]);
  });

  it('takes so many of one person, and from others still', async () => {
    const { app, waiting, ask, ada } = await server();
    const mine = (at: number) => ask('501', `House number ${at} is for sale.`);
    for (let at = 1; at <= requestLimits.openEach; at += 1) await mine(at);
    expect(await told(mine(99))).toContain(String(requestLimits.openEach));
    // Joining what they asked already is nothing new; what another asked is.
    expect(await outcome(mine(1))).toBe('done');
    const { request } = await ask('502', 'The pier is closed.');
    expect(await outcome(ask('501', 'The pier is closed.'))).toBe('refusal.requests-own');
    await app.dismissRequest(ada, request);
    expect(await waiting()).toHaveLength(requestLimits.openEach);
  });

  it.each([
    ['nothing', ' \n ', 'refusal.request-words'],
    ['too much', 'a'.repeat(requestLimits.claim + 1), 'refusal.request-words'],
  ])('takes no request that says %s', async (_what, words, refusal) => {
    const { ask, waiting } = await server();
    expect(await outcome(ask('501', words))).toBe(refusal);
    expect(await waiting()).toEqual([]);
  });

  it('takes a channel only as Discord names it', async () => {
    const { scope, app } = await server();
    const asked = { words: 'The pier is closed.', tell: true, channel: 'here' };
    expect(await outcome(app.requestCard(member(scope), asked))).toBe('refusal.id');
  });

  it('is answered with a published card, once, and tells whoever wanted to be told', async () => {
    const { scope, app, typed, ada, ask, waiting } = await server();
    const { request } = await ask('501', 'The bridge costs 40 million crowns.');
    await app.requestCard(member(scope, { user: '502' }), {
      words: 'The bridge costs 40 million crowns.',
      tell: false,
      channel: '72',
    });
    const draft = await app.createCard(ada, typed);
    expect(await outcome(app.answerRequest(ada, request, draft.card))).toBe('refusal.no-card');
    const { card } = await next(app, ada, draft, 'publish');
    expect((await waiting())[0]?.known).toBe(card);
    const became = await Promise.all([
      outcome(app.answerRequest(ada, request, card)),
      outcome(app.dismissRequest(other(scope), request)),
    ]);
    expect(became.toSorted()).toEqual(['done', 'refusal.no-request']);
    expect(await waiting()).toEqual([]);
    const notices = (await app.dueNotices(100)).filter((each) => each.scope === scope);
    const answered = notices.flatMap((each) => (each.of === 'answered' ? [each.asking.by] : []));
    expect(answered).toEqual(became[0] === 'done' ? ['501'] : []);
    for (const { number } of notices) await app.noticeTold(number);
    expect((await app.dueNotices(100)).filter((each) => each.scope === scope)).toEqual([]);
  });

  it('is not answered with a card that is retired', async () => {
    const { app, typed, ada, ask } = await server();
    const { request } = await ask('501', 'The pier is closed.');
    const retired = await next(app, ada, await published(app, ada, typed), 'retire', { why: 'Old.' });
    expect(await outcome(app.answerRequest(ada, request, retired.card))).toBe('refusal.no-card');
  });

  it('takes reports of a card beside it; the same report is joined, another is not', async () => {
    const { scope, app, typed, ada, waiting } = await server();
    const { card } = await published(app, ada, typed);
    const report = (user: string, words: string) =>
      app.reportCard(member(scope, { user }), { card, words, channel: '71' });
    const { request } = await report('501', 'The price is out of date.');
    expect(await report('502', 'the price is out of date')).toEqual({ request, joined: 1 });
    expect((await report('503', 'The name is misspelt.')).joined).toBe(0);
    expect((await waiting()).map((each) => each.card)).toEqual([card, card]);
    const asked = await app.requestCard(member(scope, { user: '504' }), {
      words: 'The price is out of date.',
      ...asking,
    });
    expect(asked.joined).toBe(0);
  });

  it('names as known only a card that is open to the moderator who looks', async () => {
    const { scope, app, typed, ada, ask } = await server();
    const [quote] = typed.quotes;
    await published(app, ada, typed);
    await ask('501', 'The bridge costs 40 million crowns.');
    const pack = await app.createPack(manager(scope), { name: 'Staff', roles: ['21'], channels: [] });
    await app.move(manager(scope), [quote?.article ?? ''], pack.id);
    const known = async (roles: readonly string[]) =>
      (await app.requests({ ...ada, roles }, page)).requests.map((each) => each.known !== undefined);
    expect(await known([])).toEqual([false]);
    expect(await known(['21'])).toEqual([true]);
  });

  // The last: a thousand notices are due after it.
  it('takes no more than a server’s moderators can ever look through; what waits can still be joined', async () => {
    const { scope, ask } = await server();
    const first = { words: 'The pier is closed.', at: noon, state: 'open', times: 1 } as const;
    for (let at = 0; at < requestLimits.open; at += 1)
      await held.store?.cards.putRequest(scope, {
        ...first,
        id: String(at).padStart(8, 'Q'),
        words: at === 0 ? first.words : `House number ${at} is for sale.`,
        asking: [{ by: String(2000 + at), at: noon, channel: '71', tell: false }],
      });
    expect(await told(ask('501', 'The mill is for sale.'))).toMatch(/1000 requests wait/);
    expect(await ask('501', first.words)).toMatchObject({ joined: 1 });
  });
});
