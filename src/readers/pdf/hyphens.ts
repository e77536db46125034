import lemmatizer from 'wink-lemmatizer';
import english from 'wink-lexicon/src/wn-words.js';
import { isOfTwo, spellingOf, type Spelling } from './compounds.ts';
import { languageOf } from './language-of.ts';
import type { Line } from './line.ts';

/** UTF-16 units of a line that are looked at on either side of its end. */
const LONGEST = 200;

/** Lines that tell the language of a file. */
const LINES = 1_000;

/** What a file itself says about its words: those that stand in the middle of its lines, in lower case. */
export type Words = {
  readonly whole: ReadonlySet<string>;
  readonly hyphened: ReadonlySet<string>;
  /** Whether its lines divide words at all: where no line ends in half a word, every hyphen belongs to its word. */
  readonly areDivided: boolean;
  /** Whether the English dictionary says anything about its words. */
  readonly isEnglish: boolean;
  readonly spelling: Spelling;
  /** Whether its dashes stand without a space on their inner side, as in Spanish: "el programa –una empresa– se niega". */
  readonly hugDashes: boolean;
};

/** First parts that keep their hyphen, unless the whole is a word without it. */
const FIRST = new Set(
  'all anti co cross ex far half ill in low high long short much multi no non off old on once per post pre quasi re self semi so vice well twenty thirty forty fifty sixty seventy eighty ninety'.split(
    ' ',
  ),
);

/** What stands second in what is made of two words, and is no noun, verb or adjective: "a drop-in", "a built-in bed". */
const LAST = /^(?:in|on|up|by|to|of|off|out|the|as|is)$/u;

/** English words that are made of two and stand in no dictionary of nouns, verbs and adjectives. */
const MADE_OF_TWO =
  /^(?:(?:any|every|some|no)(?:body|one|thing|where|how|what)|(?:him|her|it|my|your|one)self|(?:our|your|them)selves|(?:with|in|there|here|where)(?:in|out|to|side|by|fore|upon|of)|(?:on|un)to|up(?:on|wards?)|throughout|(?:when|what|who|whom|which|where|how)(?:so)?ever|al(?:though|together|most)|moreover|(?:never|none)theless|otherwise|meanwhile|towards?|alongside|underneath|because|besides?)$/u;

/** What a hyphen at a line's end may stand before that is not its word's other half: "Ein- und Ausfahrt". */
const JOINING = /^(?:und|oder|bzw|sowie|bis|and|or|to|y|o|e|u)$/u;

/** The words of lines, without those that a line's end may have divided. */
export function wordsOf(lines: readonly Line[]): Words {
  const whole = new Set<string>();
  const hyphened = new Set<string>();
  for (const [at, { text }] of lines.entries()) {
    const isCut = /[-\u2010\u00ad]$/u.test(lines[at - 1]?.text ?? '');
    const words = (
      text.toLowerCase().match(/[\p{L}\p{M}\p{N}’']+(?:[-\u2010][\p{L}\p{M}\p{N}’']+)*[-\u2010\u00ad]?/gu) ??
      []
    ).slice(isCut ? 1 : 0);
    for (const word of words) {
      if (/[-\u2010\u00ad]$/u.test(word)) continue;
      if (/[-\u2010]/u.test(word)) hyphened.add(word.replaceAll('\u2010', '-'));
      else whole.add(word);
    }
  }
  const halves = lines.flatMap(({ text }, at) => {
    const [left, right] = halvesOf(lines[at - 1]?.text ?? '', text);
    return left === '' || !/^\p{Ll}/u.test(right) ? [] : [left.toLowerCase(), right];
  });
  const language = languageOf(
    lines
      .slice(0, LINES)
      .map(({ text }) => text)
      .join(' '),
    undefined,
  );
  return {
    whole,
    hyphened,
    areDivided: halves.some((half) => !FIRST.has(half) && !whole.has(half) && !isEnglish(half)),
    isEnglish: language === undefined || language === 'en',
    spelling: spellingOf(whole),
    hugDashes:
      lines.some(({ text }) => /\s[–—]\p{L}|\p{L}[–—][\s.,;:]/u.test(text)) &&
      !lines.some(({ text }) => /\S\s[–—]\s/u.test(text)),
  };
}

