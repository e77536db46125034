import type { Reading } from '../library/reading.ts';
import { beginsWithPronoun } from '../text/pronoun.ts';
import type { Span } from '../text/span.ts';
import { hasAnswerType, namesDate } from './answer-type.ts';
import { better, covered, type Matched, type Read } from './matched.ts';
import type { Matching } from './partners.ts';
import type { Passage } from './passages.ts';
import { proximity } from './proximity.ts';
import type { Analysed } from './question.ts';
import type { WordTable, Words } from './word-table.ts';

/** What speaks for and against a sentence, each from 0 to 1. */
export type Signals = {
  /** The question's words that the sentence has, by weight and by how well each is matched. */
  readonly coverage: number;
  /** What the sentences beside it in its passage add to that. */
  readonly beside: number;
  /** What the sentence before adds, where this one begins with a pronoun that stands for something in it. */
  readonly carried: number;
  /** What the passages before and after add. */
  readonly around: number;
  /** What the article's title adds. */
  readonly title: number;
  /** How much its article speaks of the question, as a share of the one that does most. */
  readonly article: number;
  /** Neighbouring words of the question that stand close together; see `proximity`. */
  readonly proximity: number;
  /** How much of the sentence the question speaks of: its matched words among its own. */
  readonly density: number;
  /** It has what the question's type asks for; see `hasAnswerType`. */
  readonly type: number;
  /** It has a date that the question names. */
  readonly date: number;
  readonly heading: number;
  /** Its article is in another language than the question. */
  readonly foreign: number;
  /** By how many words it falls short of five. */
  readonly short: number;
  /** By how much it is longer than 280 UTF-16 units, up to twice that. */
  readonly long: number;
};

export type SignalName = keyof Signals;

/** What the signals of a passage's sentences have in common. */
export type Surroundings = {
  readonly passage: Passage;
  readonly reading: Reading;
  readonly title: Matched;
  readonly around: Matched;
  readonly article: number;
};

/** A sentence with what it has of the question, and what stands beside and before it. */
export type ReadSentence = {
  readonly span: Span;
  readonly words: Words;
  readonly read: Read;
  /** What the other sentences of its passage match. */
  readonly beside: Matched;
  /** What the sentence before it matches, be it in the passage before. */
  readonly before: () => Matched;
};

/** The signals of one sentence. */
export function signals(
  question: Analysed,
  matching: Matching,
  table: WordTable,
  { passage, reading, title, around, article }: Surroundings,
  { span, words, read, beside, before }: ReadSentence,
): Signals {
  const { match, hits, content, told } = read;
  const withBeside = better(match, beside);
  const withAround = better(withBeside, around);
  const coverage = covered(match, matching);
  const besideCover = covered(withBeside, matching);
  const aroundCover = covered(withAround, matching);
  return {
    coverage,
    beside: besideCover - coverage,
    carried: beginsWithPronoun(reading.article.text, span)
      ? covered(better(match, before()), matching) - coverage
      : 0,
    around: aroundCover - besideCover,
    title: covered(better(withAround, title), matching) - aroundCover,
    article,
    proximity: proximity(hits, matching),
    density: content === 0 ? 0 : told / content,
    type: hasAnswerType(question, reading, span, words, matching, table),
    date: namesDate(question, reading, span),
    heading: passage.heading ? 1 : 0,
    foreign: isForeign(question, reading) ? 1 : 0,
    short: Math.max(0, 5 - content) / 5,
    long: Math.min(1, Math.max(0, span.end - span.start - 280) / 280),
  };
}

/** Whether both languages are known, and differ. */
function isForeign({ language }: Analysed, { article }: Reading): boolean {
  const written = article.facts.language?.split('-')[0];
  return language !== undefined && written !== undefined && written !== language;
}
