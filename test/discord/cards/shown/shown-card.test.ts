import type { ShownQuote } from '../../../../src/guild/kept-quote.ts';
import { describe, expect, it } from 'vitest';
import { labelsFor, locales } from '../../../../src/answer/label.ts';
import type { ShownCard } from '../../../../src/cards/carding.ts';
import { cardCopy } from '../../../../src/discord/cards/shown/card-copy.ts';
import { cardView } from '../../../../src/discord/cards/shown/card-view.ts';
import { shownCard } from '../../../../src/discord/cards/shown/shown-card.ts';
import type { OnPage } from '../../../../src/discord/cards/shown/card-setup.ts';
import { inline } from '../../../../src/discord/words/escape.ts';
import { account } from '../../../../src/evaluate/fuzz/account.ts';
import { asShown, display } from '../../../../src/evaluate/fuzz/discord-display.ts';
import type { Facts } from '../../../../src/library/article.ts';
import fc from '../../../chance.ts';
import { cardOf, event, quotesOf } from '../made-card.ts';
import { buttonsOf, contentOf, partsOf, tooMuch } from '../message-parts.ts';

const wording = { labels: labelsFor('en'), language: 'en' };
const timeZone = 'UTC';
const poster = '223456789012345678';
const copyOf = (card: ShownCard) => cardCopy(card, { wording, timeZone, postedBy: poster }).components;
const viewOf = (card: ShownCard, moderates = false) =>
  cardView(card, {
    wording,
    timeZone,
    mayPost: true,
    ...(moderates && { moderating: { user: '444', reviewed: true } }),
  }).components;

const without = ({ article, span, sha256 }: ShownQuote) => ({ article, span, sha256 });

/** A message after the other, as the button for more leads from each to the next. */
function pagesOf(card: ShownCard): readonly { readonly components: unknown; readonly on: OnPage }[] {
  const pages: { components: unknown; on: OnPage }[] = [];
  for (let from: number | undefined = 0; from !== undefined && pages.length < 20;) {
    let on: OnPage = { refs: [], left: 0 };
    const { components } = shownCard({
      card,
      wording,
      timeZone,
      forAll: false,
      from,
      rowsFor: (page) => {
        on = page;
        return [];
      },
    });
    pages.push({ components, on });
    from = on.next;
  }
  return pages;
}

/** The quotations that are shown, as Discord shows them. */
const quotedIn = (components: unknown) =>
  partsOf(components).flatMap(({ content }) =>
    display(content ?? '').stretches.flatMap(({ quoted, text }) => (quoted ? [text] : [])),
  );

/** How many lines stand between the quotations of a card that has so many. */
const linesOf = (count: number) =>
  partsOf(viewOf(cardOf({ paragraphs: Array.from({ length: count }, (_, at) => `Line ${at}.`) }))).filter(
    ({ type }) => type === 14,
  ).length;

describe('a card that everybody sees', () => {
  const posted = copyOf(cardOf({ note: 'The vote was open.\n\nAnd counted twice.' }));
  const said = contentOf(posted);

  it('says whose title and note it is, who stands behind it, and since when', () => {
    expect(said).toContain(
      '### \u2068What the board decided\u2069\n-# fact card · title in the words of \u2068Ada\u2069',
    );
    expect(said).toContain('**Published on 2 March 2026** by \u2068Ada\u2069');
    expect(said).toContain(
      '-# Note in the words of \u2068Ada\u2069\n\u2068The vote was open.\u2069\n\u2068And',
    );
    expect(said).toContain(`posted by <@${poster}>`);
  });

  it('has what somebody typed in no block, as quotations are', () => {
    expect(quotedIn(posted)).toEqual(['\u2068The pier was approved.\u2069']);
  });

  it('leads to the context, the citation, one’s notebook, the history and a report', () => {
    expect(buttonsOf(posted)).toEqual(['Context', 'Cite', 'Save', 'History', 'Report', 'Remove']);
  });

  it('names nobody who had themselves erased', () => {
    const { by: _, ...last } = event('publish');
    const card = cardOf({ note: 'A note.' }, { written: { at: 0 }, last });
    const erased = contentOf(cardCopy(card, { wording, timeZone }).components);
    expect(erased).toContain('fact card · title in a moderator’s words');
    expect(erased).toContain('Note in a moderator’s words');
    expect(erased).not.toContain('Ada');
    expect(erased).not.toContain('posted by');
  });

  it('shows all of up to ten short quotations, each with its number, and leads to all of them', () => {
    const ten = Array.from({ length: 10 }, (_, at) => `The board met ${at + 1} times.`);
    const many = copyOf(cardOf({ paragraphs: ten }));
    expect(quotedIn(many)).toEqual(ten.map((each) => `\u2068${each}\u2069`));
    expect(contentOf(many)).toContain('**10 · The Quay Times**');
    expect(tooMuch(many)).toEqual([]);
    expect(partsOf(many).flatMap(({ custom_id }) => custom_id ?? [])).toEqual(
      expect.arrayContaining([
        'crd;on;context;0123ABCD;1;',
        'crd;on;cite;0123ABCD;1;',
        'ntb;card;0123ABCD;1',
      ]),
    );
  });

  it('shows as many long quotations as fit, whole, and leads to the others', () => {
    const long = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(1200));
    const some = copyOf(cardOf({ paragraphs: long, note: 'n'.repeat(1000) }));
    expect(quotedIn(some)).toEqual(long.slice(0, 2).map((each) => `\u2068${each}\u2069`));
    expect(contentOf(some)).toContain('2 of 4 passages');
    expect(buttonsOf(some)).toContain('2 more');
  });
});

