import { describe, expect, it } from 'vitest';
import { cite } from '../../src/library/citation.ts';
import { pageOf } from '../../src/library/pages.ts';
import { quote } from '../../src/library/quote.ts';
import { faults } from '../../src/library/sound.ts';
import { written } from '../store/written-article.ts';

const { article } = written('The pier opens in June. The lamps stay.\n\nShips may moor from May on.');
const pages = [
  { start: 0, label: 'iv' },
  { start: 29, label: 'v' },
  { start: 41, label: '1' },
  { start: 41, label: '2' },
];

describe('The page of a passage', () => {
  it.each([
    [{ start: 0, end: 23 }, 'iv'],
    [{ start: 24, end: 29 }, 'iv'],
    [{ start: 24, end: 39 }, 'iv–v'],
    [{ start: 29, end: 39 }, 'v'],
    [{ start: 0, end: 39 }, 'iv–v'],
    [{ start: 41, end: 68 }, '2'],
  ])('%o is %s', (span, page) => {
    expect(pageOf({ pages }, span)).toBe(page);
  });

  it('is in its citation, and is missing where the file has none', () => {
    const span = { start: 24, end: 39 };
    expect(cite(quote({ ...article, pages }, span), { sample: false }).page).toBe('iv–v');
    expect(cite(quote(article, span), { sample: false })).not.toHaveProperty('page');
  });
});

describe('An article with pages', () => {
  it('is sound where they are in order and have labels', () => {
    expect(faults({ ...article, pages })).toEqual([]);
  });

  it.each([
    ['none', [], 'its first page does not begin at 0'],
    ['a first one that begins later', [{ start: 1, label: '1' }], 'its first page does not begin at 0'],
    [
      'one before the one before it',
      [
        { start: 0, label: '1' },
        { start: 9, label: '2' },
        { start: 8, label: '3' },
      ],
      'its pages are out of order',
    ],
    [
      'one behind the text',
      [
        { start: 0, label: '1' },
        { start: 69, label: '2' },
      ],
      'its pages are out of order',
    ],
    ['one without a label', [{ start: 0, label: '' }], 'the page at 0 has no label that can be shown'],
    [
      'one with a line end in it',
      [{ start: 0, label: 'a\nb' }],
      'the page at 0 has no label that can be shown',
    ],
    [
      'one that reads like several',
      [{ start: 0, label: '1–2' }],
      'the page at 0 has no label that can be shown',
    ],
  ])('is not sound with %s', (_, wrong, fault) => {
    expect(faults({ ...article, pages: wrong })).toEqual([fault]);
  });
});
