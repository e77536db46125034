import { describe, expect, it } from 'vitest';
import { fold, foldWord } from '../../src/text/fold.ts';
import fc from '../chance.ts';

describe('fold', () => {
  it.each([
    ['Straße', 'strasse'],
    ['İstanbul', 'istanbul'],
    ['ﬁne', 'fine'],
    ['café', 'cafe'],
    ['cafe\u0301', 'cafe'],
    ['“It’s”', '"it\'s"'],
    ['a\u00a0b', 'a b'],
    ['1\u20132', '1-2'],
    ['co\u00adop\u200berate', 'cooperate'],
    ['Łódź', 'lodz'],
    ['Ødegård', 'odegard'],
    ['ΟΔΥΣΣΕΥΣ', 'οδυσσευσ'],
    ['한국어', '한국어'],
    ['が', 'が'],
    ['\ud800x', '\ud800x'],
  ])('reads %j as %j', (text, folded) => {
    expect(fold(text).text).toBe(folded);
    expect(foldWord(text)).toBe(folded);
  });

  it('finds the way back to the letters that were folded', () => {
    const text = 'The ﬁrst cafe\u0301 of “İzmir”';
    const folded = fold(text);
    const back = (words: string) => {
      const start = folded.text.indexOf(words);
      const { start: from, end } = folded.original({ start, end: start + words.length });
      return text.slice(from, end);
    };
    expect(back('first')).toBe('ﬁrst');
    expect(back('cafe')).toBe('cafe\u0301');
    expect(back('"izmir"')).toBe('“İzmir”');
    expect(back('i')).toBe('ﬁ');
  });

  it('refuses a span outside the folded text', () => {
    expect(() => fold('abc').original({ start: 1, end: 9 })).toThrow(RangeError);
    expect(() => fold('äbc').original({ start: 2, end: 1 })).toThrow(RangeError);
  });

  it('maps every span to a span that folds to at least the same letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, one, two) => {
        const folded = fold(text);
        const [start = 0, end = 0] = [one, two]
          .map((at) => at % (folded.text.length + 1))
          .toSorted((a, b) => a - b);
        const original = folded.original({ start, end });
        expect(original.start).toBeLessThanOrEqual(original.end);
        expect(original.end).toBeLessThanOrEqual(text.length);
        if (start === end) expect(original.start).toBe(original.end);
        else expect(original.start).toBeLessThan(original.end);
      }),
    );
  });

  it('gives the same letters with and without the way back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldWord(text)).toBe(fold(text).text);
      }),
    );
  });

  it.each(['a', 'é', 'e\u0301', '\u0301', '\ud800', 'ᄀ'])('takes 200,000 characters of %j', (letter) => {
    expect(fold(letter.repeat(200_000)).text.length).toBeGreaterThanOrEqual(0);
  });
});
