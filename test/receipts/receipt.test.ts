import { describe, expect, it } from 'vitest';
import type { Facts } from '../../src/library/article.ts';
import { quote } from '../../src/library/quote.ts';
import { read } from '../../src/library/reading.ts';
import { checkReceipt } from '../../src/receipts/check-receipt.ts';
import { makeReceipt } from '../../src/receipts/make-receipt.ts';
import { longestReceipt, parseReceipt } from '../../src/receipts/parse-receipt.ts';
import type { Receipt } from '../../src/receipts/receipt.ts';
import { receiptSheet } from '../../src/receipts/receipt-sheet.ts';
import { written } from '../store/written-article.ts';
import kept from './kept-receipt.json' with { type: 'json' };

const pier = [
  'The pier will cost 12 million crowns. It opens in June, said Oona Brisk.',
  '“No.” That was all the treasurer said about the old lamps.',
  'The old lamps stay where they are. 🚢🚢 Ships may moor from May on.',
].join('\n\n');
const facts: Partial<Facts> = { title: 'The pier', publisher: 'The Quay Times' };
const versions = { library: '0123456789abcdef', analyser: 7 };

function receiptFor(words: string, text = pier): Receipt {
  const { article } = written(text, facts);
  const start = text.indexOf(words);
  return makeReceipt(quote(article, { start, end: start + words.length }), versions);
}

function check(receipt: Receipt, text: string, given: Parameters<typeof written>[1] = facts) {
  return checkReceipt({ readings: [read(written(text, given).article)], sample: false }, receipt);
}

describe('a receipt', () => {
  it('says on which page the words stand, where the file has pages', () => {
    const { article } = written(pier, facts);
    const pages = [
      { start: 0, label: 'iv' },
      { start: 50, label: 'v' },
    ];
    const receipt = makeReceipt(quote({ ...article, pages }, { start: 38, end: 69 }), versions);
    expect(receipt.page).toBe('iv–v');
    expect(parseReceipt(JSON.stringify(receipt))).toEqual({ receipt });
    expect(check(receipt, pier).kind).toBe('there');
  });

  it('is the same for the same quote, and says when it was made only if it is told', () => {
    const receipt = receiptFor('It opens in June, said Oona Brisk.');
    expect(receiptFor('It opens in June, said Oona Brisk.')).toEqual(receipt);
    expect(receipt).toEqual(kept);
    const { article } = written(pier, facts);
    const made = makeReceipt(quote(article, { start: 0, end: 37 }), { ...versions, created: '2026-11-23' });
    expect(made.created).toBe('2026-11-23');
  });

  it('counts places in code points for others, and in UTF-16 units for us', () => {
    const [, place] = receiptFor('Ships may moor from May on.').target.selector;
    expect(place.unitStart - place.start).toBe(2);
    expect(place.unitEnd - place.end).toBe(2);
  });

  it('keeps up to 32 units around the words, and never half of a character', () => {
    const text = `${'🚢'.repeat(20)}a The pier opens. ${'👩‍👧'.repeat(20)}`;
    const [words] = receiptFor('The pier opens.', text).target.selector;
    expect(words.prefix).toBe(`${'🚢'.repeat(15)}a `.slice(-32));
    expect(words.suffix).toBe(` ${'👩‍👧'.repeat(6)}`);
  });

  it('survives being written and read', () => {
    const receipt = receiptFor('🚢🚢 Ships may moor from May on.');
    expect(parseReceipt(JSON.stringify(receipt, undefined, 2))).toEqual({ receipt });
    expect(parseReceipt(`\ufeff${JSON.stringify(receipt)}`)).toEqual({ receipt });
  });
});

