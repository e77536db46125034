import { describe, expect, it } from 'vitest';
import { columns } from '../../src/console/width.ts';
import { wrap, type Run } from '../../src/console/wrap.ts';
import fc from '../chance.ts';

const run = (text: string, style: Run['style'] = 'plain'): Run => ({ text, style, foreign: true });
const lines = (text: string, width: number) =>
  wrap([run(text)], width).map((line) => line.map((part) => part.text).join(''));

describe('wrapping', () => {
  it.each([
    ['as it is', 20, ['as it is']],
    ['one two three', 7, ['one two', 'three']],
    ['two  spaces  stay', 12, ['two  spaces', 'stay']],
    ['12\u00a0000 crowns', 8, ['12\u00a0000', 'crowns']],
    ['extraordinarily', 6, ['extrao', 'rdinar', 'ily']],
    ['橋は高い', 4, ['橋は', '高い']],
    ['', 10, ['']],
  ])('breaks %j at %i columns', (text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  it('breaks nothing where there is no width', () => {
    expect(lines('word '.repeat(500).trim(), Infinity)).toHaveLength(1);
  });

  it('keeps every character but the spaces at a break, and every line within its width', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constant('  ')), {
          maxLength: 20,
        }),
        fc.integer({ min: 2, max: 30 }),
        (words, width) => {
          const text = words.join(' ');
          const broken = lines(text, width);
          expect(broken.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
          for (const line of broken) expect(columns(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  it('keeps the looks of words that touch, and what is whole on one line', () => {
    const styled = [run('said by ', 'quiet'), run('Ada Weir', 'strong'), run(', mayor', 'quiet')];
    expect(wrap(styled, 12)).toEqual([
      [run('said by ', 'quiet'), run('Ada', 'strong')],
      [run('Weir', 'strong'), run(', mayor', 'quiet')],
    ]);
    const date: Run = { ...run('4 April 2025'), whole: true };
    expect(wrap([run('Gazette '), date], 14)).toEqual([[run('Gazette')], [date]]);
  });
});

describe('columns', () => {
  it.each([
    ['abc', 3],
    ['e\u0301', 1],
    ['橋', 2],
    ['👩‍👩‍👧‍👦', 2],
    ['a\u200bb', 2],
  ])('of %j are %i', (text, wide) => {
    expect(columns(text)).toBe(wide);
  });
});
