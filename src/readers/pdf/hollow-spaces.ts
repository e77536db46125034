import { OPS } from 'unpdf/pdfjs';

/** What a page is made of, as pdf.js gives it: operators by number, and what each is given. */
type Operators = {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
};

/** How much of a space's width is taken back behind it at least, where it takes no room. */
const BACK = 0.9;

/** A gap between letters, in thousandths of the font's size, that is one between words. */
const GAP = 100;

/** Bytes that a file has at most which is read for them: a page with a large drawing takes much room and time to read so. */
const LARGEST = 1_000_000;

/** Pages of a file that are looked at, and words with such spaces on each. */
export const MOST_PAGES_HOLLOW = 200;
const MOST_WORDS = 200;

/**
 * Whether soft hyphens may stand in a file as spaces. Chromium draws a space for each and takes its width back; what it really is
 * stands in a note, which programs that make the file smaller leave out.
 * @param info what the file says of itself, by name
 * @param size of the file, in bytes
 */
export function mayBeHollow(info: Readonly<Record<string, string>>, size: number): boolean {
  const { Creator = '', Producer = '' } = info;
  return size <= LARGEST && /Chrome\/\d/.test(Creator) && !Producer.startsWith('Skia/PDF');
}

/** The words of a page that have spaces in them which take no room, as pdf.js reads them: "Mon day". */
export function hollowWords({ fnArray, argsArray }: Operators): ReadonlySet<string> {
  const shown = fnArray.flatMap((operator, at) =>
    operator === OPS.showText ? [lettersOf(argsArray[at])] : [],
  );
  const all = shown.join(' ').replaceAll(/ +/g, ' ');
  const words = shown
    .flatMap((text) => text.split(' '))
    .flatMap((word) => word.match(/[\p{L}\p{M}]{1,60}(?:\u00ad\p{Ll}[\p{L}\p{M}]{0,60}){1,30}/gu) ?? [])
    .slice(0, MOST_WORDS)
    .map((word) => word.replaceAll('\u00ad', ' '));
  // Two words of their own look the same once they are read: "in dem" and "in-dem".
  return new Set(words.filter((word) => !alone(word).test(all)));
}

/** A text without the spaces in such words. */
export function withoutHollow(text: string, words: ReadonlySet<string>): string {
  let mended = text;
  for (const word of words)
    if (mended.includes(word)) mended = mended.replaceAll(alone(word), word.replaceAll(' ', ''));
  return mended;
}

/** Letters and spaces that are no part of longer words. */
const alone = (word: string) => new RegExp(`(?<![\\p{L}\\p{M}])${word}(?![\\p{L}\\p{M}])`, 'gu');

/** What an operator shows, with a soft hyphen for a space that takes no room. */
function lettersOf(given: unknown): string {
  const glyphs: readonly unknown[] = Array.isArray(given) && Array.isArray(given[0]) ? given[0] : [];
  const letters: string[] = [];
  let room = 0;
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      if (letters.at(-1) === ' ' && room > 0 && glyph >= BACK * room) letters.splice(-1, 1, '\u00ad');
      else if (glyph < -GAP) letters.push(' ');
      continue;
    }
    const { unicode, width } = glyphOf(glyph);
    letters.push(unicode === '\u00ad' ? '' : unicode);
    room = unicode === ' ' ? width : 0;
  }
  return letters.join('');
}

function glyphOf(glyph: unknown): { readonly unicode: string; readonly width: number } {
  if (typeof glyph !== 'object' || glyph === null) return { unicode: '', width: 0 };
  const unicode = 'unicode' in glyph && typeof glyph.unicode === 'string' ? glyph.unicode : '';
  return { unicode, width: 'width' in glyph && typeof glyph.width === 'number' ? glyph.width : 0 };
}