describe('checking a receipt', () => {
  const opens = receiptFor('It opens in June, said Oona Brisk.');

  it.each([
    ['the same text', pier, 'there'],
    ['another paragraph changed', pier.replace('lamps stay', 'lamps go'), 'moved'],
    ['a paragraph came before', `A word first.\n\n${pier}`, 'moved'],
    ['the sentence before changed', pier.replace('12 million', '14 million'), 'moved'],
    [
      'the sentence before and the one after changed',
      pier.replace('12 million crowns', '9 crowns').replace('“No.” That', '“Yes.” This'),
      'moved',
    ],
    ['a number changed', pier.replace('in June', 'in July'), 'changed'],
    ['a word was put in', pier.replace('opens in', 'opens late in'), 'changed'],
    ['a word was put before it', pier.replace('It opens', 'Maybe: It opens'), 'changed'],
    ['words were put behind it', pier.replace('Brisk.', 'Brisk, and closes in July.'), 'changed'],
    ['a comma was left out', pier.replace('June, said', 'June said'), 'changed'],
    ['the sentence was left out', pier.replace(' It opens in June, said Oona Brisk.', ''), 'gone'],
  ])('says what became of it: %s', (_, text, kind) => {
    expect(check(opens, text)).toMatchObject({ kind });
  });

  it('shows the new place, and how much around it is as it was', () => {
    const anew = check(opens, `A word first.\n\n${pier}`);
    expect(anew).toMatchObject({ surroundings: 'kept', quoted: { citation: { start: 53, paragraph: 2 } } });
    expect(check(opens, pier.replace('The pier', 'Our pier'))).toMatchObject({ surroundings: 'kept' });
    expect(check(opens, pier.replace('crowns.', 'pounds.'))).toMatchObject({ surroundings: 'partly' });
  });

  it('shows the closest words, with what differs', () => {
    const changed = check(opens, pier.replace('in June', 'in July'));
    expect(changed).toMatchObject({
      kind: 'changed',
      quoted: {
        quote: { exact: 'It opens in July, said Oona Brisk.' },
        differs: [{ asked: 'June', passage: { text: 'July' } }],
      },
    });
  });

  it('does not take another place of the same words for the one that is gone', () => {
    const text = 'Did the mayor know? “No.” And the council? “No.” They all went home.';
    const { article } = written(text, facts);
    const second = text.lastIndexOf('“No.”');
    const receipt = makeReceipt(quote(article, { start: second, end: second + 5 }), versions);
    expect(check(receipt, text)).toMatchObject({ kind: 'there' });
    expect(check(receipt, text.replace('And the council? “No.” ', ''))).toMatchObject({ kind: 'gone' });
    expect(check(receipt, `First. ${text}`)).toMatchObject({
      kind: 'moved',
      quoted: { citation: { start: second + 7 } },
    });
  });

  it('does not take a new sentence with the same words for one that was changed in its place', () => {
    const changed = pier.replace('It opens in June', 'It never opens in June');
    expect(check(opens, `${changed}\n\nIt opens in June, said Oona Brisk.`)).toMatchObject({
      kind: 'changed',
    });
    const moved = pier.replace(' It opens in June, said Oona Brisk.', '');
    expect(check(opens, `${moved}\n\nIt opens in June, said Oona Brisk.`)).toMatchObject({
      kind: 'moved',
      surroundings: 'changed',
    });
  });

  it('knows the article again by its address, its publisher and title, or its file, and by nothing else', () => {
    const text = `A word first.\n\n${pier}`;
    expect(check(opens, text, { ...facts, file: 'other.txt' })).toMatchObject({ kind: 'moved' });
    expect(check(opens, text, { title: 'Piers' })).toMatchObject({
      kind: 'moved',
      facts: [
        { fact: 'title', before: 'The pier', now: 'Piers' },
        { fact: 'publisher', before: 'The Quay Times' },
      ],
    });
    expect(check(opens, text, { title: 'Piers', file: 'other.txt' })).toMatchObject({
      kind: 'gone',
      articleKnown: false,
      elsewhere: [{ quote: { exact: 'It opens in June, said Oona Brisk.' } }],
    });
  });

  it('names a fact that was corrected since', () => {
    expect(check(opens, pier, { ...facts, byline: 'Ann Lee' })).toMatchObject({
      kind: 'there',
      facts: [{ fact: 'byline', now: 'Ann Lee' }],
    });
  });

  it('does not confirm words where they are marked as not the article’s own by now', () => {
    const reading = read({ ...written(pier, facts).article, blocks: [] });
    expect(checkReceipt({ readings: [reading], sample: false }, opens)).toEqual({ kind: 'withheld' });
  });

  it('lays every outcome out in labels, and the receipt’s own words as somebody’s unless they are confirmed', () => {
    const outcomes = [pier, `A word first.\n\n${pier}`, pier.replace('June', 'July'), 'Nothing like it.'];
    const keys = outcomes.map((text) =>
      receiptSheet(opens, check(opens, text)).head.flatMap(({ pieces }) =>
        pieces.flatMap((piece) => (piece.is === 'label' ? [piece.key] : [])),
      ),
    );
    expect(keys).toEqual([
      ['receipt.there'],
      ['receipt.moved-kept'],
      ['receipt.words', 'receipt.changed'],
      ['receipt.words', 'receipt.gone-words'],
    ]);
  });
});

