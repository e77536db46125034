import { isProse, type Piece } from './piece.ts';

const LONGEST = 120;
const MOST_WORDS = 18;

/** Lines that say who wrote or when: short and without a full stop, but no headings. */
const CREDIT =
  /^(?:by|von|por|from our|updated|published|posted|last modified|photo|image|picture|source|foto|fuente|quelle)\b[:\s]/iu;
const MONTH = '(?:jan|feb|m[aä]r|apr|ma[iy]|ju[nl]|aug|sep|o[ck]t|nov|de[cz]|ene|abr|ago|dic)\\p{L}*\\.?';
const DATELINE = new RegExp(
  `^(?:\\p{L}{3,10},?\\s)?(?:${MONTH}\\s\\d{1,2}|\\d{1,2}\\.?\\s(?:de\\s)?${MONTH}|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4})(?:,?\\s.{0,20})?$`,
  'iu',
);

/** Whether a line says who wrote or when. */
export function isCredit(plain: string): boolean {
  return CREDIT.test(plain) || DATELINE.test(plain);
}

/**
 * Whether a line of a plain text is a heading: short, without the punctuation that ends a sentence, and with running
 * text after it. The first line of all may be a little longer, and may ask or exclaim.
 */
export function isHeading(
  piece: Piece,
  { next, first }: { readonly next: Piece | undefined; readonly first: boolean },
): boolean {
  if (piece.heading !== undefined) return piece.heading;
  const { plain } = piece;
  if (!/\p{L}/u.test(plain) || /^["“„«]/u.test(plain) || isCredit(plain)) return false;
  const words = plain.split(' ').length;
  if (plain.length > (first ? 1.5 : 1) * LONGEST || words > (first ? 1.5 : 1) * MOST_WORDS) return false;
  // An abbreviation may end a heading, a full stop after a word does not.
  if (/[,;:]$|[.…]["”’»)]*$/u.test(plain) && !/(?:^|[\s.])\p{Lu}\.$/u.test(plain)) return false;
  if (/[!?]["”’»)]*$/u.test(plain) && !(first || isShouted(plain) || words <= 8)) return false;
  return first || (next !== undefined && (isProse(next) || /^\S+\s\S+\s.*[.!?]$/u.test(next.plain)));
}

function isShouted(plain: string): boolean {
  return plain === plain.toUpperCase() && plain !== plain.toLowerCase();
}
