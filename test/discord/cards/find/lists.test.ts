import { describe, expect, it } from 'vitest';
import { labelsFor, locales } from '../../../../src/answer/label.ts';
import type { CardEvent } from '../../../../src/cards/card.ts';
import type { ListedCard } from '../../../../src/cards/carding.ts';
import { historyCard } from '../../../../src/discord/cards/find/history-card.ts';
import { foundCard, listCard } from '../../../../src/discord/cards/find/list-card.ts';
import { account } from '../../../../src/evaluate/fuzz/account.ts';
import { inline } from '../../../../src/discord/words/escape.ts';
import fc from '../../../chance.ts';
import { event, made } from '../made-card.ts';
import { buttonsOf, contentOf, partsOf, tooMuch } from '../message-parts.ts';

const wording = { labels: labelsFor('en'), language: 'en' };
const telling = { timeZone: 'UTC', wording };
const one: ListedCard = {
  card: '0123ABCD',
  title: 'What the board decided',
  state: 'published',
  pending: false,
  published: 1,
  sourceGone: false,
  at: made,
};

/** Words without white space, and without the marks that a message has no room for. */
const bare = (text: string) =>
  inline(text.normalize('NFC'))
    .normalize('NFD')
    .replace(/[\p{M}\s]/gu, '');

const history = (events: readonly CardEvent[], from = 0) =>
  historyCard({
    card: '0123ABCD',
    title: 'What the board decided',
    events,
    from,
    versions: 2,
    timeZone: 'UTC',
    wording,
  }).components;

describe('a list of cards', () => {
  it('says of each where it stands, and what there is to do about it', () => {
    const corrected: ListedCard = { ...one, pending: true, published: 3, sourceGone: true };
    const { components } = listCard({ cards: [corrected], page: { number: 0, of: 1 } }, {}, telling);
    expect(contentOf(components)).toContain(
      '\u2068What the board decided\u2069 · published · a text waits · versions: 3 · an article is gone · 2 March 2026',
    );
  });

  it('says what it was narrowed to, and turns with that', () => {
    const filter = { state: 'draft', tag: 'pier', words: 'board *', sourceGone: true } as const;
    const { components } = listCard({ cards: [one], page: { number: 1, of: 3 } }, filter, telling);
    expect(contentOf(components)).toContain(
      'only: draft · with the tag \u2068pier\u2069 · with the words \u2068board \\*\u2069 · only those with',
    );
    expect(contentOf(components)).toContain('page 2 of 3');
    const ids = partsOf(components).flatMap(({ custom_id }) => custom_id ?? []);
    expect(ids.filter((id) => id.startsWith('crd;list;'))).toEqual([
      'crd;list;open',
      'crd;list;filter;;;g;4;pierboard *',
      'crd;list;turn;0;draft;g;4;pierboard *',
      'crd;list;turn;2;draft;g;4;pierboard *',
    ]);
  });

  it('says that it has to be narrowed where its buttons have no room for what was typed', () => {
    const filter = { words: 'pier '.repeat(40).trim() };
    const { components } = listCard({ cards: [one], page: { number: 0, of: 3 } }, filter, telling);
    expect(contentOf(components)).toContain('Narrow it down to see the rest.');
    expect(buttonsOf(components)).not.toContain('Next');
  });

  it('says how cards are made where there are none, and only there', () => {
    const none = { cards: [], page: { number: 0, of: 1 } };
    expect(contentOf(listCard(none, {}, telling).components)).toContain('no fact cards yet');
    expect(contentOf(listCard(none, { tag: 'x' }, telling).components)).toContain('There is no such card.');
  });
});

describe('what /card find finds', () => {
  it('leads to asking for a source where nothing is', () => {
    const { components } = foundCard([], 'second pier', telling);
    expect(contentOf(components)).toContain('with the words \u2068second pier\u2069');
    expect(contentOf(components)).toContain('**/card request**');
    expect(contentOf(foundCard([], undefined, telling).components)).toContain('the newest');
  });

  it('can be opened, each', () => {
    const { components } = foundCard([one, { ...one, card: 'ZYXWVTSR', state: 'retired' }], 'board', telling);
    const [select] = partsOf(components).flatMap(({ options }) => (options === undefined ? [] : [options]));
    expect(select?.map(({ value, description }) => [value, description])).toEqual([
      ['0123ABCD', 'published'],
      ['ZYXWVTSR', 'retired'],
    ]);
  });
});

