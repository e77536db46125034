import { describe, expect, it } from 'vitest';
import { labelsFor } from '../../../../src/answer/label.ts';
import { say } from '../../../../src/answer/say.ts';
import { givenBackCard, readGivenBack } from '../../../../src/discord/cards/make/given-back-card.ts';
import type { FormFor } from '../../../../src/discord/cards/make/card-form.ts';
import { quoteOptions } from '../../../../src/discord/cards/make/quote-options.ts';
import { noFields, type CardFields } from '../../../../src/discord/cards/make/typed-card.ts';
import { inline } from '../../../../src/discord/words/escape.ts';
import { Refusal } from '../../../../src/refusal.ts';
import fc from '../../../chance.ts';

const wording = { labels: labelsFor('en'), language: 'en' };
const why = new Refusal('refusal.card-claims', { limit: say.number(20) });
const form: FormFor = { do: 'edit', card: '0123ABCD', revision: 3 };
const refs = Array.from({ length: 10 }, (_, at) => ({
  article: '0123456789ab',
  span: { start: at * 10, end: at * 10 + 5 },
}));
const quotes = quoteOptions(
  refs.map((ref) => ({ ref })),
  refs,
  wording,
);
const back = (fields: CardFields) => givenBackCard(why, form, { fields, quotes }, wording);

/** As Discord can show it. */
const lines = (text: string) => text.split('\n').map(inline).join('\n');

/** Letters that mean something to Discord, to a reader of lines, or to neither. */
const hostile = fc.string({
  unit: fc.constantFrom(
    ...Array.from('ab1 -+*_~`|<>@#[]():\\/.\n>'),
    '\u2068',
    '\u202e',
    'é',
    '🦢',
    '\ud800',
  ),
  maxLength: 60,
});

describe('what somebody typed and gets back', () => {
  it('is read back from its message as Discord can show it, with the passages that were chosen', () => {
    const typed = fc.record({ title: hostile, note: hostile, claims: hostile, tags: hostile, why: hostile });
    fc.assert(
      fc.property(typed, (fields) => {
        const { components, files } = back(fields);
        expect(files).toBeUndefined();
        const read = readGivenBack(components);
        expect(read.refs).toEqual(refs);
        expect(read.fields).toEqual({
          title: lines(fields.title),
          note: lines(fields.note),
          claims: lines(fields.claims),
          tags: lines(fields.tags),
          why: lines(fields.why),
        });
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  it('says why nothing came of it, and opens the form again', () => {
    const json = JSON.stringify(back({ ...noFields, title: 'Herons' }));
    expect(json).toContain('A fact card answers at most 20 claims.');
    expect(json).toContain('crd;do;again-edit;0123ABCD;3');
    expect(json).toContain('crd;on;show;0123ABCD;;');
  });

  it('stands whole in a file where a message has no room for it', () => {
    const note = '*'.repeat(1000);
    const claims = '_'.repeat(2000);
    const { components, files } = back({ ...noFields, note, claims });
    const [file] = files ?? [];
    const written = file !== undefined && 'text' in file ? file.text : '';
    expect(written).toContain(note);
    expect(written).toContain(claims);
    expect(JSON.stringify(components)).not.toContain('again-edit');
    expect(JSON.stringify(components)).toContain(`attachment://${files?.[0]?.name}`);
    // The passages are kept all the same.
    expect(readGivenBack(components).refs).toEqual(refs);
  });

  it.each([undefined, null, 7, [{}], [{ id: 420, content: 'no marks' }], [{ options: [{ value: 'x' }] }]])(
    'is nothing where the message is %j',
    (components) => {
      expect(readGivenBack(components)).toEqual({ fields: noFields, refs: [] });
    },
  );
});
