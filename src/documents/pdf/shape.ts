import { chains, type Face, type FontName, type Fonts } from './fonts.ts';

/** A glyph where it goes, in units of 1/1000 of the size of its font. */
export type Glyph = {
  readonly font: FontName;
  readonly id: number;
  /** The letters that it stands for, of which a reader that copies it has exactly these; none where another stands for them. */
  readonly letters: string;
  readonly advance: number;
  readonly x: number;
  readonly y: number;
};

/** Letters for which no font has a shape. */
export class NoShape extends Error {
  readonly letters: readonly string[];

  constructor(letters: readonly string[]) {
    super('There is no shape for some letters');
    this.name = 'NoShape';
    this.letters = letters;
  }
}

/** Every glyph is one letter's: whoever copies text from a PDF has no use for an "fi" that is one. Kerning and marks are left on. */
const features = {
  calt: false,
  ccmp: false,
  clig: false,
  liga: false,
  locl: false,
  rclt: false,
  rlig: false,
};

const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' });
const ignorable = /\p{Default_Ignorable_Code_Point}/u;
const pictures = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

/** What a cluster of letters becomes: the characters whose glyphs are drawn, each with the letters that it stands for. */
type Cluster = {
  readonly font: FontName;
  readonly drawn: readonly { readonly code: number; readonly letters: string }[];
};

/**
 * How text is set. Names are often typed in letters that are made for mathematics, 𝓜𝓪𝓻𝓪, and no font has: unless `exact`, such a
 * letter is drawn as the one that it is compatible with (Unicode's NFKC), and still copied as it is.
 */
export type Setting = { readonly face: Face; readonly exact: boolean };

/**
 * The glyphs of a stretch of text on one line, in the order in which they are read.
 * @throws NoShape
 */
export function shape(text: string, setting: Setting, fonts: Fonts): readonly Glyph[] {
  const glyphs: Glyph[] = [];
  let together: Cluster[] = [];
  const flush = () => {
    const [first] = together;
    if (first !== undefined) glyphs.push(...laidOut(first.font, together, fonts));
    together = [];
  };
  const missing: string[] = [];
  for (const { segment } of clusters.segment(text)) {
    const found = clusterOf(segment, together[0]?.font ?? setting.face, setting, fonts);
    if (found === undefined) {
      missing.push(segment);
      continue;
    }
    if (found.font === 'emoji') {
      flush();
      glyphs.push(...pictureOf(segment, fonts));
      continue;
    }
    if (together[0] !== undefined && together[0].font !== found.font) flush();
    together.push(found);
  }
  flush();
  if (missing.length > 0) throw new NoShape(missing);
  return glyphs;
}

/** What a cluster of letters is drawn as; what is never seen, in the font of what stands before it. */
function clusterOf(
  segment: string,
  before: FontName,
  { face, exact }: Setting,
  fonts: Fonts,
): Cluster | undefined {
  const seen = Array.from(segment).filter((each) => !ignorable.test(each));
  if (seen.length === 0) return { font: before, drawn: oneByOne(segment) };
  const composed = Array.from(seen.join('').normalize('NFC'));
  const has = (font: FontName, letters: readonly string[]) =>
    letters.every((each) => fonts[font].hasGlyphForCodePoint(codeOf(each)));
  const isPicture = pictures.test(segment);
  if (isPicture && (segment.includes('\ufe0f') || seen.length > 1) && has('emoji', seen))
    return { font: 'emoji', drawn: [] };
  for (const font of chains[face]) {
    if (has(font, composed) && composed.length < seen.length)
      return { font, drawn: inOne(composed, segment) };
    if (has(font, seen)) return { font, drawn: oneByOne(segment) };
  }
  if (isPicture && has('emoji', seen)) return { font: 'emoji', drawn: [] };
  const plain = exact ? [] : Array.from(segment.normalize('NFKC'));
  const font = plain.length === 0 ? undefined : chains[face].find((each) => has(each, plain));
  if (font !== undefined) return { font, drawn: inOne(plain, segment) };
  if (/^\s$/u.test(segment)) return { font: face, drawn: [{ code: space, letters: segment }] };
  return undefined;
}

/** Letters and their marks as what has them in one, or other letters in their place; the first stands for all that was written. */
function inOne(composed: readonly string[], segment: string) {
  return composed.map((each, at) => ({ code: codeOf(each), letters: at === 0 ? segment : '' }));
}

/** Soft hyphens and marks of direction are letters that are never seen: they have a glyph without ink or width. */
function oneByOne(segment: string) {
  return Array.from(segment, (letters) => ({
    code: ignorable.test(letters) ? unseen : letters === '\u00a0' ? space : codeOf(letters),
    letters,
  }));
}

/** A space that does not break is drawn as one that does: of Carlito's own, fontkit 2.0.4 cannot read the width. */
const space = 0x20;

/** ZERO WIDTH SPACE, which all fonts of letters have. */
const unseen = 0x200b;

function laidOut(font: FontName, together: readonly Cluster[], fonts: Fonts): readonly Glyph[] {
  const its = fonts[font];
  const scale = 1000 / its.unitsPerEm;
  const drawn = together.flatMap((each) => each.drawn);
  const run = its.layout(
    drawn.map(({ code }) => String.fromCodePoint(code)).join(''),
    features,
    undefined,
    undefined,
    'ltr',
  );
  if (run.glyphs.length !== drawn.length)
    throw new Error(
      `${font} has made ${String(run.glyphs.length)} glyphs of ${String(drawn.length)} letters`,
    );
  return drawn.flatMap(({ letters }, at) => {
    const glyph = run.glyphs[at];
    const position = run.positions[at];
    if (glyph === undefined || position === undefined) return [];
    return [
      {
        font,
        id: glyph.id,
        letters,
        advance: position.xAdvance * scale,
        x: position.xOffset * scale,
        y: position.yOffset * scale,
      },
    ];
  });
}

/** A picture of one or several characters: what the font makes of them together. */
function pictureOf(segment: string, fonts: Fonts): readonly Glyph[] {
  const scale = 1000 / fonts.emoji.unitsPerEm;
  const run = fonts.emoji.layout(segment);
  return run.glyphs.flatMap((glyph, at) => {
    const position = run.positions[at];
    if (position === undefined) return [];
    return [
      {
        font: 'emoji' as const,
        id: glyph.id,
        letters: at === 0 ? segment : '',
        advance: position.xAdvance * scale,
        x: position.xOffset * scale,
        y: position.yOffset * scale,
      },
    ];
  });
}

const codeOf = (letter: string) => letter.codePointAt(0) ?? 0;
