import { OPS } from 'unpdf/pdfjs';
import { describe, expect, it } from 'vitest';
import { hollowWords, mayBeHollow, withoutHollow } from '../../../src/readers/pdf/hollow-spaces.ts';

/** What an operator is given that shows letters; `|` is a space whose width is taken back. */
const glyphs = (text: string) =>
  text.split('').flatMap((letter) => {
    const glyph = { unicode: letter === '|' ? ' ' : letter, width: 318 };
    return letter === '|' ? [glyph, 318] : letter === ' ' ? [glyph, -400] : [glyph, 0.2];
  });

/** The words with such spaces on a page that shows some texts. */
const wordsIn = (...texts: readonly string[]) =>
  hollowWords({
    fnArray: texts.flatMap(() => [OPS.beginText, OPS.showText]),
    argsArray: texts.flatMap((text) => [null, [glyphs(text)]]),
  });

describe('A space that takes no room', () => {
  it.each([
    ['on Mon|day at six', 'on Mon day at six', 'on Monday at six'],
    ['on Mon|da|y', 'on Mon da y', 'on Monday'],
    ['die Über|schwem|mung', 'die Über schwem mung', 'die Überschwemmung'],
    ['nothing of the kind', 'nothing of the kind', 'nothing of the kind'],
    ['the sun set|', 'the sun set', 'the sun set'],
    ['rule 4|a', 'rule 4 a', 'rule 4 a'],
    ['the air|Port', 'the air Port', 'the air Port'],
  ])('is none in %s', (shown, read, text) => {
    expect(withoutHollow(read, wordsIn(shown))).toBe(text);
  });

  it('stays where the page has the same letters as two words', () => {
    expect(withoutHollow('in dem er', wordsIn('in|dem er', 'das Haus, in dem, er'))).toBe('in dem er');
  });

  it('stays within other words', () => {
    expect(withoutHollow('begin demanding', wordsIn('in|dem'))).toBe('begin demanding');
  });

  it.each([
    [
      'a browser’s page made smaller',
      'HeadlessChrome/150.0.0.0 Safari/537.36',
      'GPL Ghostscript 10.00.0',
      true,
    ],
    ['a browser’s page', 'Mozilla/5.0 Chrome/150.0.0.0 Safari/537.36', 'Skia/PDF m150', false],
    ['a letter made smaller', 'Writer', 'GPL Ghostscript 10.00.0', false],
  ])('is looked for in %s: %#', (_, Creator, Producer, isLooked) => {
    expect(mayBeHollow({ Creator, Producer }, 60_000)).toBe(isLooked);
    expect(mayBeHollow({ Creator, Producer }, 60_000_000)).toBe(false);
  });

  it('is not looked for in operators that are given something else', () => {
    const none = [null, [], [null], [[null, 3, {}, { unicode: 4, width: 'x' }]], 'letters'];
    expect(hollowWords({ fnArray: none.map(() => OPS.showText), argsArray: none })).toEqual(new Set());
  });
});
