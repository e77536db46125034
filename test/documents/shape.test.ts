import { describe, expect, it } from 'vitest';
import { loadFonts, type Face } from '../../src/documents/pdf/fonts.ts';
import { NoShape, shape } from '../../src/documents/pdf/shape.ts';

/** Latin, marks, Greek, Cyrillic, punctuation and white space, with what is never seen. */
const blocks = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x300, 0x36f],
  [0x370, 0x45f],
  [0x1e00, 0x1f6f],
  [0x2000, 0x206f],
] as const;

const letters = blocks.flatMap(([from, to]) =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)),
);

/** Those that are most often in a text that no keyboard wrote, and every third of the others. */
const tried = letters.filter((letter, at) => at % 3 === 0 || /[\p{Z}\p{P}\p{Cf}]/u.test(letter));

describe('the glyphs of a text', () => {
  it.each<Face>(['serif', 'sans'])('stand for all of its letters and for no others, in %s', async (face) => {
    const fonts = await loadFonts();
    let without = 0;
    for (const letter of tried) {
      const text = `a${letter}b`;
      try {
        const glyphs = shape(text, { face, exact: true }, fonts);
        expect(glyphs.map((glyph) => glyph.letters).join('')).toBe(text);
        expect(glyphs.every(({ advance }) => Number.isFinite(advance))).toBe(true);
      } catch (error) {
        if (!(error instanceof NoShape)) throw error;
        expect(error.letters.join('')).toContain(letter);
        without++;
      }
    }
    // What is not assigned, and a few marks and letters of Coptic.
    expect(without / tried.length).toBeLessThan(0.06);
  });

  it('never make one of "fi"', async () => {
    const glyphs = shape('offices flow fjord', { face: 'serif', exact: true }, await loadFonts());
    expect(glyphs).toHaveLength(18);
  });
});
