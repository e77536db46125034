import { describe, expect, it } from 'vitest';
import { libraryId, libraryPress, type LibraryPress } from '../../../src/discord/library/custom-id.ts';
import fc from '../../chance.ts';

const presses: readonly LibraryPress[] = [
  { on: 'draft', do: 'keep', id: 'a1B2c3D4e5F6' },
  { on: 'draft', do: 'pack', id: '0123456789AB' },
  { on: 'article', do: 'erase-sure', id: '0123456789ab' },
  { on: 'article', do: 'correct', id: '0123456789ab', was: 'abcdef'.repeat(5) },
  { on: 'pack', do: 'no-default', id: '7ZX4KQ' },
  { on: 'drafts', do: 'pick', at: 1 },
  { on: 'drafts', do: 'keep' },
  { on: 'list', do: 'turn', page: 12, filter: {} },
  { on: 'list', do: 'turn', page: 0, filter: { pack: null, removed: true } },
  { on: 'list', do: 'turn', page: 3, filter: { pack: '7ZX4KQ', words: 'the; new\npier;r;' } },
  { on: 'list', do: 'filter', filter: { words: 'pier', removed: true } },
  { on: 'list', do: 'open' },
  { on: 'form', do: 'add' },
  { on: 'form', do: 'add', pack: '7ZX4KQ' },
  { on: 'packs', do: 'new' },
];

describe('the ids of buttons, selects and forms of /library', () => {
  it.each(presses.map((press) => [JSON.stringify(press), press] as const))(
    'say %s and are read again',
    (_, press) => {
      const id = libraryId(press);
      expect(id?.length).toBeLessThanOrEqual(100);
      expect(libraryPress(String(id))).toEqual(press);
    },
  );

  it('are not made where they would be too long', () => {
    expect(libraryId({ on: 'list', do: 'turn', page: 0, filter: { words: 'x'.repeat(90) } })).toBeUndefined();
    expect(
      libraryId({ on: 'list', do: 'turn', page: 99_999, filter: { words: 'x'.repeat(60) } }),
    ).toBeDefined();
  });

  it.each([
    '',
    'lib',
    'lib;',
    'lib;draft;keep;',
    'lib;draft;keep;short',
    'lib;draft;keep;a1B2c3D4e5F6;more',
    `lib;draft;correct;a1B2c3D4e5F6;${'x'.repeat(41)}`,
    'lib;draft;erase;a1B2c3D4e5F6',
    'lib;article;keep;0123456789ab',
    'lib;article;show;0123456789AB',
    'lib;pack;toString;7ZX4KQ',
    'lib;drafts;pick;99',
    'lib;list;turn;-1;;;',
    'lib;list;turn;1;toolong1;;',
    'lib;form;add;../../x',
    'cfg;draft;keep;a1B2c3D4e5F6',
    ` lib;drafts;keep`,
    `lib;list;turn;1;;;${'x'.repeat(100)}`,
  ])('are refused where they are none: %j', (id) => {
    expect(libraryPress(id)).toBeUndefined();
  });

  it('are read as nothing, or as what would be written so, whatever comes', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom('lib', ';', 'draft', 'article', 'list', 'turn', 'keep', '7ZX4KQ', '0', 'r', '-'),
          { maxLength: 14 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anything, (id) => {
        const press = libraryPress(id);
        if (press !== undefined) expect(libraryPress(String(libraryId(press)))).toEqual(press);
      }),
      { numRuns: 500 },
    );
  });
});
