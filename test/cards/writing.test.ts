import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { cardLimits } from '../../src/cards/limits.ts';
import type { TypedCard } from '../../src/cards/carding.ts';
import type { GuildScope } from '../../src/library/asker.ts';
import type { Store } from '../../src/store/store.ts';
import { appOver } from '../app-over.ts';
import { add, manager, member, newServer, noon, outcome, stores, told } from '../guild/server.ts';
import { written } from '../store/written-article.ts';
import { author, chosen, ferry, founded, keptCard, next, other, plain, published } from './scene.ts';

describe.each(stores)('A fact card, kept in %s', (_, open) => {
  const held: { store?: Store } = {};
  beforeAll(async () => {
    held.store = await open();
  });
  afterAll(() => held.store?.close());
  const server = async () => {
    const scope = newServer();
    const app = appOver(held.store);
    const { article, typed } = await founded(app, scope);
    return { scope, app, article, typed, ada: author(scope), ben: other(scope) };
  };

  it('goes from a draft to a published card, with who did what and when', async () => {
    const { scope, app, typed, ada, ben } = await server();
    const draft = await app.createCard(ada, typed);
    expect(draft).toMatchObject({ state: 'draft', published: 0, version: 1, revision: 1 });
    expect(draft.last).toBeUndefined();
    const [quote] = draft.quotes;
    expect(quote && 'quoted' in quote && quote.quoted.quote.exact).toBe(
      'The bridge costs 12 million crowns.',
    );
    const shown = await next(app, ben, draft, 'publish', { at: noon + 5 });
    expect(shown).toMatchObject({ state: 'published', published: 1, revision: 2 });
    expect(shown.written).toEqual({ by: { id: '900', name: 'Ada Wherry' }, at: noon });
    expect(shown.last).toEqual({
      did: 'publish',
      by: { id: '901', name: 'Ben Quayle' },
      at: noon + 5,
      version: 1,
    });
    expect(await app.openCard(member(scope), draft.card)).toEqual(shown);
    const history = await app.cardHistory(ada, draft.card);
    expect(history?.map(({ did, by }) => [did, by?.name])).toEqual([
      ['publish', 'Ben Quayle'],
      ['create', 'Ada Wherry'],
    ]);
  });

  it('keeps what somebody typed tidied, on lines of its own', async () => {
    const { app, typed, ada } = await server();
    const draft = await app.createCard(ada, {
      ...typed,
      title: ' What\tthe  bridge\u202e costs\n',
      note: 'One\r\n\r\n\r\n\r\nTwo  three ',
      claims: ['It costs 40 million.', ' ', 'IT COSTS 40 MILLION.', ''],
      tags: ['#Bridge', 'bridge ', 'Möwe', '#'],
    });
    expect(draft.text).toMatchObject({
      title: 'What the bridge costs',
      note: 'One\n\nTwo three',
      claims: ['It costs 40 million.'],
      tags: ['bridge', 'möwe'],
    });
  });

  it.each([
    ['on one line', ' Ada\n\u202eWherry ', 'Ada Wherry'],
    ['cut where it is longer than Discord gives', `${'a'.repeat(63)}😀😀`, 'a'.repeat(63)],
    ['as their id where nothing of it can be shown', '\u200b', '900'],
    [
      'though it gets longer when it is written as usual',
      '\ufb2c'.repeat(256),
      '\u05e9\u05bc\u05c1'.repeat(64).slice(0, 64),
    ],
  ])('names its writer %s', async (_what, name, shown) => {
    const { app, typed, ada } = await server();
    expect((await app.createCard({ ...ada, name }, typed)).written.by).toEqual({ id: '900', name: shown });
  });

  it.each<readonly [string, Partial<TypedCard>, string]>([
    ['no title', { title: ' \u200b ' }, 'refusal.card-title'],
    ['a long title', { title: 'a'.repeat(cardLimits.title + 1) }, 'refusal.card-title'],
    ['a long note', { note: 'a'.repeat(cardLimits.note + 1) }, 'refusal.card-note'],
    ['a long claim', { claims: ['a'.repeat(cardLimits.claim + 1)] }, 'refusal.card-claim'],
    ['many claims', { claims: numbered(cardLimits.claims + 1) }, 'refusal.card-claims'],
    ['a long tag', { tags: ['a'.repeat(cardLimits.tag + 1)] }, 'refusal.card-tag'],
    ['many tags', { tags: numbered(cardLimits.tags + 1) }, 'refusal.card-tags'],
    ['many quotations', { quotes: places(cardLimits.quotes + 1) }, 'refusal.card-quotes'],
    ['a passage that is none', { quotes: places(1) }, 'refusal.gone'],
  ])('is not made with %s', async (_name, given, refusal) => {
    const { scope, app, typed, ada } = await server();
    expect(await outcome(app.createCard(ada, { ...typed, ...given }))).toBe(refusal);
    expect(await app.exportCards(scope)).toEqual([]);
  });

  it('takes what is exactly as long as it may be', async () => {
    const { app, typed, ada } = await server();
    const { title, note, claim, claims, tag, tags } = cardLimits;
    const draft = await app.createCard(ada, {
      ...typed,
      title: 'a'.repeat(title),
      note: 'a'.repeat(note),
      claims: numbered(claims).map((each) => each.padEnd(claim, 'a')),
      tags: numbered(tags).map((each) => `#${each.padEnd(tag, 'a')}`),
    });
    expect(draft.text.claims.map(({ length }) => length)).toEqual(numbered(claims).map(() => claim));
    expect(draft.text.tags.map(({ length }) => length)).toEqual(numbered(tags).map(() => tag));
  });

  it('stands on each passage once, in the order in which they were chosen', async () => {
    const { scope, app, article, typed, ada } = await server();
    const toll = await chosen(app, scope, article, 'Nobody pays a toll on it.');
    const quotes = [toll, ...typed.quotes, toll];
    const draft = await app.createCard(ada, { ...typed, quotes });
    expect(draft.quotes.map((each) => 'quoted' in each && each.quoted.quote.exact)).toEqual([
      'Nobody pays a toll on it.',
      'The bridge costs 12 million crowns.',
    ]);
  });

  it('is not published without a quotation', async () => {
    const { app, typed, ada } = await server();
    const draft = await app.createCard(ada, { ...typed, quotes: [] });
    expect(await outcome(next(app, ada, draft, 'publish'))).toBe('refusal.card-without-quotation');
    expect(await outcome(next(app, ada, draft, 'submit'))).toBe('refusal.card-without-quotation');
    const shown = await published(app, ada, typed);
    const empty = { text: { ...typed, quotes: [] }, why: 'Shorter.' };
    expect(await outcome(next(app, ada, shown, 'correct', empty))).toBe('refusal.card-without-quotation');
  });

  it('is not published once an article of it is gone', async () => {
    const { app, article, typed, ada } = await server();
    const draft = await app.createCard(ada, typed);
    await app.remove(ada, article, 'undoable');
    expect(await outcome(next(app, ada, draft, 'publish'))).toBe('refusal.gone');
    await app.restore(ada, article);
    expect(await outcome(next(app, ada, draft, 'publish'))).toBe('done');
  });

  it('is corrected with a reason, in a new version; the old one stays readable', async () => {
    const { scope, app, typed, ada, ben } = await server();
    const shown = await published(app, ada, typed);
    const text = { ...typed, title: 'What the bridge is to cost' };
    expect(await outcome(next(app, ben, shown, 'correct', { text, why: ' ' }))).toBe(
      'refusal.card-without-reason',
    );
    await next(app, ben, shown, 'correct', { text, why: 'It is not built yet.', at: noon + 9 });
    const now = await app.openCard(member(scope), shown.card);
    expect(now).toMatchObject({ version: 2, published: 2, text: { title: text.title } });
    expect(now?.written).toEqual({ by: { id: '901', name: 'Ben Quayle' }, at: noon + 9 });
    expect(now?.last).toMatchObject({ did: 'correct', why: 'It is not built yet.', version: 2 });
    const before = await app.openCard(member(scope), shown.card, 1);
    expect(before).toMatchObject({ version: 1, published: 2, text: { title: typed.title } });
    expect(before?.written.by?.name).toBe('Ada Wherry');
    for (const none of [0, 3, -1, 1.5])
      expect(await app.openCard(member(scope), shown.card, none)).toBeUndefined();
  });

  it('is retired with a reason, stays readable, and is not found or changed any more', async () => {
    const { scope, app, typed, ada } = await server();
    const shown = await published(app, ada, typed);
    expect(await outcome(next(app, ada, shown, 'retire'))).toBe('refusal.card-without-reason');
    const retired = await next(app, ada, shown, 'retire', { why: 'The bridge fell down.' });
    expect(await app.openCard(member(scope), shown.card)).toMatchObject({
      state: 'retired',
      last: { did: 'retire', why: 'The bridge fell down.' },
    });
    expect(await app.findCards(member(scope), '', 5)).toEqual([]);
    expect(await app.matchCards(member(scope), 'The bridge costs 40 million crowns.', 5)).toEqual([]);
    for (const does of ['publish', 'submit', 'send-back', 'retire'] as const)
      expect(await outcome(next(app, ada, retired, does, { why: 'Again.' }))).toBe('refusal.card-not-now');
  });

  it('is deleted only while it was never published', async () => {
    const { scope, app, typed, ada, ben } = await server();
    const draft = await app.createCard(ada, typed);
    const mine = await next(app, ben, draft, 'write', { text: { ...typed, title: 'Mine' } });
    expect(await outcome(app.deleteCard(ada, draft.card, draft.revision))).toBe('refusal.card-changed');
    await app.deleteCard(ada, mine.card, mine.revision);
    expect(await app.exportCards(scope)).toEqual([]);
    const shown = await published(app, ada, typed);
    expect(await outcome(app.deleteCard(ada, shown.card, shown.revision))).toBe('refusal.card-not-now');
    expect(await outcome(app.deleteCard(ada, draft.card, 2))).toBe('refusal.no-card');
  });

  it('tells whoever was slower who was faster, what they did and when', async () => {
    const { app, typed, ada, ben } = await server();
    const draft = await app.createCard(ada, typed);
    await next(app, ben, draft, 'publish');
    const late = next(app, ada, draft, 'write', { text: { ...typed, title: 'Too late' } });
    expect(await told(late)).toMatch(/Ben Quayle.* was faster \(.*2026.*: card published\)/);
    await app.erasePerson('901');
    const nobody = next(app, ada, draft, 'write', { text: { ...typed, title: 'Too late' } });
    expect(await told(nobody)).toMatch(/^Somebody was faster \(.*2026.*: card published\)/);
  });

  it('is said to be changed meanwhile before anything else is wrong with what was typed', async () => {
    const { app, typed, ada, ben } = await server();
    const draft = await app.createCard(ada, typed);
    await next(app, ben, draft, 'write', { text: { ...typed, title: 'Mine' } });
    const wrong = next(app, ada, draft, 'write', { text: { ...typed, title: '' } });
    expect(await outcome(wrong)).toBe('refusal.card-changed');
  });

  it.each(['one app', 'two apps, as two processes have it'] as const)(
    'is changed by one of many at once, and the others are told, over %s',
    async (apps) => {
      const { scope, app, typed, ada } = await server();
      const draft = await app.createCard(ada, typed);
      const second = apps === 'one app' ? app : appOver(held.store);
      const all = Array.from({ length: 6 }, (_each, at) =>
        next(at % 2 === 0 ? app : second, author(scope, { user: `91${at}` }), draft, 'write', {
          text: { ...typed, title: `Title ${at}` },
        }),
      );
      const became = await Promise.all(all.map(outcome));
      expect(became.toSorted()).toEqual(['done', ...Array(5).fill('refusal.card-changed')]);
      const kept = await keptCard(app, scope, draft.card);
      expect(kept.versions.map(({ title }) => title)).toEqual([`Title ${became.indexOf('done')}`]);
      expect(kept.history).toHaveLength(2);
    },
  );

  it('lets one of two who publish and delete it at once do so', async () => {
    const { scope, app, typed, ada, ben } = await server();
    const draft = await app.createCard(ada, typed);
    const second = appOver(held.store);
    const became = await Promise.all([
      outcome(app.deleteCard(ada, draft.card, 1)),
      outcome(next(second, ben, draft, 'publish')),
    ]);
    expect(became.filter((each) => each === 'done')).toHaveLength(1);
    const kept = await app.exportCards(scope);
    expect(kept.map(({ state }) => state)).toEqual(became[0] === 'done' ? [] : ['published']);
  });

  it('keeps the passage’s words with the article alone', async () => {
    const { scope, app, article, typed, ada } = await server();
    const shown = await published(app, ada, typed);
    await app.remove(ada, article, 'erase');
    const kept = JSON.stringify(await app.exportCards(scope));
    expect(kept).not.toContain('12 million');
    expect(await app.openCard(member(scope), shown.card)).toMatchObject({
      quotes: [{ gone: { why: 'erased' } }],
    });
  });

  it('stands on the sample library for as long as the server has none of its own', async () => {
    const scope = newServer();
    const sample = written('The lighthouse was lit in 1901.', { file: 'sample.txt' });
    const app = appOver(held.store, { sample: [sample.article] });
    const quotes = [{ article: sample.article.id, span: { start: 0, end: sample.article.text.length } }];
    const shown = await published(app, author(scope), { ...plain, quotes });
    const [quote] = (await app.openCard(member(scope), shown.card))?.quotes ?? [];
    expect(quote && 'quoted' in quote && quote.quoted.citation.sample).toBe(true);
    await add(app, manager(scope), ferry);
    expect(await app.openCard(member(scope), shown.card)).toBeUndefined();
    expect((await app.card(author(scope), shown.card))?.quotes).toMatchObject([{ why: 'unknown' }]);
  });

  it('is counted by the server’s limit', async () => {
    const { scope, app, typed, ada } = await server();
    const [first] = await twins(app, scope, cardLimits.cards, typed);
    expect(await outcome(app.createCard(ada, typed))).toBe('refusal.card-full');
    if (first !== undefined) await app.deleteCard(ada, first, 1);
    expect(await outcome(app.createCard(ada, typed))).toBe('done');
  });

  const reviewing = async () => {
    const all = await server();
    await all.app.configure(manager(all.scope), { reviewCards: true });
    return all;
  };

  describe('where the server asks for another moderator', () => {
    it('is published by somebody else than its writer', async () => {
      const { app, typed, ada, ben } = await reviewing();
      const waits = await next(app, ada, await app.createCard(ada, typed), 'submit');
      expect(waits.state).toBe('in-review');
      expect(await outcome(next(app, ada, waits, 'publish'))).toBe('refusal.card-own-text');
      expect(await outcome(next(app, ada, waits, 'send-back'))).toBe('refusal.card-without-reason');
      expect((await next(app, ben, waits, 'publish')).state).toBe('published');
    });

    it('can go to and fro between two, and is published by whoever did not write last', async () => {
      const { app, typed, ada, ben } = await reviewing();
      const waits = await next(app, ada, await app.createCard(ada, typed), 'submit');
      const text = { ...typed, title: 'Better' };
      const rewritten = await next(app, ben, waits, 'write', { text });
      expect(rewritten.state).toBe('draft');
      const again = await next(app, ben, rewritten, 'submit');
      expect(await outcome(next(app, ben, again, 'publish'))).toBe('refusal.card-own-text');
      expect((await next(app, ada, again, 'publish')).state).toBe('published');
    });

    it('shows the old version while a correction waits, and the new one from when another publishes it', async () => {
      const { scope, app, typed, ada, ben } = await reviewing();
      const shown = await next(app, ben, await app.createCard(ada, typed), 'publish');
      const before = await app.openCard(member(scope), shown.card);
      const text = { ...typed, title: 'What the bridge is to cost' };
      const waits = await next(app, ben, shown, 'correct', { text, why: 'Not built.', at: noon + 1 });
      expect(waits).toMatchObject({ version: 2, published: 1, text: { title: text.title } });
      expect(await app.openCard(member(scope), shown.card)).toEqual({ ...before, revision: waits.revision });
      expect(await app.openCard(member(scope), shown.card, 2)).toBeUndefined();
      expect(await app.findCards(member(scope), 'is to cost', 5)).toEqual([]);
      expect((await app.openHistory(member(scope), shown.card))?.map(({ did }) => did)).toEqual(['publish']);
      expect(await outcome(next(app, ben, waits, 'publish'))).toBe('refusal.card-own-text');
      await next(app, ada, waits, 'publish', { at: noon + 2 });
      expect(await app.openCard(member(scope), shown.card)).toMatchObject({
        version: 2,
        text: { title: text.title },
        written: { by: { name: 'Ben Quayle' }, at: noon + 1 },
        last: { did: 'correct', by: { name: 'Ada Wherry' }, at: noon + 2, why: 'Not built.' },
      });
    });

    it('forgets a correction that is sent back; the card is as it was', async () => {
      const { scope, app, typed, ada, ben } = await reviewing();
      const shown = await next(app, ben, await app.createCard(ada, typed), 'publish');
      const text = { ...typed, title: 'Secret plans' };
      const waits = await next(app, ben, shown, 'correct', { text, why: 'Better.' });
      await next(app, ada, waits, 'send-back', { why: 'It was right.' });
      const kept = await keptCard(app, scope, shown.card);
      expect(kept).toMatchObject({ state: 'published', published: 1 });
      expect(kept.versions.map(({ title }) => title)).toEqual([typed.title]);
      expect((await app.openHistory(member(scope), shown.card))?.map(({ did }) => did)).toEqual(['publish']);
    });

    it('is corrected at once where review was switched off meanwhile', async () => {
      const { scope, app, typed, ada, ben } = await reviewing();
      const shown = await next(app, ben, await app.createCard(ada, typed), 'publish');
      const waits = await next(app, ben, shown, 'correct', {
        text: { ...typed, title: 'One' },
        why: 'First.',
      });
      await app.configure(manager(scope), { reviewCards: false });
      await next(app, ben, waits, 'correct', { text: { ...typed, title: 'Two' }, why: 'Second.' });
      expect(await app.openCard(member(scope), shown.card)).toMatchObject({
        version: 2,
        text: { title: 'Two' },
      });
      const history = await app.openHistory(member(scope), shown.card);
      expect(history?.map(({ did, why }) => [did, why])).toEqual([
        ['correct', 'Second.'],
        ['publish', undefined],
      ]);
    });
  });

  it('says so by itself when its article goes, is replaced and comes back', async () => {
    const { scope, app, article, typed, ada } = await server();
    const shown = await published(app, ada, typed);
    const quotes = async () => (await app.openCard(member(scope), shown.card))?.quotes;
    const listed = async (gone: boolean) =>
      (await app.cards(ada, { sourceGone: gone, page: 0, size: 5 })).cards.map(({ card }) => card);
    expect(await listed(true)).toEqual([]);
    await app.remove(ada, article, 'undoable');
    expect(await quotes()).toMatchObject([{ gone: { why: 'removed' } }]);
    expect(await listed(true)).toEqual([shown.card]);
    expect(await app.findCards(member(scope), 'bridge', 5)).toMatchObject([{ sourceGone: true }]);
    await app.restore(ada, article);
    expect(await quotes()).toMatchObject([{ quoted: {} }]);
    expect(await listed(false)).toEqual([shown.card]);
    const after = await add(app, manager(scope), ferry, { replaces: article });
    expect(await quotes()).toMatchObject([{ gone: { why: 'replaced', replacedBy: after } }]);
  });
});

function numbered(many: number): readonly string[] {
  return Array.from({ length: many }, (_, at) => `n${at}`);
}

function places(many: number) {
  return Array.from({ length: many }, (_, at) => ({
    article: '0123456789ab',
    span: { start: at, end: at + 9 },
  }));
}

/** Fills a server with so many drafts like a first one; their ids. */
async function twins(
  app: App,
  scope: GuildScope,
  many: number,
  typed: TypedCard,
): Promise<readonly string[]> {
  const { card } = await app.createCard(author(scope), typed);
  const first = await keptCard(app, scope, card);
  const others = Array.from({ length: many - 1 }, (_, at) => ({
    ...first,
    id: String(at).padStart(8, 'Z'),
  }));
  await app.importCards(scope, others, noon);
  return [card, ...others.map(({ id }) => id)];
}
