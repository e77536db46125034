import { ComponentType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { labelsFor, locales } from '../../../../src/answer/label.ts';
import type { ShownCard } from '../../../../src/cards/carding.ts';
import { cardLimits } from '../../../../src/cards/limits.ts';
import { cardForm, type FormFor } from '../../../../src/discord/cards/make/card-form.ts';
import { choosable, previewCard, type Previewing } from '../../../../src/discord/cards/make/preview-card.ts';
import { quoteOptions } from '../../../../src/discord/cards/make/quote-options.ts';
import { fieldsOf } from '../../../../src/discord/cards/make/typed-card.ts';
import fc from '../../../chance.ts';
import { cardOf } from '../made-card.ts';
import { buttonsOf, contentOf, partsOf, tooMuch } from '../message-parts.ts';

const wording = { labels: labelsFor('en'), language: 'en' };
const moderating = { user: '333', reviewed: false };
const look = (card: ShownCard, more: Partial<Previewing> = {}) =>
  previewCard(card, { moderating, wording, timeZone: 'UTC', ...more }).components;

const draft = { state: 'draft', published: 0 } as const;
const two = ['The pier was approved.', 'It opens in June.'];

describe('a card that is looked over', () => {
  it('is published, edited or deleted next, with the quotation first that is chosen', () => {
    const components = look(cardOf({ paragraphs: two, claims: ['It was not'], tags: ['pier'] }, draft));
    expect(buttonsOf(components)).toEqual(['Publish', 'Edit', 'Delete', 'History']);
    expect(contentOf(components)).toContain('Draft: only moderators see it.');
    expect(contentOf(components)).toContain('It was not');
    const select = partsOf(components).find(({ custom_id: id }) => id === 'crd;do;first;0123ABCD;3');
    expect(select?.options?.map(({ label }) => label)).toEqual([
      '1 · The Quay Times · paragraph 1',
      '2 · The Quay Times · paragraph 2',
    ]);
  });

  it('is posted, corrected or retired once it is published', () => {
    const components = look(cardOf({ paragraphs: two }));
    expect(buttonsOf(components)).toEqual(['Post publicly', 'Correct', 'Retire', 'History']);
    expect(partsOf(components).map(({ custom_id: id }) => id)).toContain('crd;to;0123ABCD');
  });

  it('is asked about once more before it is deleted, and can do nothing else meanwhile', () => {
    const components = look(cardOf({}, draft), { asking: 'delete' });
    expect(buttonsOf(components)).toEqual(['Delete for good', 'Back']);
    expect(contentOf(components)).toContain('Delete this draft for good?');
  });

  it('says in what a correction that waits is another, and leads to what everybody sees', () => {
    const now = cardOf({ title: 'What the board said' });
    const components = look(cardOf({}, { version: 2, published: 1 }), { now });
    expect(contentOf(components)).toContain('Against what everybody sees now: another title');
    expect(buttonsOf(components)).toContain('What everybody sees now');
    // It cannot be posted, since nobody would see it.
    expect(buttonsOf(components)).not.toContain('Post publicly');
  });
});

/** As much as a card may hold, in letters that take most room. */
const typed = (most: number) =>
  fc.string({
    unit: fc.constantFrom('*', 'a', ' ', '\n', '<@1>', '\u0301', '\u202e', '[', '#'),
    maxLength: most,
  });
const hostile = fc.record({
  title: typed(cardLimits.title).map((title) => title.slice(0, cardLimits.title)),
  note: typed(cardLimits.note).map((note) => note.slice(0, cardLimits.note)),
  paragraphs: fc.array(fc.constantFrom('a', 'b'.repeat(400), '*'.repeat(1200)), {
    minLength: 1,
    maxLength: 10,
  }),
  claims: fc.array(typed(cardLimits.claim), { maxLength: cardLimits.claims }),
  tags: fc.array(typed(cardLimits.tag), { maxLength: cardLimits.tags }),
  name: typed(64),
});
const states = fc.constantFrom<Partial<ShownCard>>(
  {},
  draft,
  { state: 'in-review', published: 0 },
  { version: 2, published: 1 },
  { state: 'retired' },
);

describe.each(locales)('whatever is typed on a card that is looked over, in %s', (language) => {
  const words = { labels: labelsFor(language), language };

  it('is what Discord takes of a message, and of a form', () => {
    fc.assert(
      fc.property(hostile, states, fc.boolean(), (made, state, reviewed) => {
        const card = cardOf(made, state);
        const now = state.version === 2 ? cardOf({}) : undefined;
        const components = look(card, { wording: words, now, moderating: { user: '1', reviewed } });
        expect(tooMuch(components)).toEqual([]);
        for (const verb of ['edit', 'correct', 'retire', 'send-back'] as const)
          expect(formFaults({ do: verb, card: card.card, revision: card.revision }, card)).toEqual([]);
        expect(formFaults({ do: 'new' }, card)).toEqual([]);
      }),
      { seed: 6, numRuns: 100 },
    );
  });

  /** What Discord would refuse of a form that is filled with a card. */
  function formFaults(form: FormFor, card: ShownCard): readonly string[] {
    const all = card.quotes.map(choosable);
    const options = quoteOptions(
      all,
      all.map(({ ref }) => ref),
      words,
    );
    const { title, custom_id: id, components } = cardForm(form, fieldsOf(card.text), options, words);
    return [
      ...(title.length > 45 ? [title] : []),
      ...(id.length > 100 ? [id] : []),
      ...(components.length < 1 || components.length > 5 ? [`${components.length} fields`] : []),
      ...components.flatMap((each) => {
        if (each.type !== ComponentType.Label) return ['no label'];
        const { label, description = '', component } = each;
        const value = 'value' in component ? component.value : '';
        const most = 'max_length' in component ? component.max_length : 0;
        const chosen = 'options' in component ? component.options.filter((one) => one.default === true) : [];
        const values = 'options' in component ? component.options.map((one) => one.value) : [];
        const longest = 'max_values' in component ? component.max_values : 0;
        return [
          ...(label.length > 45 || description.length > 100 ? [label] : []),
          ...(value.length > most ? [`${label}: ${value.length} of ${most}`] : []),
          ...(most > 4000 ? [`${label}: ${most}`] : []),
          ...(chosen.length > longest || values.length > 25 ? [`${label}: ${chosen.length} chosen`] : []),
          ...(new Set(values).size < values.length ? [`${label}: a value twice`] : []),
        ];
      }),
    ];
  }
});