describe('what is no receipt, or an altered one', () => {
  const receipt = receiptFor('It opens in June, said Oona Brisk.');
  const { source, selector } = receipt.target;
  const [words, place] = selector;
  const withTarget = (target: Partial<Receipt['target']>) =>
    JSON.stringify({ ...receipt, target: { ...receipt.target, ...target } });

  it.each([
    ['nothing', '', 'receipt.not-json'],
    ['half of one', JSON.stringify(receipt).slice(0, 100), 'receipt.not-json'],
    ['an empty object', '{}', 'receipt.not-one'],
    ['null', 'null', 'receipt.not-one'],
    ['a list', '[]', 'receipt.not-one'],
    ['one with another property', JSON.stringify({ ...receipt, also: 1 }), 'receipt.not-one'],
    [
      'another annotation',
      JSON.stringify({ ...receipt, '@context': 'http://www.w3.org/ns/anno.jsonld' }),
      'receipt.not-one',
    ],
    ['what is too long', ' '.repeat(longestReceipt + 1), 'receipt.too-long'],
    [
      'a mistyped passage id',
      JSON.stringify({ ...receipt, passage: receipt.passage.replace(/.$/, 'q') }),
      'receipt.contradicts-itself',
    ],
    [
      'another place',
      withTarget({ selector: [words, { ...place, unitStart: place.unitStart + 1 }] }),
      'receipt.contradicts-itself',
    ],
    [
      'more words',
      withTarget({ selector: [{ ...words, exact: `${words.exact}!` }, place] }),
      'receipt.contradicts-itself',
    ],
    [
      'another hash',
      withTarget({ source: { ...source, textSha256: '0'.repeat(64) } }),
      'receipt.contradicts-itself',
    ],
  ])('is told apart: %s', (_, text, wrong) => {
    expect(parseReceipt(text)).toEqual({ wrong });
  });

  it('is read in whatever order its properties come', () => {
    const turned = (value: unknown): unknown =>
      typeof value !== 'object' || value === null || Array.isArray(value)
        ? Array.isArray(value)
          ? value.map(turned)
          : value
        : Object.fromEntries(
            Object.entries(value)
              .toReversed()
              .map(([name, each]) => [name, turned(each)]),
          );
    expect(parseReceipt(JSON.stringify(turned(receipt)))).toEqual({ receipt });
  });

  it('is not confirmed with other words of the same length', () => {
    const text = withTarget({ selector: [{ ...words, exact: words.exact.replace('June', 'July') }, place] });
    const parsed = parseReceipt(text);
    if (!('receipt' in parsed)) throw new Error('It fits together');
    expect(check(parsed.receipt, pier)).toMatchObject({
      kind: 'contradicted',
      quoted: { quote: { exact: words.exact } },
    });
  });
});
