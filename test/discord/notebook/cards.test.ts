import { describe, expect, it } from 'vitest';
import { labelsFor, locales } from '../../../src/answer/label.ts';
import type { ShownEntry } from '../../../src/classroom/notebook/notebook-page.ts';
import type { OwnAssignment } from '../../../src/classroom/hand-in/hand-in.ts';
import { classroomLimits } from '../../../src/classroom/limits.ts';
import { entryCard } from '../../../src/discord/notebook/entry-card.ts';
import { exportCard, exportedCard } from '../../../src/discord/notebook/export-card.ts';
import { notebookId, notebookPressOf } from '../../../src/discord/notebook/notebook-press.ts';
import { comesBack, ownWordsIn, wordsOf } from '../../../src/discord/notebook/own-words.ts';
import { panelCard } from '../../../src/discord/notebook/panel-card.ts';
import { removedCard, sureCard } from '../../../src/discord/notebook/removing.ts';
import { chooseCard, savedCard } from '../../../src/discord/notebook/saved-card.ts';
import { taskCard } from '../../../src/discord/notebook/task-card.ts';
import { tasksCard } from '../../../src/discord/notebook/tasks-card.ts';
import { firstView, perPage, type View } from '../../../src/discord/notebook/view.ts';
import { givenBack } from '../../../src/discord/notebook/words.ts';
import { wordsForm } from '../../../src/discord/notebook/words-form.ts';
import { optionText } from '../../../src/discord/library/pack-words.ts';
import { inline } from '../../../src/discord/words/escape.ts';
import { account } from '../../../src/evaluate/fuzz/account.ts';
import { asShown, display } from '../../../src/evaluate/fuzz/discord-display.ts';
import { lines } from '../../../src/guild/typed.ts';
import { typedTags } from '../../../src/guild/typed-tags.ts';
import type { Facts } from '../../../src/library/article.ts';
import { Refusal } from '../../../src/refusal.ts';
import fc from '../../chance.ts';
import { buttonsOf, contentOf, partsOf, tooMuch } from '../cards/message-parts.ts';
import { entriesOf, idAt, pageOf } from './kept-entries.ts';

const wording = { labels: labelsFor('en'), language: 'en' };
const reading = { wording, timeZone: 'UTC' };
const view = firstView(undefined);
const school = { id: '0123AB', name: 'History 10b', ends: '2027-06-30' };
const panel = (entries: readonly ShownEntry[], more = {}, looked: View = view) =>
  panelCard(pageOf(entries, more), looked, { ...reading, handsIn: false, hasOthers: false }).components;

/** The quotations that are shown, as Discord shows them. */
const quotedIn = (components: unknown) =>
  partsOf(components).flatMap(({ content }) =>
    display(content ?? '').stretches.flatMap(({ quoted, text }) => (quoted ? [text.slice(1, -1)] : [])),
  );

const pressesIn = (components: unknown) =>
  partsOf(components).flatMap(({ custom_id: id = '' }) => notebookPressOf(id) ?? []);

/** All messages of a page, as Next leads from each to the one after it. */
function messagesOf(entries: readonly ShownEntry[]): readonly unknown[] {
  return Array.from({ length: perPage }, (_, part) => panel(entries, {}, { ...view, part })).filter(
    (message, at, all) => at === 0 || contentOf(message) !== contentOf(all[at - 1]),
  );
}

/** A passage without its words. */
const bare = ({ quote: { article, span, sha256 } }: ShownEntry) => ({ article, span, sha256 });

