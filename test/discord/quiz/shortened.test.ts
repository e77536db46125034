import { describe, expect, it } from 'vitest';
import { shortened } from '../../../src/discord/quiz/shortened.ts';
import { articleOf, quotedOf } from '../../../src/evaluate/fuzz/hostile-answer.ts';
import { prove } from '../../../src/library/quote.ts';
import fc from '../../chance.ts';
import { plain } from './made-question.ts';

const quoteOf = (text: string) => {
  const [quoted] = quotedOf(articleOf([text], plain));
  if (quoted === undefined) throw new Error('A test needs words');
  return quoted.quote;
};

describe('the beginning of a quotation', () => {
  it.each([
    ['all of it, where it is short enough', 'The pier was built.', 19, 'The pier was built.'],
    ['whole words', 'The pier was built.', 10, 'The pier'],
    ['all words that fit', 'The pier was built.', 12, 'The pier was'],
    ['nothing of the white space after them', 'The pier   was built.', 10, 'The pier'],
    ['a part of a word that is too long itself', 'Abcdefghij', 4, 'Abcd'],
    ['no half of a character', 'ab😀cd', 3, 'ab'],
  ])('is %s', (_, text, most, exact) => {
    expect(shortened(quoteOf(text), most)?.exact).toBe(exact);
  });

  it.each([
    ['nothing', 'The pier', 0],
    ['half of a character', '😀', 1],
  ])('is none where there is room for %s', (_, text, most) => {
    expect(shortened(quoteOf(text), most)).toBeUndefined();
  });

  it('stands in its article, where the quotation begins, whatever that says', () => {
    const text = fc.oneof(
      fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme' }),
      fc.string({ minLength: 1, maxLength: 60, unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, fc.nat(120), (words, most) => {
        const whole = quoteOf(`N${words.toWellFormed()}`);
        const short = shortened(whole, most);
        if (short === undefined) return;
        expect(prove(short)).toBe(short.exact);
        expect(whole.exact.startsWith(short.exact)).toBe(true);
        expect(short.exact.length).toBeLessThanOrEqual(most);
      }),
    );
  });
});
