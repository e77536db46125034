import type { Span } from '../text/span.ts';
import type { Index } from './index.ts';
import { better, matched, type Matched } from './matched.ts';
import { countNamesOnce } from './names.ts';
import { match, type Matching } from './partners.ts';
import type { Passage } from './passages.ts';
import { analyse, type Analysed } from './question.ts';
import { retrieve } from './retrieve.ts';
import { signals, type SignalName, type Signals } from './signals.ts';
import { weights, type Weights } from './weights.ts';
import { titleOf, wordsOf, wordsWithin } from './word-table.ts';

/** A sentence with what speaks for it. */
export type Ranked = {
  readonly reading: number;
  /** An index into the reading's sentences. */
  readonly sentence: number;
  readonly passage: number;
  readonly span: Span;
  readonly score: number;
  readonly signals: Signals;
  /** How well each term is matched, in the order of `matching.terms`. */
  readonly match: readonly number[];
};

/** A question against an index: its terms and the sentences, best first. */
export type Ranking = {
  readonly question: Analysed;
  readonly matching: Matching;
  readonly ranked: readonly Ranked[];
};

export type Seeks = 'who' | 'when' | 'claim' | 'quote' | 'ask';

/**
 * Ranks the sentences of a library for a question; ties stand in the library's order, so that the same question over the
 * same library gives the same ranking.
 */
export function rank(
  index: Index,
  text: string,
  seeks: Seeks,
  options: { readonly allowed?: (reading: number) => boolean; readonly weights?: Weights } = {},
): Ranking {
  const question = analyse(text, seeks);
  const matching = countNamesOnce(match(question, index.vocabulary, index.table), index.names);
  const scale = options.weights ?? weights;
  const { ids, articles } = retrieve(index, matching, options.allowed ?? (() => true));
  const ranked = ids.flatMap((id) => sentencesOf(index, question, matching, id, articles));
  const scored = ranked.map((one) => ({ ...one, score: total(one.signals, scale) }));
  return {
    question,
    matching,
    ranked: scored.toSorted((a, b) => b.score - a.score || a.reading - b.reading || a.sentence - b.sentence),
  };
}

/** The weighted sum of signals. */
function total(found: Signals, scale: Weights): number {
  let sum = 0;
  for (const name of names(scale)) sum += scale[name] * found[name];
  return sum;
}

function names(scale: Weights): readonly SignalName[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys of a record with literal keys
  return Object.keys(scale) as readonly SignalName[];
}

function sentencesOf(
  index: Index,
  question: Analysed,
  matching: Matching,
  id: number,
  articles: Float64Array,
): readonly Omit<Ranked, 'score'>[] {
  const passage = index.passages[id];
  const reading = passage && index.readings[passage.reading];
  if (passage === undefined || reading === undefined) return [];
  const words = wordsOf(index.table, id);
  const sentences = reading.sentences.slice(passage.first, passage.last).map(({ span }) => {
    const own = wordsWithin(words, span);
    return { span, words: own, match: matched(own.ids, matching) };
  });
  const surroundings = {
    passage,
    reading,
    title: titleMatch(index, matching, passage),
    around: aroundMatch(index, matching, id),
    article: articles[passage.reading] ?? 0,
  };
  const endOfPassageBefore = lastSentenceMatch(index, matching, id - 1, passage.reading);
  return sentences.map(({ span, words: own }, at) => {
    const beside = sentences
      .filter((_, other) => other !== at)
      .reduce((all: Matched, { match: each }) => better(all, each), none(matching));
    const before = sentences[at - 1]?.match ?? endOfPassageBefore;
    const found = signals(question, matching, index.table, surroundings, {
      span,
      words: own,
      beside,
      before,
    });
    return { reading: passage.reading, sentence: passage.first + at, passage: id, span, ...found };
  });
}

const none = ({ terms }: Matching): Matched => terms.map(() => 0);

function lastSentenceMatch(index: Index, matching: Matching, id: number, reading: number): Matched {
  const passage = index.passages[id];
  const sentence = passage && index.readings[reading]?.sentences[passage.last - 1];
  if (passage?.reading !== reading || sentence === undefined) return none(matching);
  return matched(wordsWithin(wordsOf(index.table, id), sentence.span).ids, matching);
}

function aroundMatch({ passages, table }: Index, matching: Matching, id: number): Matched {
  const reading = passages[id]?.reading;
  return [id - 1, id + 1]
    .filter((other) => passages[other]?.reading === reading)
    .map((other) => matched(wordsOf(table, other).ids, matching))
    .reduce(better, none(matching));
}

function titleMatch({ table }: Index, matching: Matching, { reading }: Passage): Matched {
  return matched(titleOf(table, reading), matching);
}
