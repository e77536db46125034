import { describe, expect, it } from 'vitest';
import type { CardFilter } from '../../../src/cards/carding.ts';
import { cardLimits } from '../../../src/cards/limits.ts';
import { cardPressId, cardPressOf, type CardPress } from '../../../src/discord/cards/card-press.ts';
import { listId, listPress, states } from '../../../src/discord/cards/find/list-id.ts';
import { versionsId, versionsPress } from '../../../src/discord/cards/find/versions-id.ts';
import fc from '../../chance.ts';

const presses: readonly CardPress[] = [
  { do: 'show', card: '0123ABCD' },
  { do: 'more', card: 'ZYXWVTSR', number: 100, from: 9 },
  { do: 'history', card: '0123ABCD', from: 300 },
  { do: 'publish', card: '0123ABCD', number: 99_999 },
  { do: 'report', card: '0123ABCD' },
];

describe('a button of a card', () => {
  it.each(presses)('says that it is to $do', (press) => {
    expect(cardPressOf(cardPressId(press))).toEqual(press);
  });

  it.each([
    '',
    'crd;on;show',
    'crd;on;unknown;0123ABCD;;',
    'crd;on;show;0123ABC;;',
    'crd;on;show;0123abcd;;',
    // Letters that Crockford's base 32 leaves out.
    'crd;on;show;ILOU0000;;',
    'crd;on;show;0123ABCD;-1;',
    'crd;on;show;0123ABCD;1;;',
    'crd;on;show;0123ABCD;9999999999;',
    'crd;on;show;0123ABCD;1;2\n',
    'lib;on;show;0123ABCD;;',
  ])('is none where its id is %j', (id) => {
    expect(cardPressOf(id)).toBeUndefined();
  });
});

describe('the select of versions', () => {
  it('says of which card', () => {
    expect(versionsPress(versionsId('0123ABCD'))).toBe('0123ABCD');
  });

  it.each(['crd;versions;', 'crd;versions;ILOU0000', 'crd;versions;0123ABCD;1'])('is none at %j', (id) => {
    expect(versionsPress(id)).toBeUndefined();
  });
});

describe('a button or select of a list', () => {
  const filter: fc.Arbitrary<CardFilter> = fc.record(
    {
      state: fc.constantFrom(...states),
      tag: fc.string({ minLength: 1, maxLength: cardLimits.tag, unit: 'binary' }),
      words: fc.string({ minLength: 1, maxLength: 200, unit: 'binary' }),
      sourceGone: fc.constant(true),
    },
    { requiredKeys: [] },
  );

  it('leads to the same list, whatever was typed, or is not offered where it would be too long', () => {
    fc.assert(
      fc.property(filter, fc.integer({ min: 0, max: 99_999 }), (narrowed, page) => {
        const { state: _, ...others } = narrowed;
        const all = [
          { do: 'turn', page, filter: narrowed },
          { do: 'filter', filter: others },
        ] as const;
        for (const press of all) {
          const id = listId(press);
          if (id === undefined) continue;
          expect(id.length).toBeLessThanOrEqual(100);
          expect(listPress(id)).toEqual(press);
        }
      }),
    );
  });

  it('is offered for what people look for', () => {
    const usual = { state: 'in-review', tag: 'harbour board', words: 'pier vote', sourceGone: true } as const;
    expect(listId({ do: 'turn', page: 499, filter: usual })).toBeDefined();
  });

  it.each([
    'crd;list;',
    'crd;list;turn;1;nothing;;0;',
    'crd;list;turn;1;;x;0;',
    'crd;list;turn;1;;;5;abc',
    'crd;list;turn;999999;;;0;',
    'crd;list;drop;1;;;0;',
  ])('is none where its id is %j', (id) => {
    expect(listPress(id)).toBeUndefined();
  });
});
