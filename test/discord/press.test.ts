import { describe, expect, it } from 'vitest';
import { customId, pressOf, type Press } from '../../src/discord/press.ts';
import { read, written } from '../../src/discord/reference.ts';
import fc from '../chance.ts';

const ref = { article: '0123456789ab', span: { start: 1234, end: 1400 } };

const presses: readonly Press[] = [
  { do: 'context', refs: [ref] },
  { do: 'cite', refs: [ref, ref, ref, ref, ref] },
  { do: 'post', ref },
  { do: 'pick' },
  { do: 'more', skip: 5, asked: { seeks: 'who' } },
  {
    do: 'closest',
    skip: 0,
    asked: {
      seeks: 'when',
      order: 'time',
      published: { from: '2025-01-02', to: '2025-03-04' },
      publisher: 'The Ñandú; or, News',
    },
  },
  { do: 'more', skip: 5, asked: { seeks: 'ask' }, pack: 'W3K0AX' },
  { do: 'closest', skip: 0, asked: { seeks: 'when', order: 'time', publisher: '@*;' }, pack: null },
  { do: 'remove', by: '123456789012345678' },
  { do: 'sources', page: 2, filter: {} },
  { do: 'sources', page: 0, filter: { title: 'ferry', published: { to: '2025-03-04' } } },
  { do: 'sources', page: 1, filter: { publisher: 'p;t', title: 'a;b' } },
  { do: 'sources', page: 3, filter: {}, pack: 'W3K0AX' },
  { do: 'sources', page: 1, filter: { publisher: '@a', title: ';@' }, pack: null },
];

describe('a custom_id', () => {
  it.each(presses)('says the same again: %j', (press) => {
    const id = customId(press) ?? '';
    expect(id.length).toBeLessThanOrEqual(100);
    expect(pressOf(id)).toEqual(press);
  });

  it('says the same as before packs were, however old its message is', () => {
    expect(pressOf('more;who;r;;;5;The Herald')).toEqual({
      do: 'more',
      skip: 5,
      asked: { seeks: 'who', order: 'relevance', publisher: 'The Herald' },
    });
    expect(pressOf('sources;2;;;p;The Herald')).toEqual({
      do: 'sources',
      page: 2,
      filter: { publisher: 'The Herald' },
    });
  });

  it('is not made where it would be longer than Discord takes', () => {
    expect(
      customId({ do: 'more', skip: 5, asked: { seeks: 'ask', publisher: 'x'.repeat(90) } }),
    ).toBeUndefined();
  });

  it.each([
    '',
    'post;',
    'post;short',
    'context;',
    `cite;${'x'.repeat(96)}`,
    'remove;me',
    'more;what;;;;0;',
    'pick;',
    '__proto__',
    'sources;1;x;;;',
  ])('is refused when it is %j', (id) => {
    expect(pressOf(id)).toBeUndefined();
  });

  it('never throws, whatever it is', () => {
    fc.assert(fc.property(fc.string({ maxLength: 120 }), (id) => void pressOf(id)));
  });
});

describe('a reference', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.nat(0xff_ff_ff - 1), fc.integer({ min: 1, max: 5000 }), (start, length) => {
        fc.pre(start + length <= 0xff_ff_ff);
        const given = { article: 'fedcba987654', span: { start, end: start + length } };
        expect(written(given)).toHaveLength(16);
        expect(read(written(given))).toEqual(given);
      }),
    );
  });
});
