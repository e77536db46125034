import { HONORIFICS, PARTICLES, PLACE_PREFIXES, SUFFIXES, TITLES } from './words.ts';
import type { Span } from '../span.ts';

/** A word as names are looked for: the span leaves out a possessive `’s`, and keeps the stop of an initial. */
export type Word = Span & {
  /** As written, apostrophes and hyphens included. */
  readonly text: string;
  /** In lower case, without a full stop. */
  readonly lower: string;
  readonly capital: boolean;
  /** Two letters or more, and all of them capitals. */
  readonly shouted: boolean;
  /** "J." or "J.K.". */
  readonly initial: boolean;
  /** Followed by `’s`, or by a lower-case tail ("-led"): no name goes on after it. */
  readonly closed: boolean;
  /** Only white space, or the stop of an abbreviation, parts it from the word before it in the block. */
  readonly joined: boolean;
  /** First in its block or sentence, or after a mark: its capital tells nothing. */
  readonly opens: boolean;
};

const WORD =
  /(?:\p{Lu}\.){2,}|\p{Lu}\.(?=[\s\p{Lu}])|\p{L}[\p{L}\p{M}\p{N}]*(?:['’\-\u2010\u2011][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gv;
const SPECIAL = /['’.\-\u2010\u2011]/;
const CAPITAL = /^\p{Lu}/u;
const POSSESSIVE = /['’][sS]$/;
const TAIL = /^(\p{Lu}[^-]*)-(?:\p{Ll}+(?:ed|ing|style|era|born|like|esque)|led|run|held|free)$/u;
const PREFIX = /^\p{Ll}+-(?=\p{Lu}\p{Ll})/u;
/** Marks after which a capital may only be that of a first word. */
const OPENING = /[.!?:…“‘"„«»]|(?:^|\s)['’][^s]|[–—]\s|\s-/u;
const ARABIC = /^(?:al|el|as|ad|ar|an|ash|az|at|ul|bin)-/;
const ACRONYMS = new Set('U.S. U.N. U.K. E.U. D.C. U.S.A. U.S.S.R. U.A.E. A.M. P.M. L.A.'.split(' '));
/** A line shorter than this was ended on purpose; a longer one may have been wrapped inside a name. */
const WRAPPED = 45;
/** In UTF-16 units. */
const LONGEST_HEADING = 160;

/** The words of a block in order, linear in its length; spans are into `text`. */
export function scan(text: string, block: Span): readonly Word[] {
  const inside = text.slice(block.start, block.end);
  const found: Word[] = [];
  let lineStart = 0;
  let before: Word | undefined;
  for (const { index, 0: raw } of inside.matchAll(WORD)) {
    const gap = inside.slice(before === undefined ? 0 : before.end - block.start, index);
    const broken = gap.lastIndexOf('\n');
    const wrapped = broken < 0 || index - gap.length + broken - lineStart >= WRAPPED;
    if (broken >= 0) lineStart = index - gap.length + broken + 1;
    const word = read(raw, block.start + index, before, gap, wrapped);
    found.push(word);
    before = word;
  }
  return found;
}

function read(raw: string, at: number, before: Word | undefined, gap: string, wrapped: boolean): Word {
  const { prefix, text } = SPECIAL.test(raw) ? parted(raw) : { prefix: 0, text: raw };
  const start = at + prefix;
  const initial = text.endsWith('.') && !ACRONYMS.has(text) && text.length <= 6;
  const lower = text.toLowerCase();
  const capital = text !== lower && CAPITAL.test(text.replace(ARABIC, ''));
  const side = before !== undefined && wrapped && joins(before, gap);
  return {
    start,
    end: start + text.length,
    text,
    lower: text.includes('.') ? lower.replaceAll('.', '') : lower,
    capital,
    shouted: capital && !initial && text.length > 1 && text === text.toUpperCase(),
    initial,
    closed: prefix + text.length < raw.length,
    joined: side && !before.closed && prefix === 0,
    opens: before === undefined || !wrapped || (!side && OPENING.test(gap)),
  };
}

/** A word with an apostrophe, a hyphen or a stop in it, without "pro-" before and "-led" or "’s" behind. */
function parted(raw: string): { readonly prefix: number; readonly text: string } {
  const prefix = ARABIC.test(raw) ? 0 : (PREFIX.exec(raw)?.[0].length ?? 0);
  const whole = raw.slice(prefix).replace(POSSESSIVE, '');
  return { prefix, text: TAIL.exec(whole)?.[1] ?? whole };
}

/** Whether a name may run on over this gap: white space, after "Mr." and "Sen." with the stop, before "Jr." a comma. */
function joins(before: Word, gap: string): boolean {
  if (gap === ' ' || /^\s+$/u.test(gap) || (gap === '' && before.initial)) return true;
  return /^\.\s+$/u.test(gap) && isAbbreviation(before.lower);
}

function isAbbreviation(lower: string): boolean {
  return (
    lower.length <= 4 &&
    (HONORIFICS.has(lower) || TITLES.has(lower) || SUFFIXES.has(lower) || PLACE_PREFIXES.has(lower))
  );
}

const LEADING = new Set(['van', 'von', 'vom', 'de', 'del', 'di', 'da', 'al', 'bin', 'ben', 'el']);

/** A range of indices into a block’s words. */
export type Run = readonly [from: number, to: number];

/**
 * Runs of words that could hold a name: capitalised words and initials, side by side, with small words such as "de"
 * between them. Each is a range of indices into `words`.
 */
export function runs(words: readonly Word[], capitalNouns = false): readonly Run[] {
  const found: Run[] = [];
  for (let from = 0; from < words.length; from += 1) {
    if (!words[from]?.capital) continue;
    let to = from + 1;
    for (;;) {
      const next = words[to];
      if (next === undefined || !next.joined) break;
      if (next.capital) {
        to += 1;
        continue;
      }
      let after = to;
      while (after - to < 3 && words[after]?.joined === true && PARTICLES.has(words[after]?.lower ?? ''))
        after += 1;
      const beyond = words[after];
      // Where nouns have capitals, "des" and "zu" stand between any two of them.
      if (capitalNouns && !LEADING.has(words[to]?.lower ?? '')) break;
      if (after === to || beyond === undefined || !beyond.joined || !beyond.capital) break;
      to = after + 1;
    }
    found.push([from, to]);
    from = to - 1;
  }
  return found;
}

/** Whether a block is a heading in title case ("Council Votes To Close the Weir"), where a capital tells nothing. */
export function isTitleCase(text: string, block: Span, words: readonly Word[]): boolean {
  const written = text.slice(block.start, Math.min(block.end, block.start + LONGEST_HEADING + 1)).trimEnd();
  if (written.length > LONGEST_HEADING || /[.”"’,;:]$/u.test(written)) return false;
  const long = words.filter((word) => word.text.length > 3);
  return long.length >= 3 && long.filter(({ capital }) => capital).length / long.length > 0.8;
}