/** What comes of two lines of a paragraph: what stands between them, and whether the hyphen at the first one's end goes. */
export type Joint = { readonly between: '' | ' '; readonly isDivided: boolean };

/**
 * How two lines are joined: with a space, or with nothing where a word was divided. A hyphen that belongs to its word stays:
 * where the file has the word with it in the middle of a line, before a capital or a number, where two words of a kind stand
 * together, and in English where its halves are words and the whole is none.
 */
export function jointOf(before: string, line: string, words: Words): Joint {
  const [left, right, hyphen, kept] = halvesOf(before, line);
  if (left === '' || right === '')
    return { between: isUnspaced(before.slice(-LONGEST), line, words) ? '' : ' ', isDivided: false };
  if (hyphen === '\u00ad') return { between: '', isDivided: true };
  if (JOINING.test(right)) return { between: ' ', isDivided: false };
  const isWord = /^\p{Ll}/u.test(right) && /\p{Ll}\p{M}*$/u.test(left);
  return { between: '', isDivided: isWord && !stays(left, right, { hyphen, kept, words }) };
}

/** What stands before and after a hyphen at a line's end, the hyphen, and what stands before all that; empty where there is none. */
function halvesOf(before: string, line: string): readonly [string, string, string, string] {
  const [, kept = '', left = '', hyphen = ''] =
    /^(.*?)([\p{L}\p{M}\p{N}’']+)([-\u2010\u00ad])$/su.exec(before.slice(-LONGEST)) ?? [];
  const right = /^[\p{L}\p{M}\p{N}’']+/u.exec(line.slice(0, LONGEST))?.[0] ?? '';
  return [left, right, hyphen, kept];
}

function stays(
  left: string,
  right: string,
  { hyphen, kept, words }: { readonly hyphen: string; readonly kept: string; readonly words: Words },
): boolean {
  const [first, second] = [left.toLowerCase(), right.toLowerCase()];
  const withHyphen = `${first}-${second}`;
  if (words.hyphened.has(withHyphen) || !words.areDivided) return true;
  // What stands before belongs to the same word: "two-and-twenty".
  if (/[-\u2010]$/u.test(kept) && words.whole.has(second)) return !words.whole.has(first + second);
  if (words.whole.has(first + second)) return false;
  if (isOfTwo(first, second, words.spelling)) return true;
  // A browser that divides a word draws another hyphen than the one that people type.
  if (hyphen === '\u2010' || !words.isEnglish) return false;
  if (isEnglish(first + second)) return false;
  return (
    (LAST.test(second) || isEnglish(second) || words.whole.has(second)) &&
    (FIRST.has(first) || (first.length > 2 && isEnglish(first)))
  );
}

function isEnglish(word: string): boolean {
  if (MADE_OF_TWO.test(word)) return true;
  const forms = [word, lemmatizer.noun(word), lemmatizer.verb(word), lemmatizer.adjective(word)];
  return forms.some((form) => Object.hasOwn(english, form));
}

/** Whether two lines go together without a space: after a dash between words, within an address, in scripts without spaces. */
function isUnspaced(before: string, line: string, { hugDashes }: Words): boolean {
  if (hugDashes && /\s[–—]$/u.test(before) && /^\p{L}/u.test(line)) return true;
  if (/[\p{L}\p{N}]—$/u.test(before) || (/\d–$/.test(before) && /^\d/.test(line))) return true;
  // An address goes on in the next line where that begins as no word does.
  const rest = /^[\p{Ll}\d?&=#_%-]\S*/u.exec(line)?.[0] ?? '';
  if (/https?:\/\/\S*[/.\-_=&?]$/u.test(before) && /[/._?=&#%\d-]\S/u.test(rest)) return true;
  const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，．：；！？「」『』（）]/u;
  return unspaced.test(before.slice(-1)) && unspaced.test(line.slice(0, 1));
}
