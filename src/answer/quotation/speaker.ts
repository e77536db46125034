import type { Index } from '../../search/index.ts';
import { stopWords } from '../../search/stop-words.ts';
import type { Span } from '../../text/span.ts';
import { tokens } from '../../text/token.ts';
import { negates } from '../wording/negation.ts';
import { knownWords } from './known-words.ts';
import { namedIn } from './named.ts';

/** How the words are said to be somebody's: "X said …", or "X: …", where many a word stands that names nobody. */
export type Reporting = 'verb' | 'colon';

/** The most words that say who speaks; more are part of a sentence. */
const longestName = 5;

/** The most words beside the name, as in "Ayre, the town engineer, said". */
const longestAside = 6;

/** What may stand before who speaks: "Did Ayre say …". */
const opening = /^(?:did|does|so|but|and|apparently|well|yesterday|today)$/;

/** Not "I" and "we": whoever says so is part of what is looked up. */
const pronoun = /^(?:he|she|they|it|somebody|someone|people|er|sie|el|ella|ellos|ellas)$/;

const article = /^(?:the|a|an|our|my|your|his|her|their|der|die|das|el|la|los|las)$/;
const joining = /^(?:of|for|in|at|and|de|del|von)$/;

const links = (word: string) => article.test(word) || joining.test(word);

/**
 * Whether some typed words can be read as who speaks: a person, a publisher, an office ("the mayor") or a pronoun; never the
 * rest of a sentence ("that it was not there").
 */
export function isSpeaker(index: Index, typed: string, span: Span, reporting: Reporting): boolean {
  // "Marchbank, the mayor" and "Solheim (Norrgate)" begin with the name.
  const comma = typed.slice(span.start, span.end).search(/[,(]/);
  const head = comma > 0 ? { start: span.start, end: span.start + comma } : span;
  const all = tokens(typed, span);
  const words = all
    .filter(({ end }) => end <= head.end)
    .filter(({ word }, at) => at > 0 || !opening.test(word));
  const [first, ...others] = words;
  if (first === undefined || words.length > longestName || all.length > words.length + longestAside)
    return false;
  if (all.some(({ word, kind }) => negates(word) || kind === 'number')) return false;
  // "Weir, could be reached: …" goes on with a sentence.
  if (all.some(({ word, start }) => start >= head.end && stopWords.has(word) && !links(word))) return false;
  if (others.length === 0 && pronoun.test(first.word)) return reporting === 'verb';
  const begins = article.test(first.word);
  const rest = (begins ? others : words).filter(({ word }, at) => !(at > 0 && links(word)));
  if (rest.length === 0 || rest.some(({ word }) => stopWords.has(word))) return false;
  const named = namedIn(index, typed, head);
  if (named === undefined) return false;
  if (named.publisher !== undefined || begins) return true;
  const { names, others: offices } = knownWords(index);
  const isKnown = (word: string) => names.has(word) || offices.has(word);
  if (!named.offices.every(isKnown)) return false;
  // A capital begins a sentence as well as a name: "Update: …" names nobody.
  return reporting === 'verb' || named.names.length !== 1 || named.names.some(isKnown);
}
