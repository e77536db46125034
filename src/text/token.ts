import { foldWord } from './fold.ts';
import { hashtagParts } from './hashtag.ts';
import { isNumeric, numbers } from './number.ts';
import type { Span } from './span.ts';
import { UNSPACED, unspacedWords } from './unspaced.ts';

/**
 * A word or number and where it stands, in UTF-16 units. `word` is its folded form; the span covers all of it as
 * written, a possessive `’s` included, though `word` leaves that out (`Putin’s` is "putin").
 */
export type Token = Span & { readonly word: string; readonly kind: 'word' | 'number' };

const LETTER = `[\\p{L}--${UNSPACED}]`;
const INNER = `[[\\p{L}\\p{N}\\p{M}\\u00ad\\u200b\\u200c\\u200d]--${UNSPACED}]`;
const UNIT = '(?:[kKmMhg]|[bBmMtT]n|[kKcCmM]m|[kK]g|[mk]ph|[kKmMgGtT][bBwW]|[aApP]m|ft|lbs?|mrd|mln)';

// Each alternative is one class repeated, or bounded pieces, so that the whole stays linear.
const TOKEN = new RegExp(
  [
    'https?://[\\x21-\\x7e]+',
    `\\p{L}(?:\\.\\p{L}(?![\\p{L}\\p{N}\\p{M}]))+\\.?`,
    `#[\\p{L}\\p{N}\\p{M}_]+`,
    `\\p{N}+(?:st|nd|rd|th|ST|ND|RD|TH|['’]?s)(?![\\p{L}\\p{N}])`,
    `\\p{Nd}+(?!${UNIT}(?![\\p{L}\\p{N}]))${LETTER}${INNER}*`,
    `\\p{Nd}+(?:[.,:\\/]\\p{Nd}+|[\\u00a0\\u2009\\u202f'’]\\p{Nd}{3}(?!\\p{Nd}))*`,
    '[\\p{No}\\p{Nl}]+',
    `${UNSPACED}[${UNSPACED}\\p{M}]*`,
    `${LETTER}${INNER}*(?:['’ʼ＇‘]${LETTER}${INNER}*)*`,
  ].join('|'),
  'gv',
);

const DOTTED = /^\p{L}(?:\.\p{L})+\.?$/v;
const POSSESSIVE = /['’ʼ＇‘][sS]$/;
const STARTS_UNSPACED = new RegExp(`^${UNSPACED}`, 'v');

/** Short words that a dotted acronym would be taken for without its dots. */
const MISTAKABLE = new Set([
  'us',
  'it',
  'who',
  'am',
  'as',
  'is',
  'at',
  'so',
  'an',
  'no',
  'be',
  'do',
  'he',
  'me',
]);

/**
 * The words and numbers of a text, or of a span of it, in order and disjoint; spans are into `text`.
 *
 * Hyphens part words; an apostrophe inside holds one together. Numbers lose their grouping (`500,000` is "500000",
 * `3,5` is "3.5", `21st` is "21", `1990s` stays). Dotted acronyms lose their dots (`U.N.` is "un") unless that would
 * make another word: `U.S.` and `US` are both "u.s", never the pronoun. Hashtags are parted where the case changes.
 * Addresses of web pages and emoji are no tokens. Linear in the length of the text.
 */
export function tokens(text: string, within?: Span): readonly Token[] {
  const offset = within?.start ?? 0;
  const inside = within === undefined ? text : text.slice(within.start, within.end);
  const found: Token[] = [];
  const add = (start: number, written: string, word = foldWord(written)) => {
    if (word !== '') found.push({ start, end: start + written.length, word, kind: 'word' });
  };
  for (const { index, 0: written } of inside.matchAll(TOKEN)) {
    const start = offset + index;
    if (written.startsWith('http') && written.includes('://')) continue;
    if (written.startsWith('#'))
      for (const part of hashtagParts(written)) found.push(...tokens(text, shift(part, start)));
    else if (isNumeric(written))
      for (const number of numbers(written))
        found.push({ ...shift(number, start), word: number.word, kind: 'number' });
    else if (STARTS_UNSPACED.test(written))
      for (const word of unspacedWords(written, start)) add(word.start, text.slice(word.start, word.end));
    else if (written.includes('.')) add(start, written, acronym(written));
    else if (
      written.length <= 4 &&
      /^US(?:['’][sS])?$/.test(written) &&
      !isShouted(inside, index, written.length)
    )
      add(start, written, 'u.s');
    else add(start, written, foldWord(written.replace(POSSESSIVE, '')));
  }
  return found;
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function acronym(written: string): string {
  const letters = foldWord(written.replace(POSSESSIVE, '')).replace(/\.$/, '');
  if (!DOTTED.test(written)) return letters;
  const joined = letters.replaceAll('.', '');
  return MISTAKABLE.has(joined) ? letters : joined;
}

/** Whether capitals tell nothing here, because the words on both sides are all in capitals too. */
function isShouted(text: string, start: number, length: number): boolean {
  const before = /(\p{L}+)\P{L}*$/u.exec(text.slice(Math.max(0, start - 30), start))?.[1] ?? '';
  const after = /^\P{L}*(\p{L}+)/u.exec(text.slice(start + length, start + length + 30))?.[1] ?? '';
  return [before, after].every(
    (word) => word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase(),
  );
}
