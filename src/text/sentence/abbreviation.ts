import {
  AFTER_HOURS,
  AFTER_ORDINAL,
  ALWAYS_JOINED,
  BEFORE_NAMES,
  BEFORE_NUMBERS,
  HOURS,
  MONTHS,
  SOMETIMES_LAST,
  STARTERS,
} from './abbreviation-lists.ts';

/** UTF-16 units in which the last abbreviation of a text is looked for. */
const BEHIND = 40;

const LAST_WORD = /(?:^|[^\p{L}\p{M}\p{N}'’/°])([\p{L}\p{M}]+(?:\.\s?[\p{L}\p{M}]+)*)\.$/u;
const ACRONYM = /(?:^|[^\p{L}\p{N}])\p{Lu}(?:\.\p{Lu})+\.$/u;
const INITIAL = /(?:^|[^\p{L}\p{M}\p{N}'’/°])\p{Lu}\.$/u;
const SMALL = /(?:^|\P{L})\p{Ll}[\p{L}.]*\.$/u;
const SHORT_NUMBER = /(?:^|[^\p{N}.,])\p{N}{1,3}\.$/u;

/** "Item 2. Roads": a counted heading, not two sentences. */
const COUNTER =
  /^["'“‘(]*(?:item|section|chapter|part|step|point|article|question|rule|lesson|act|scene|appendix|punkt|teil|kapitel|frage|artikel|punto|parte|capítulo|pregunta|artículo)\s(?:\p{N}{1,3}|[IVX]{1,5}|\p{Lu})\.$/iu;

/**
 * Whether the full stop at the end of `left` belongs to an abbreviation, an initial, an ordinal or an omission, so
 * that `right` goes on with the same sentence. Neither has quotation marks or brackets at the place between them.
 */
export function abbreviates(left: string, right: string, language: string): boolean {
  // "one .. two" and "one ... two" leave something out; "one..." ends.
  if (left.endsWith('..')) return /\s\.\.+$/.test(left);
  if (COUNTER.test(left)) return true;
  const next = firstWord(right);
  const starts = STARTERS.has(next);
  const words = abbreviationsAt(left);
  const isOneOf = (list: ReadonlySet<string>) => words.some((word) => list.has(word));

  if (SHORT_NUMBER.test(left)) return isOrdinal(left, next, language);
  if (isOneOf(ALWAYS_JOINED)) return true;
  if (isOneOf(HOURS)) return AFTER_HOURS.has(next);
  if (isOneOf(MONTHS) && !SMALL.test(left)) return /^\p{N}/u.test(right);
  if (isOneOf(BEFORE_NUMBERS) && /^(?:\p{N}|(?:[IVXLC]{2,}|[VXLC])\b)/u.test(right)) return true;
  if (INITIAL.test(left)) return !starts && !/(?:^|[^\p{L}.])I\.$/u.test(left);
  if (ACRONYM.test(left)) return !starts;
  if (isOneOf(BEFORE_NAMES)) return !(starts && SMALL.test(left));
  if (isOneOf(SOMETIMES_LAST)) return !starts && !isPlainWord(left);
  return false;
}

/** "A" before a full stop is an initial, not the article. */
function firstWord(text: string): string {
  if (/^\p{Lu}\.\s?\p{Lu}/u.test(text)) return '';
  return /^[\p{L}\p{M}]+/u.exec(text)?.[0].toLowerCase() ?? '';
}

/** "He sat." and "the sun.": days and some others are abbreviated with a capital. */
function isPlainWord(left: string): boolean {
  return /(?:^|\P{L})(?:sun|mon|wed|fri|sat|max|min|est|sq)\.$/u.test(left);
}

/** What may be an abbreviation at the end of a text: its last word, and that with the dotted ones before it. */
function abbreviationsAt(left: string): readonly string[] {
  const chain = LAST_WORD.exec(left.slice(-BEHIND))?.[1]?.toLowerCase() ?? '';
  const parts = chain.split(/\.\s/);
  return parts.map((_, at) => parts.slice(at).join('.'));
}

function isOrdinal(left: string, next: string, language: string): boolean {
  if (AFTER_ORDINAL.has(next)) return true;
  return language.startsWith('de') && /(?:^|\P{N})\p{N}{1,2}\.$/u.test(left) && !STARTERS.has(next);
}