describe('a note that a message has no room for', () => {
  const card = cardOf({ paragraphs: ['q'.repeat(3200)], note: 'n'.repeat(1000) });

  it('gives way to the quotation, and is behind the button', () => {
    const first = copyOf(card);
    expect(quotedIn(first)).toEqual([`\u2068${'q'.repeat(3200)}\u2069`]);
    expect(contentOf(first)).toContain('The note is behind the button.');
    expect(buttonsOf(first)).toContain('Note');
    const pages = pagesOf(card).map(({ components }) => contentOf(components));
    expect(pages).toHaveLength(2);
    expect(pages[1]).toContain(`\u2068${'n'.repeat(1000)}\u2069`);
    expect(pages[1]).not.toContain('behind the button');
  });
});

describe('the lines between quotations', () => {
  it('are left out where there are so many quotations that a message has no room for them', () => {
    expect([1, 5, 6, 10].map(linesOf)).toEqual([1, 5, 1, 1]);
  });
});

describe('where a card stands', () => {
  it.each([
    ['a draft', { state: 'draft', published: 0 }, 'Draft: only moderators see it.'],
    [
      'what waits',
      { state: 'in-review', published: 0 },
      'waits for another moderator before it is published',
    ],
    [
      'a correction that waits',
      { version: 3, published: 2 },
      'A correction that waits for another moderator. Everybody still sees version 2.',
    ],
    [
      'a corrected text',
      { version: 2, published: 2, last: event('correct', { version: 2, why: 'The *count* was wrong.' }) },
      '**Corrected on 2 March 2026** by \u2068Ada\u2069 · version 2: \u2068The \\*count\\* was wrong.\u2069',
    ],
    [
      'an earlier text',
      { version: 1, published: 3, last: event('correct', { version: 3 }) },
      'An earlier text, version 1 of 3: this is not what the card says now.',
    ],
    [
      'a retired card',
      { state: 'retired', last: event('retire', { why: 'The law changed.' }) },
      '**Retired on 2 March 2026** by \u2068Ada\u2069: \u2068The law changed.\u2069',
    ],
  ] satisfies readonly (readonly [string, Partial<ShownCard>, string])[])(
    'is said of %s',
    (_, more, words) => {
      const text = contentOf(viewOf(cardOf({}, more)));
      expect(text).toContain(words);
    },
  );

  it('tells the states apart at its side', () => {
    const accents = [
      cardOf({}),
      cardOf({}, { version: 2, published: 2 }),
      cardOf({}, { state: 'retired' }),
      cardOf({}, { state: 'draft', published: 0 }),
    ].map((card) => partsOf(viewOf(card))[0]?.['accent_color']);
    expect(new Set(accents).size).toBe(4);
  });

  it('says nothing of who published what is not published', () => {
    const draft = contentOf(viewOf(cardOf({}, { version: 2, published: 1 })));
    expect(draft).not.toContain('Published on');
  });
});