describe('the history of a card', () => {
  it('says who did what, when and why', () => {
    const said = contentOf(
      history([
        event('correct', { version: 2, why: 'The count was wrong.' }),
        { did: 'import', at: made, version: 1 },
      ]),
    );
    expect(said).toContain(
      '- 2 March 2026 · corrected by \u2068Ada\u2069 · version 2: \u2068The count was wrong.\u2069',
    );
    expect(said).toContain('- 2 March 2026 · imported · nobody is named · version 1');
  });

  it('shows each version that somebody may look at', () => {
    const events = [3, 2, 2, 1].map((version) => event('write', { version }));
    const options = partsOf(history(events)).flatMap(({ options: offered = [] }) => offered);
    expect(options.map(({ value, label }) => [value, label])).toEqual([
      ['2', 'version 2'],
      ['1', 'version 1'],
    ]);
  });

  it('is turned where it is long, so that each line is on one of its pages', () => {
    const events = Array.from({ length: 60 }, (_, at) =>
      event('correct', { version: 60 - at, why: `reason ${at} ${'*'.repeat(250)}` }),
    );
    const seen: string[] = [];
    let from: number | undefined = 0;
    for (let pages = 0; from !== undefined && pages < 60; pages++) {
      const components = history(events, from);
      expect(tooMuch(components)).toEqual([]);
      seen.push(...(contentOf(components).match(/reason \d+ /g) ?? []));
      expect(buttonsOf(components).includes('Latest')).toBe(from > 0);
      const earlier = partsOf(components).find(({ label }) => label === 'Earlier')?.custom_id;
      from = earlier === undefined ? undefined : Number(earlier.split(';').at(-1));
    }
    expect(seen).toEqual(events.map((_, at) => `reason ${at} `));
  });
});

describe('whatever cards are called', () => {
  const words = fc.oneof(
    fc.string({ minLength: 1, maxLength: 119, unit: 'grapheme' }),
    fc.constantFrom(
      '**bold** [a](https://evil.example) <@1> @everyone',
      `Z${'\u0300'.repeat(100)}`,
      '\u202Ex',
    ),
  );
  const cards = fc.array(
    fc.record({
      title: words.map((text) => `N${text}`),
      state: fc.constantFrom('draft' as const, 'published' as const, 'retired' as const),
      pending: fc.boolean(),
      published: fc.integer({ min: 0, max: 100 }),
      sourceGone: fc.boolean(),
    }),
    { minLength: 1, maxLength: 10 },
  );

  it('a list and a history of them are what Discord takes, and each character is accounted for', () => {
    fc.assert(
      fc.property(cards, words, fc.constantFrom(...locales), (all, typed, language) => {
        const listed = all.map((each, at) => ({ ...each, card: `0123ABC${at}`, at: made }));
        const setup = { timeZone: 'UTC', wording: { labels: labelsFor(language), language } };
        const events = all.map(({ title }) => event('retire', { why: title, by: { id: '1', name: typed } }));
        const messages = [
          listCard({ cards: listed, page: { number: 1, of: 3 } }, { words: typed }, setup),
          foundCard(listed, typed, setup),
          historyCard({ card: '0123ABCD', title: typed, events, from: 0, versions: 1, ...setup }),
        ].map(({ components }) => components);
        expect(messages.flatMap(tooMuch)).toEqual([]);
        if (language !== 'en') return;
        const said = new Set([typed, ...all.map(({ title }) => title)].map(bare));
        const known = {
          isQuotation: () => false,
          isCut: (text: string) => said.has(bare(text)),
          // What a select offers, as plain text.
          facts: all.flatMap(({ title }) => [inline(title), `${inline(title).slice(0, 94).trimEnd()} `]),
          links: [],
          people: [],
        };
        expect(messages.flatMap((each) => account(each, known))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 120_000);
});