describe('a notebook’s page', () => {
  it('has quotations in blocks, and its owner’s words in none, under a line that says whose they are', () => {
    const shown = panel(
      entriesOf(['The pier was approved.'], () => ({ note: 'Was it?\n\nReally?', tags: ['pier'] })),
    );
    expect(quotedIn(shown)).toEqual(['The pier was approved.']);
    expect(contentOf(shown)).toContain(
      '-# In your own words\n\u2068Was it?\u2069\n\u2068Really?\u2069\n-# tags: \u2068pier\u2069',
    );
  });

  it('says whose it is, and in a class until when it is kept', () => {
    expect(contentOf(panel([]))).toMatch(/^### Your notebook\n-# Only you see it\.\n/);
    const said = contentOf(panel([], { class: school }));
    expect(said).toContain('### Your notebook · \u2068History 10b\u2069');
    expect(said).toContain('-# The term ends on 30 June 2027. The day after, this notebook is deleted');
  });

  it('leads on and back, over messages and pages', () => {
    const long = entriesOf(Array.from({ length: 5 }, (_, at) => `${at}`.repeat(1500)));
    const of = { page: { number: 1, of: 3 }, count: 15 };
    const turns = (part: number) =>
      pressesIn(panel(long, of, { ...view, page: 1, part }))
        .filter(({ do: verb }) => verb === 'list')
        .map(({ view: { page, part: to } }) => [page, to]);
    expect([0, 1, 2].map(turns)).toEqual([
      [
        [0, 9],
        [1, 1],
      ],
      [
        [1, 0],
        [1, 2],
      ],
      [
        [1, 1],
        [2, 0],
      ],
    ]);
    expect(contentOf(panel(long, of, { ...view, page: 1, part: 9 }))).toContain('Entry 10 of 15');
  });

  it('has no way to export or turn what is empty', () => {
    expect(buttonsOf(panel([]))).toEqual([]);
    expect(partsOf(panel([])).some(({ options }) => options !== undefined)).toBe(false);
  });

  it('offers as many tags as a select holds, and a form for the others', () => {
    const tags = Array.from({ length: 40 }, (_, at) => `tag ${at}`);
    const shown = panel(entriesOf(['One.']), { tags }, { ...view, tag: 'tag 39' });
    const options =
      partsOf(shown).find(({ custom_id: id = '' }) => id.startsWith('ntb;on;tag;'))?.options ?? [];
    expect(options).toHaveLength(25);
    expect(options.find((each) => each.default)?.value).toBe('t;tag 39');
    expect(options.at(-1)?.value).toBe('other');
    expect(tooMuch(shown)).toEqual([]);
  });

  it('says of what is gone or closed what became of it, and shows no word of it', () => {
    const [one, two] = entriesOf(['First words.', 'Second words.'], () => ({ note: 'Mine.' }));
    if (one === undefined || two === undefined) throw new Error('There are two');
    const shown = panel([
      { ...one, quote: { ...bare(one), gone: { at: Date.UTC(2026, 3, 1), why: 'erased' } } },
      { ...two, quote: { ...bare(two), why: 'closed' } },
    ]);
    expect(contentOf(shown)).toContain('1 · The article of this passage was erased on 1 April 2026.');
    expect(contentOf(shown)).toContain('2 · This passage is not open to you here.');
    expect(contentOf(shown)).not.toMatch(/First|Second/);
    expect(contentOf(shown).match(/Mine\./g)).toHaveLength(2);
  });
});

describe('an entry', () => {
  const entries = entriesOf(['One.', 'Two.', 'Three.']);
  const off = (place: number) => {
    const entry = entries[place];
    if (entry === undefined) throw new Error('There are three');
    const { components } = entryCard(entry, pageOf(entries), view, reading);
    return partsOf(components).flatMap(({ disabled, label }) => (disabled === true ? (label ?? []) : []));
  };

  it('is moved where there is something to move it over', () => {
    expect([0, 1, 2].map(off)).toEqual([['Up', 'To the top'], [], ['Down']]);
  });
});

describe('handing in', () => {
  const task: OwnAssignment = {
    id: idAt(0),
    class: school.id,
    title: 'Essay',
    due: '2027-01-31',
    by: 'Ada',
    at: 0,
    open: true,
  };
  const handed = { at: Date.UTC(2027, 0, 30), late: false, entries: 3 };
  const card = (more: Partial<OwnAssignment>, entries = 2) =>
    taskCard({ task: { ...task, ...more }, name: 'Bo', entries, tags: ['pier'] }, view, reading).components;

  it.each([
    ['before it is due', {}, ['Hand in', 'Back'], 'Until the end of 31 January 2027'],
    [
      'once handed in',
      { handedIn: handed },
      ['Hand in again', 'Withdraw', 'Back'],
      'handed in on 30 January 2027, entries: 3',
    ],
    ['after the day', { open: false }, ['Hand in', 'Back'], 'it will be marked as late'],
    [
      'after the day, once handed in',
      { open: false, handedIn: handed },
      ['Back'],
      'it stays as it was handed in',
    ],
  ] as const)('offers %s what can be done', (_, more, buttons, said) => {
    expect(buttonsOf(card(more))).toEqual(buttons);
    expect(contentOf(card(more))).toContain(said);
  });

  it('says who sees what, before anything is handed in', () => {
    expect(contentOf(card({}))).toContain('under your name on this server: \u2068Bo\u2069.');
    expect(contentOf(card({}))).toContain('You hand in: all entries (2)');
  });

  it('shows what is due first, and what is over last', () => {
    const all = [
      { ...task, id: idAt(1), title: 'Over', due: '2026-12-01', open: false },
      { ...task, id: idAt(2), title: 'Later', due: '2027-03-01' },
      { ...task, id: idAt(3), title: 'Soon', due: '2027-02-01' },
    ];
    const said = contentOf(tasksCard(all, 0, view, reading).components);
    expect(said.match(/Over|Later|Soon/g)).toEqual(['Soon', 'Later', 'Over']);
    const fifty = Array.from({ length: 50 }, (_, at) => ({ ...task, id: idAt(at) }));
    expect(contentOf(tasksCard(fifty, 99, view, reading).components)).toContain('page 9 of 9');
  });
});

describe('own words on a message', () => {
  const note = fc
    .string({ unit: 'grapheme', maxLength: 500 })
    .map((typed) => lines(typed, Number.POSITIVE_INFINITY, 'refusal.card-note'));

  it('come back as they were, whatever was typed', () => {
    fc.assert(
      fc.property(note, fc.array(fc.string({ maxLength: 30 }), { maxLength: 5 }), (typed, tags) => {
        const kept = {
          note: typed,
          tags: typedTags(
            tags.map((tag) => tag.replaceAll(',', ' ')),
            60,
          ),
        };
        const words = wordsOf(kept);
        const [entry] = entriesOf(['One.'], () => kept);
        if (entry === undefined || !comesBack(words, wording)) return;
        expect(ownWordsIn(removedCard(entry, view, wording).components)).toEqual(words);
      }),
      { numRuns: 100 },
    );
  });

  it.each(['Plain.', '*a* _b_ <@1> :tada: https://x.example', '- 1. # x\n\n> y', 'قال المجلس', 'e\u0301 ñ'])(
    'come back of %j',
    (typed) => expect(comesBack({ note: typed, tags: 'one, two' }, wording)).toBe(true),
  );

  it('do not where Discord would change them, so that it is asked before they go', () => {
    expect(comesBack({ note: `Z${'\u0323'.repeat(120)}`, tags: '' }, wording)).toBe(false);
  });

  it('stand in a form whole', () => {
    const words = { note: 'n'.repeat(classroomLimits.note), tags: 'a, b' };
    const form = JSON.stringify(wordsForm(idAt(0), view, words, wording));
    expect(form).toContain(words.note);
    expect(form).toContain('"a, b"');
  });
});

describe('a custom id of a notebook', () => {
  const looked: fc.Arbitrary<View> = fc
    .record({
      page: fc.integer({ min: 0, max: 101 }),
      part: fc.integer({ min: 0, max: 9 }),
      style: fc.constantFrom('apa' as const, 'mla' as const, 'chicago' as const, 'harvard' as const),
      class: fc.constantFrom(undefined, '0123AB', 'ZZZZZZ'),
      tag: fc.option(fc.string({ minLength: 1, maxLength: 30 }), { nil: undefined }),
    })
    .map(({ class: of, tag, ...rest }) => ({
      ...rest,
      ...(of !== undefined && { class: of }),
      ...(tag !== undefined && { tag }),
    }));

  it('says what it is for, whatever the tag is, and fits', () => {
    fc.assert(
      fc.property(looked, fc.constantFrom('entry', 'remove-sure', 'task-tag', 'withdraw'), (at, verb) => {
        const id = notebookId(verb, at, idAt(33));
        expect(id.length).toBeLessThanOrEqual(100);
        expect(notebookPressOf(id)).toEqual({ do: verb, of: idAt(33), view: at });
      }),
      { numRuns: 100 },
    );
    const longest = { ...view, page: 100, class: 'ZZZZZZ', tag: 't'.repeat(30) };
    expect(notebookId('put-back', longest, `${'A'.repeat(16)}.499`).length).toBeLessThanOrEqual(100);
  });

  it.each([
    '',
    'ntb;on;list;;0;0;a;',
    'ntb;on;list;x;0;0;a;;',
    'ntb;on;entry;;0;0;a;;',
    'ntb;on;entry;ILOU0000;0;0;a;;',
    'ntb;on;entry;00000001;-1;0;a;;',
    'ntb;on;entry;00000001;0;0;z;;',
    'ntb;on;entry;00000001;0;0;a;abc;',
    `ntb;on;entry;00000001;0;0;a;;${'t'.repeat(31)}`,
    'ntb;on;write;exe;0;0;a;;',
    'ntb;on;put-back;short.1;0;0;a;;',
    'ntb;on;toString;;0;0;a;;',
    'ntb;on;constructor;;0;0;a;;',
    'crd;on;entry;00000001;0;0;a;;',
  ])('is none where it is %j', (id) => {
    expect(notebookPressOf(id)).toBeUndefined();
  });
});

/** Words as nobody should have them. */
const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 1000, unit: 'grapheme' }),
  fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }),
  fc.constantFrom(
    '**bold** __x__ [a](https://evil.example) <@1> <#2> @everyone :tada:',
    '# heading\n> quote\n- item\n1. one',
    'قال *المجلس* إن الرصيف <@5> لن يُبنى',
    '\u202Ereversed\u2069\u2066',
    `Z${'\u0300'.repeat(400)}`,
    'x\u0323\u0302'.repeat(45),
    '*'.repeat(1000),
    '>\n'.repeat(500),
    'plain words '.repeat(80).trim(),
  ),
);
const upTo = (most: number) => words.map((text) => text.slice(0, most).toWellFormed());
const named = (most: number) => upTo(most - 1).map((text) => `N${text}`);
const hostileFacts: fc.Arbitrary<Facts> = fc.record(
  { title: named(300), publisher: named(100), byline: named(80), flags: fc.constant([]) },
  { requiredKeys: ['title', 'flags'] },
);

