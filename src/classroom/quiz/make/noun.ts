import senses from 'wink-lexicon/src/wn-word-senses.js';
import words from 'wink-lexicon/src/wn-words.js';
import { lemma } from '../../../search/lemma.ts';
import { lightWords, stopWords } from '../../../search/stop-words.ts';
import { overlap, type Span } from '../../../text/span.ts';
import type { Token } from '../../../text/token.ts';
import { synonymsOf } from './synonym.ts';

/** An ordinary English noun that can be left out: "leaflet", with what it may be. */
export type Noun = {
  readonly span: Span;
  readonly folded: string;
  readonly base: string;
  /** The files of WordNet that it stands in, as numbers: artefacts, persons, acts and so on. */
  readonly senses: readonly number[];
  /** What has to be alike: the word before it, and one or several. */
  readonly shape: string;
};

const [FIRST, LAST] = [3, 28];
/** Times, shapes, amounts and relations are no key terms. */
const NOT_ASKED: ReadonlySet<number> = new Set([3, 13, 23, 24, 25, 28]);

/** Nouns that are in every text and in phrases, folded. */
const GENERIC: ReadonlySet<string> = new Set(
  `part side end way case place point matter moment fact view sight kind rest lot bit same hand foot head face eye front back top
  bottom middle name word term number figure amount total rate level size half quarter third dozen hundred thousand million billion
  percent cent degree hour minute second week month year day night morning evening afternoon weekend spring summer autumn winter
  time times date age period while future past present beginning start result reason cause purpose effect use need want chance
  sort type form state condition situation position role course line order turn question answer issue problem thing something
  world country nation area region city town village home life people person man woman child body group member others everybody
  work job business company firm government council member public others news media statement report article story paper attempt
  move step action activity effort range series set pair couple few majority minority means`.split(/\s+/),
);

const DEFINITE = /^(?:the|his|her|its|their|my|our|your|whose)$/;
const BEFORE = /^(?:the|his|her|its|their|my|our|your|whose|an?|every|each)$/;
const PREPOSITION = /^(?:of|with|by|for|from|about|on|in|between|without|against|and)$/;

/** The nouns of an English sentence that end what they stand in, after an article or a number: nothing but grammar hangs on them. */
export function nounsIn(
  text: string,
  within: Span,
  tokens: readonly Token[],
  taken: readonly Span[],
): readonly Noun[] {
  const found: Noun[] = [];
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1];
    const written = text.slice(token.start, token.end);
    if (before === undefined || !/^\p{Ll}{4,}$/u.test(written) || stopWords.has(token.word)) continue;
    if (text.slice(before.end, token.start) !== ' ' || taken.some((span) => overlap(span, token) > 0))
      continue;
    const base = lemma(token.word);
    const isPlural = base !== token.word && token.word.endsWith('s');
    const kinds = sensesOf(base);
    if (
      kinds.length === 0 ||
      GENERIC.has(base) ||
      lightWords.has(base) ||
      !endsThere(text, within, tokens, at)
    )
      continue;
    const led = leadOf(before, tokens[at - 2], isPlural);
    if (led === undefined) continue;
    const shape = `${led} ${isPlural ? 'plural' : 'one'}`;
    found.push({
      span: { start: token.start, end: token.end },
      folded: token.word,
      base,
      senses: kinds,
      shape,
    });
  }
  return found;
}

/** What stands before a noun as far as another could not stand there too. */
function leadOf(before: Token, earlier: Token | undefined, isPlural: boolean): string | undefined {
  if (before.kind === 'number') return isPlural ? 'number' : undefined;
  if (DEFINITE.test(before.word)) return 'the';
  if (BEFORE.test(before.word)) return isPlural ? undefined : before.word;
  if (isPlural && PREPOSITION.test(before.word)) return 'bare';
  const isLed = earlier !== undefined && (DEFINITE.test(earlier.word) || BEFORE.test(earlier.word));
  return isLed && isAdjective(before.word) ? 'adjective' : undefined;
}

/** WordNet's files of adjectives. */
const ADJECTIVES: ReadonlySet<number> = new Set([0, 1, 44]);

/** Whether a word is an adjective and nothing else. */
function isAdjective(word: string): boolean {
  const number = words[word];
  const all = (number === undefined ? undefined : senses[number]) ?? [];
  return all.length > 0 && all.every((sense) => ADJECTIVES.has(sense));
}

/** Whether a mark or a small word follows: what goes on is a compound, or a verb that may be one. */
function endsThere(text: string, within: Span, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined) return false;
  const between = text.slice(token.end, next?.start ?? within.end);
  if (next === undefined || /[.,;:!?)”"»]/.test(between)) return !/^['’-]/.test(between);
  return between === ' ' && stopWords.has(next.word);
}

function sensesOf(base: string): readonly number[] {
  const number = words[base];
  const all = (number === undefined ? undefined : senses[number]) ?? [];
  const nouns = all.filter((sense) => sense >= FIRST && sense <= LAST);
  return nouns.every((sense) => NOT_ASKED.has(sense)) ? [] : nouns;
}

/** From this share of what two nouns may be, one may be taken for the other. */
const SAME_KIND = 0.4;

/** Whether two nouns are of one kind, and yet not two words for one thing. */
export function areOfAKind(one: Noun, other: Noun): boolean {
  if (one.base === other.base || synonymsOf(one.base).has(other.base)) return false;
  if (one.base.startsWith(other.base) || other.base.startsWith(one.base)) return false;
  if (one.base.endsWith(other.base) || other.base.endsWith(one.base)) return false;
  const shared = one.senses.filter((sense) => other.senses.includes(sense)).length;
  return shared >= SAME_KIND * new Set([...one.senses, ...other.senses]).size;
}
