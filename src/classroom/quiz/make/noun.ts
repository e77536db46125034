import senses from 'wink-lexicon/src/wn-word-senses.js';
import words from 'wink-lexicon/src/wn-words.js';
import { lemma } from '../../../search/lemma.ts';
import { lightWords, stopWords } from '../../../search/stop-words.ts';
import { overlap, type Span } from '../../../text/span.ts';
import type { Token } from '../../../text/token.ts';
import { synonymsOf } from './synonym.ts';

/** What somebody is, in an English sentence: "engineer". */
export type Noun = {
  readonly span: Span;
  readonly folded: string;
  /** The word before it, which has to be alike. */
  readonly shape: string;
};

/** WordNet's files of nouns, by number, and that of persons. An engineer can be taken for a librarian, and no cello for a surprise. */
const NOUNS = { first: 3, last: 28, person: 18 } as const;

/** Persons of whom there is one in every family, house and text: nothing to ask about. Words in "-man" tell who is meant. */
const GENERIC: ReadonlySet<string> = new Set(
  `sister brother mother father wife husband son daughter uncle aunt cousin grandmother grandfather friend parent mate neighbour
  owner reader guest visitor patient customer passenger person people man woman child member other everybody somebody adult
  resident individual public worker employee citizen native`.split(/\s+/),
);

const DEFINITE = /^(?:the|his|her|its|their|my|our|your|whose)$/;

/** The nouns of an English sentence that say what somebody is, alone after an article. */
export function nounsIn(
  text: string,
  within: Span,
  tokens: readonly Token[],
  taken: readonly Span[],
): readonly Noun[] {
  return tokens.flatMap((token, at): readonly Noun[] => {
    const { start, end, word } = token;
    const before = tokens[at - 1];
    if (before === undefined || text.slice(before.end, start) !== ' ') return [];
    const led = DEFINITE.test(before.word) ? 'the' : /^an?$/.test(before.word) ? before.word : undefined;
    if (led === undefined || !/^\p{Ll}{4,}$/u.test(text.slice(start, end))) return [];
    if (lemma(word) !== word || stopWords.has(word) || lightWords.has(word) || GENERIC.has(word)) return [];
    if (word.endsWith('man') || !isPerson(word) || !endsThere(text, within, token, tokens[at + 1])) return [];
    return taken.some((span) => overlap(span, token) > 0)
      ? []
      : [{ span: { start, end }, folded: word, shape: led }];
  });
}

/** Whether a mark or a small word follows: what goes on is a compound, or a verb that may be one. */
function endsThere(text: string, within: Span, { end }: Token, next: Token | undefined): boolean {
  const between = text.slice(end, next?.start ?? within.end);
  if (next === undefined || /[.,;:!?)”"»]/.test(between)) return !/^['’-]/.test(between);
  return between === ' ' && stopWords.has(next.word);
}

/** Whether a noun is nothing but a person. */
function isPerson(word: string): boolean {
  const number = words[word];
  const all = (number === undefined ? undefined : senses[number]) ?? [];
  const nouns = all.filter((sense) => sense >= NOUNS.first && sense <= NOUNS.last);
  return nouns.length > 0 && nouns.every((sense) => sense === NOUNS.person);
}

/** Whether two nouns are not two words for one person. */
export function areOthers({ folded: one }: Noun, { folded: other }: Noun): boolean {
  return one !== other && !synonymsOf(one).has(other) && !one.endsWith(other) && !other.endsWith(one);
}