/** A notebook of which everything is hostile. */
const hostile = fc.record({
  paragraphs: fc.array(named(1500), { minLength: 1, maxLength: perPage }),
  facts: hostileFacts,
  notes: fc.array(fc.option(upTo(1000), { nil: undefined }), { minLength: perPage, maxLength: perPage }),
  tags: fc.uniqueArray(named(30), { maxLength: 10 }),
  name: named(60),
  title: named(120),
  there: fc.array(fc.boolean(), { minLength: perPage, maxLength: perPage }),
});

describe('whatever is saved, typed and set', () => {
  it('is what Discord takes, and each of its characters is accounted for', () => {
    fc.assert(
      fc.property(
        hostile,
        fc.constantFrom(...locales),
        ({ paragraphs, facts, notes, tags, ...more }, language) => {
          const inWords = { wording: { labels: labelsFor(language), language }, timeZone: 'UTC' };
          const entries = entriesOf(
            paragraphs,
            (at) => ({ tags: tags.slice(0, at), ...(notes[at] !== undefined && { note: notes[at] }) }),
            facts,
          ).map((entry, at): ShownEntry => {
            const { article, span, sha256 } = entry.quote;
            return more.there[at] === false
              ? { ...entry, quote: { article, span, sha256, why: 'closed' } }
              : entry;
          });
          const [first] = entries;
          if (first === undefined) throw new Error('There is one');
          const page = pageOf(entries, { class: { ...school, name: more.name }, tags, count: 500 });
          const looked = { ...firstView(school.id), ...(tags[0] !== undefined && { tag: tags[0] }) };
          const quoteds = entries.flatMap(({ quote }) => ('quoted' in quote ? [quote.quoted] : []));
          const task = {
            id: idAt(0),
            class: school.id,
            title: more.title,
            due: '2027-01-31',
            by: more.name,
            at: 0,
            open: true,
          };
          const counted = { entries: 3, tags };
          const own = wordsOf(first);
          const all = [
            ...[0, 1, 9].map((part) =>
              panelCard(page, { ...looked, part }, { ...inWords, handsIn: true, hasOthers: true }),
            ),
            entryCard(first, page, looked, { ...inWords, said: 'notebook.put-back' }),
            savedCard(
              { entry: first, new: true, class: more.name, quoted: quoteds[0] },
              looked,
              inWords.wording,
            ),
            ...(quoteds.length === 0 ? [] : [chooseCard(quoteds, inWords.wording)]),
            sureCard(first, looked, inWords.wording),
            ...(comesBack(own, inWords.wording) ? [removedCard(first, looked, inWords.wording)] : []),
            givenBack(new Refusal('refusal.no-entry'), own, 'again', inWords.wording),
            exportCard(counted, looked, inWords.wording),
            exportedCard(
              { name: 'a.pdf', type: 'x', bytes: new Uint8Array(), without: 2 },
              'apa',
              inWords.wording,
            ),
            tasksCard(
              Array.from({ length: 50 }, (_, at) => ({ ...task, id: idAt(at) })),
              1,
              looked,
              inWords,
            ),
            taskCard({ ...counted, task, name: more.name, said: 'handing.done' }, looked, inWords),
          ].map(({ components }) => components);
          expect(all.flatMap(tooMuch)).toEqual([]);
          if (language !== 'en') return;
          const shownFacts = [facts.title, facts.publisher ?? '', facts.byline ?? ''].map(inline);
          const typed = [...notes, ...tags, more.name, more.title].filter((each) => each !== undefined);
          const quotations = new Set(quoteds.map(({ quote }) => asShown(quote.exact)));
          const known = {
            isQuotation: (text: string) => quotations.has(text),
            isCut: (text: string) => shownFacts.includes(text) || typed.some((each) => isOf(text, each)),
            facts: [
              ...shownFacts,
              ...tags.map(inline),
              optionText(more.title) ?? '',
              'APA',
              'MLA',
              'Chicago',
              'Harvard',
              '/ask',
              '/notebook',
            ],
            links: [],
            people: [],
          };
          expect(all.flatMap((each) => account(each, known))).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  it('has each entry on one message, in their order, and no quotation cut', () => {
    fc.assert(
      fc.property(hostile, ({ paragraphs, facts, notes }) => {
        const entries = entriesOf(
          paragraphs,
          (at) => (notes[at] === undefined ? {} : { note: notes[at] }),
          facts,
        );
        const messages = messagesOf(entries);
        expect(messages.flatMap(tooMuch)).toEqual([]);
        const offered = messages.flatMap((each) =>
          partsOf(each)
            .filter(({ custom_id: id = '' }) => id.startsWith('ntb;on;open;'))
            .flatMap(({ options = [] }) => options.map(({ value }) => value)),
        );
        expect(offered).toEqual(entries.map(({ id }) => id));
        const wanted = entries.flatMap(({ quote }) =>
          'quoted' in quote ? [asShown(quote.quoted.quote.exact)] : [],
        );
        const shown = messages.flatMap(quotedIn);
        expect(shown).toEqual(wanted.filter((each) => shown.includes(each)));
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

/** Words without white space, and without the marks that a message has no room for. */
const letters = (text: string) =>
  inline(text.normalize('NFC'))
    .normalize('NFD')
    .replace(/[\p{M}\s]/gu, '');

/** Whether words stand in what somebody typed. */
const isOf = (shown: string, typed: string) => letters(typed.replace(/\s/g, '')).includes(letters(shown));
