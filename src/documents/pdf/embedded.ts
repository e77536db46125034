import type PdfDocument from 'pdfkit';
import { fontNames, type FontName, type Fonts } from './fonts.ts';
import type { Glyph } from './shape.ts';

/** What pdfkit keeps of a font that it embeds (`js/pdfkit.js`, `EmbeddedFont`), as far as it is used here. */
type Embedded = {
  readonly id: string;
  readonly font: { readonly unitsPerEm: number; getGlyph(id: number): { readonly advanceWidth: number } };
  readonly subset: { readonly glyphs: number[] };
  readonly widths: number[];
  /** The code points that each glyph of the subset stands for. */
  readonly unicode: (readonly number[])[];
  ref(): unknown;
};

/**
 * Numbers glyphs for one document: as four hexadecimal digits by which its content names them. A glyph that stands for other letters
 * than before has another number (a space and one that does not break share a glyph), so that whoever copies text has exactly what
 * was written; pdfkit by itself gives every glyph the letters that it had first.
 */
export type Encoder = {
  readonly code: (glyph: Glyph) => string;
  /** How far a glyph moves what is behind it by itself, in 1/1000 of its font's size. */
  readonly width: (glyph: Glyph) => number;
  /** What a page calls a font, which it has to know. */
  readonly name: (font: FontName) => string;
};

export function encoderOf(document: InstanceType<typeof PdfDocument>, fonts: Fonts): Encoder {
  const embedded = new Map<FontName, Embedded>();
  const codes = new Map<string, string>();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it takes an open font, too, which its types do not know
  for (const name of fontNames) document.registerFont(name, fonts[name] as unknown as string);
  const fontOf = (name: FontName): Embedded => {
    const known = embedded.get(name);
    if (known !== undefined) return known;
    document.font(name);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion, no-underscore-dangle -- its types do not know the font that is chosen, and it has no other name
    const its = (document as unknown as { readonly _font: Embedded })._font;
    embedded.set(name, its);
    return its;
  };
  return {
    code({ font, id, letters }) {
      const key = `${font} ${String(id)} ${letters}`;
      const known = codes.get(key);
      if (known !== undefined) return known;
      const { subset, widths, unicode, font: its } = fontOf(font);
      const number = subset.glyphs.push(id) - 1;
      widths[number] = (its.getGlyph(id).advanceWidth * 1000) / its.unitsPerEm;
      unicode[number] = Array.from(letters, (letter) => letter.codePointAt(0) ?? 0);
      const code = number.toString(16).padStart(4, '0');
      codes.set(key, code);
      return code;
    },
    width({ font, id }) {
      const { font: its } = fontOf(font);
      return (its.getGlyph(id).advanceWidth * 1000) / its.unitsPerEm;
    },
    name(font) {
      const its = fontOf(font);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its types do not know a page's fonts
      const { fonts: known } = document.page as unknown as { readonly fonts: Record<string, unknown> };
      known[its.id] ??= its.ref();
      return its.id;
    },
  };
}
