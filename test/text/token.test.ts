import { describe, expect, it } from 'vitest';
import { tokens } from '../../src/text/token.ts';
import fc from '../chance.ts';

const words = (text: string) => tokens(text).map(({ word }) => word);
const numbers = (text: string) => tokens(text).flatMap(({ word, kind }) => (kind === 'number' ? word : []));

describe('tokens', () => {
  it.each([
    ['Don’t, O’Neill!', ["don't", "o'neill"]],
    ['the mayor’s boat', ['the', 'mayor', 'boat']],
    ['a cyber-attack', ['a', 'cyber', 'attack']],
    ['COVID-19 and G20', ['covid', '19', 'and', 'g20']],
    ['end.Next', ['end', 'next']],
    ['the ferry 😀 sank', ['the', 'ferry', 'sank']],
    ['see https://example.org/a?b now', ['see', 'now']],
    ['@portwatch_1 says', ['portwatch', '1', 'says']],
    ['#SaveTheFerry #Ferry2019 #USPorts', ['save', 'the', 'ferry', 'ferry', '2019', 'u.s', 'ports']],
    ['J.K. Brill', ['jk', 'brill']],
    ['한국어 말', ['한국어', '말']],
    ['', []],
  ])('parts %j into words', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each(['US', 'U.S.', 'U.S', 'the US’s ports', 'a U.S.-led plan', 'u.s.'])(
    'tells the country in %j',
    (text) => {
      expect(words(text)).toContain('u.s');
    },
  );

  it.each(['tell us', 'Us too', 'TELL US NOW'])('leaves the pronoun in %j', (text) => {
    expect(words(text)).toContain('us');
  });

  it.each([
    ['500,000 voters', ['500000']],
    ['3.5 and 3,5', ['3.5', '3.5']],
    ['50%', ['50']],
    ['1.000.000,5', ['1000000.5']],
    ['500\u202f000', ['500000']],
    ['on 24.10.2018 at 10:30', ['24', '10', '2018', '10', '30']],
    ['the 21st', ['21']],
    ['the 1990s, the 1990’s', ['1990s', '1990s']],
    ['2016’s worst', ['2016']],
    ['$3.5bn', ['3.5']],
    ['20km', ['20']],
  ])('reads the numbers of %j', (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });

  it('segments scripts without spaces', () => {
    expect(words('中国日本語')).toEqual(['中国', '日本語']);
    expect(words('ประเทศไทย').join('')).toBe('ประเทศไทย');
    const long = tokens('中国'.repeat(10_000));
    expect(new Set(long.map(({ word }) => word))).toEqual(new Set(['中国']));
  });

  it('gives spans into the whole text when asked about a part', () => {
    const text = 'Nobody saw the mayor’s boat.';
    const [first] = tokens(text, { start: 15, end: 27 });
    expect(first).toEqual({ start: 15, end: 22, word: 'mayor', kind: 'word' });
  });

  it('gives disjoint spans in order, each with a word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        let last = 0;
        for (const { start, end, word } of tokens(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(word).not.toBe('');
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it.each(['a', '1', '1.', '中', '#a', 'a.', "a'", '1a', '\u0301', 'ก', '\ud800'])(
    'takes 200,000 characters of %j',
    (piece) => {
      expect(tokens(piece.repeat(200_000 / piece.length)).length).toBeGreaterThanOrEqual(0);
    },
  );
});
