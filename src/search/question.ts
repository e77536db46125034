import { askedDates, type AskedDate } from '../text/date-typed.ts';
import type { Span } from '../text/span.ts';
import { tokens } from '../text/token.ts';
import { lemma, root } from './lemma.ts';
import { languageOf, lightWords, stopWordsIn, type Language } from './stop-words.ts';

/** A word of a question that is looked for. */
export type Term = {
  /** Folded. */
  readonly word: string;
  readonly lemma: string;
  readonly root: string;
  /** Where it first stands in the question. */
  readonly span: Span;
  readonly kind: 'word' | 'number';
  /** A word that says little: looked for, at a quarter of its weight. */
  readonly light: boolean;
};

/** What kind of thing would answer: decided by the command first, then by the question's first words. */
export type AnswerType = 'person' | 'time' | 'number' | 'place' | 'reason' | 'any';

/** A question taken apart. */
export type Analysed = {
  readonly text: string;
  readonly terms: readonly Term[];
  readonly type: AnswerType;
  readonly dates: readonly AskedDate[];
  /** Missing where no word of it tells. */
  readonly language?: Language;
  /** Whether there is any letter or digit in it at all. */
  readonly hasWords: boolean;
};

/** The most terms that are looked for: the first of a long post, which says in its beginning what it is about. */
const mostTerms = 60;

/**
 * Takes a question or a pasted post apart into the terms to look for; `seeks` decides the type where the words do not. A `card` is
 * looked for by who signed the post, too.
 */
export function analyse(text: string, seeks: 'who' | 'when' | 'claim' | 'quote' | 'ask' | 'card'): Analysed {
  const asked = withoutDecoration(text, { signature: seeks === 'card' });
  const all = tokens(asked);
  const language = languageOf(all.map(({ word }) => word));
  const empty = stopWordsIn(language);
  const content = all.filter(({ word }) => !empty.has(word));
  const seen = new Set<string>();
  const terms: Term[] = [];
  for (const { word, kind, start, end } of content) {
    if (seen.has(root(word)) || terms.length === mostTerms) continue;
    seen.add(root(word));
    terms.push({
      word,
      kind,
      span: { start, end },
      lemma: kind === 'number' ? word : lemma(word),
      root: kind === 'number' ? word : root(word),
      light: lightWords.has(word) || lightWords.has(lemma(word)),
    });
  }
  return {
    text,
    terms,
    type: answerType(asked, seeks),
    dates: askedDates(asked),
    ...(language !== undefined && { language }),
    hasWords: all.length > 0,
  };
}

const blank = (found: string) => ' '.repeat(found.length);

/** Addresses are cut off the word before them, too, where a post has no space there. */
const address = /(?:https?:\/\/|\bwww\.|pic\.twitter\.com\/)\S+/giu;

/** A signature such as "— Name (@handle) March 3, 2020" at the end of a post, in its parts. */
const signature =
  /(?<name>(?:—|--|–|\s-\s)\s*[^—–\n]{1,60})(?<handle>\(@\w{1,30}\)[^\n]{0,40}?)(?<year>\b(?:19|20)\d\d)?(?<end>\W*)$/u;

/**
 * The post without web addresses and without its signature; of that, the name and the year stay where they are wanted. The names of
 * accounts become hashtags, which are parted where their case changes. The same length.
 */
function withoutDecoration(text: string, wanted: { readonly signature: boolean }): string {
  return text
    .replace(address, blank)
    .replace(signature, (all, name: string, handle: string, year = '') =>
      wanted.signature ? (name + blank(handle) + year).padEnd(all.length) : blank(all),
    )
    .replace(/(?<!\w)@(?=\w)/gu, '#');
}

const cues: readonly (readonly [RegExp, AnswerType])[] = [
  [
    /^\W*(?:at |in |on |since |until |by )?(?:when|what (?:year|day|date|month|time|century|decade)|(?:in |on )?(?:which|what) (?:year|day|date|month|century|decade))\b/iu,
    'time',
  ],
  [/^\W*(?:to |by |with |from |for )?who(?:m|se|'s|s)?\b/iu, 'person'],
  [
    /\bhow (?:many|much|far|long|large|big|tall|high|old|often|fast|deep|wide)\b|\bwhat (?:percent\w*|number|share|amount|proportion)\b/iu,
    'number',
  ],
  [
    /^\W*(?:in |from |to )?where\b|\b(?:what|which) (?:city|country|town|state|place|street|building)\b/iu,
    'place',
  ],
  [/^\W*why\b|\bwhat (?:caused?|reason)\b/iu, 'reason'],
];

function answerType(text: string, seeks: string): AnswerType {
  if (seeks === 'who') return 'person';
  if (seeks === 'when') return 'time';
  if (seeks !== 'ask') return 'any';
  return cues.find(([pattern]) => pattern.test(text))?.[1] ?? 'any';
}