describe('a quotation that is not shown', () => {
  const [one, two, three, four] = quotesOf(['The first.', 'The second.', 'The third.', 'The fourth.']);
  if (one === undefined || two === undefined || three === undefined || four === undefined)
    throw new Error('A test needs four quotations');
  const quotes: readonly ShownQuote[] = [
    one,
    { ...without(two), gone: { at: Date.UTC(2026, 3, 1), why: 'removed' } },
    { ...without(three), why: 'closed' },
    { ...without(four), why: 'unknown' },
  ];

  it('says why, and says nothing of its words', () => {
    const said = contentOf(viewOf(cardOf({}, { quotes })));
    expect(said).toContain('2 · The article of this passage was removed on 1 April 2026.');
    expect(said).toContain('3 · This passage is not open to you here.');
    expect(said).toContain('4 · This passage is not in this server’s library.');
    expect(said).toContain('Articles behind it that are gone: 1');
    expect(said).not.toMatch(/second|third|fourth/);
  });

  it('is told to everybody as what everybody may know', () => {
    expect(contentOf(copyOf(cardOf({}, { quotes })))).toContain(
      '3 · This passage is not open to everybody here any more.',
    );
  });

  it('has no context and no citation', () => {
    const gone = quotes.slice(1);
    expect(buttonsOf(copyOf(cardOf({}, { quotes: gone })))).toEqual(['History', 'Report', 'Remove']);
  });
});

describe('a card for one person alone', () => {
  it('can be posted, and by moderators changed, with its tags and claims', () => {
    const card = cardOf({ tags: ['pier', 'board'], claims: ['The pier was refused.'] });
    expect(buttonsOf(viewOf(card))).toEqual(['Context', 'Cite', 'Save', 'History', 'Post publicly']);
    expect(contentOf(viewOf(card))).not.toContain('refused');
    expect(buttonsOf(viewOf(card, true))).toEqual([
      'Context',
      'Cite',
      'Save',
      'History',
      'Post publicly',
      'Correct',
      'Retire',
    ]);
    const told = contentOf(viewOf(card, true));
    expect(told).toContain('-# tags: \u2068pier\u2069, \u2068board\u2069');
    expect(told).toContain('-# \u2068The pier was refused.\u2069');
  });

  it('leads from an earlier text to what everybody sees, and offers neither to post nor to change it', () => {
    const earlier = viewOf(cardOf({}, { version: 1, published: 2 }), true);
    expect(buttonsOf(earlier)).toEqual(['Context', 'Cite', 'Save', 'History', 'What everybody sees now']);
    expect(partsOf(earlier).map(({ custom_id }) => custom_id)).toContain('crd;on;show;0123ABCD;2;');
  });
});

/** Words as nobody should have them: of any length, with markup, mentions, links, marks and direction controls. */
const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 1200, unit: 'grapheme' }),
  fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }),
  fc.constantFrom(
    '**bold** __x__ [a](https://evil.example) <@1> <#2> @everyone :tada:',
    '# heading\n> quote\n- item\n1. one',
    'قال *المجلس* إن الرصيف <@5> لن يُبنى',
    '\u202Ereversed\u2069\u2066',
    `Z${'\u0300'.repeat(400)}`,
    'e\u0301'.repeat(60),
    'x\u0323\u0302'.repeat(45),
    '<t:0:R> </ask:1> ``` ||spoiler||',
    '*'.repeat(1200),
    '>\n'.repeat(500),
    'plain words '.repeat(100).trim(),
  ),
);
const upTo = (most: number) => words.map((text) => text.slice(0, most).toWellFormed());
/** A title or a name has a letter: nothing else is taken. */
const named = (most: number) => upTo(most - 1).map((text) => `N${text}`);

const hostileFacts: fc.Arbitrary<Facts> = fc.record(
  { title: named(300), publisher: named(100), byline: named(80), flags: fc.constant([]) },
  { requiredKeys: ['title', 'flags'] },
);

const hostileCard = fc
  .record({
    title: named(120),
    note: upTo(1000),
    paragraphs: fc.array(upTo(1200), { minLength: 1, maxLength: 10 }),
    facts: hostileFacts,
    claims: fc.array(named(1000), { maxLength: 20 }),
    tags: fc.array(named(30), { maxLength: 10 }),
    name: named(80),
    why: upTo(300),
    gone: fc.array(fc.constantFrom('gone', 'closed', 'unknown', 'there', 'there', 'there'), {
      minLength: 10,
      maxLength: 10,
    }),
    state: fc.constantFrom('draft' as const, 'in-review' as const, 'published' as const, 'retired' as const),
    version: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ why, gone, state, version, ...making }) => {
    const quotes = quotesOf(making.paragraphs, making.facts).map((each, at): ShownQuote => {
      const bare = without(each);
      if (gone[at] === 'gone') return { ...bare, gone: { at: 0, why: 'erased' } };
      if (gone[at] === 'closed' || gone[at] === 'unknown') return { ...bare, why: gone[at] };
      return each;
    });
    const last = event('correct', { version: 2, why, by: { id: '333', name: making.name } });
    return { making, why, card: cardOf(making, { quotes, state, version, published: 2, last }) };
  });

describe('whatever is typed on a card and quoted by it', () => {
  it('is what Discord takes, and each of its characters is accounted for', () => {
    fc.assert(
      fc.property(hostileCard, fc.constantFrom(...locales), ({ making, why, card }, language) => {
        const inWords = { labels: labelsFor(language), language };
        const setup = { wording: inWords, timeZone };
        const moderating = { user: '333', reviewed: true };
        const all = [
          cardCopy(card, { ...setup, postedBy: poster }),
          cardView(card, { ...setup, mayPost: true }),
          cardView(card, { ...setup, mayPost: true, moderating }),
          cardView(card, { ...setup, mayPost: true, moderating, from: 1 }),
        ].map(({ components }) => components);
        expect(all.flatMap(tooMuch)).toEqual([]);
        const facts = [making.facts.title, making.facts.publisher ?? '', making.facts.byline ?? ''].map(
          inline,
        );
        const typed = [making.title, making.note, making.name, why, ...making.claims, ...making.tags];
        const quotations = new Set(
          card.quotes.flatMap((each) => ('quoted' in each ? [asShown(each.quoted.quote.exact)] : [])),
        );
        const known = {
          isQuotation: (text: string) => quotations.has(text),
          isCut: (text: string) => facts.includes(text) || typed.some((each) => isOf(text, each)),
          facts,
          links: [],
          people: [`user:${poster}`],
        };
        if (language === 'en') expect(all.flatMap((each) => account(each, known))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it('stands on one message or another: each quotation once, whole and in its order, and the note once', () => {
    fc.assert(
      fc.property(hostileCard, ({ card, making }) => {
        const pages = pagesOf(card);
        expect(pages.flatMap(({ components }) => tooMuch(components))).toEqual([]);
        expect(pages.at(-1)?.on).toEqual(expect.not.objectContaining({ next: expect.anything() }));
        const parts = pages.flatMap(({ components }) =>
          partsOf(components).filter(({ id = 0 }) => id >= 100 && id < 200),
        );
        expect(parts).toHaveLength(card.quotes.length);
        const shown = quotedIn(parts);
        const wanted = card.quotes.flatMap((each) =>
          'quoted' in each ? [`\u2068${asShown(each.quoted.quote.exact)}\u2069`] : [],
        );
        // What Discord cannot show as it is, is left out with a word about it; the others come in their order.
        expect(shown).toEqual(wanted.filter((each) => shown.includes(each)));
        const withheld = parts.filter(({ content = '' }) =>
          [wording.labels['card.withheld'], wording.labels['card.too-long']].some((why) =>
            content.includes(why),
          ),
        );
        expect(shown.length + withheld.length).toBe(wanted.length);
        const notes = pages.flatMap(({ components }) => partsOf(components).filter(({ id }) => id === 13));
        expect(notes).toHaveLength(inline(making.note) === '' ? 0 : 1);
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it('leaves out no quotation that Discord can show and that fits on a message', () => {
    const card = cardOf({
      title: 'e\u0323\u0302'.repeat(40),
      note: 'x\u0323\u0302'.repeat(300),
      name: 'x\u0323\u0302'.repeat(20),
      paragraphs: ['q\u0301'.repeat(30), 'The second.'],
    });
    const shown = pagesOf(card).flatMap(({ components }) => quotedIn(components));
    expect(shown).toEqual(['q\u0301'.repeat(30), 'The second.'].map((each) => `\u2068${each}\u2069`));
  });
});

/** Words without white space, and without the marks that a message has no room for. */
const letters = (text: string) =>
  inline(text.normalize('NFC'))
    .normalize('NFD')
    .replace(/[\p{M}\s]/gu, '');

/** Whether words stand in what somebody typed. */
const isOf = (shown: string, typed: string) => letters(typed.replace(/\s/g, '')).includes(letters(shown));
