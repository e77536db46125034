import type { Span } from '../text/span.ts';
import type { Index } from './index.ts';
import { better, matched, none, readWords, type Matched } from './matched.ts';
import { countNamesOnce } from './names.ts';
import { match, type Matching } from './partners.ts';
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
  const context = { index, question, matching, articles, scale, matchOf: matchesOf(index, matching) };
  const ranked = ids.flatMap((id) => sentencesOf(context, id));
  return {
    question,
    matching,
    ranked: ranked.toSorted((a, b) => b.score - a.score || a.reading - b.reading || a.sentence - b.sentence),
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

/** What the sentences of one question are ranked by. */
type Context = {
  readonly index: Index;
  readonly question: Analysed;
  readonly matching: Matching;
  readonly articles: Float64Array;
  readonly scale: Weights;
  /** What a whole passage matches, each looked at once. */
  readonly matchOf: (passage: number) => Matched;
};

function matchesOf({ table }: Index, matching: Matching): Context['matchOf'] {
  const known = new Map<number, Matched>();
  return (passage) => {
    const found = known.get(passage) ?? matched(wordsOf(table, passage).ids, matching);
    known.set(passage, found);
    return found;
  };
}

function sentencesOf(context: Context, id: number): readonly Ranked[] {
  const { index, question, matching, articles, scale } = context;
  const { table } = index;
  const passage = index.passages[id];
  const reading = passage && index.readings[passage.reading];
  if (passage === undefined || reading === undefined) return [];
  const words = wordsOf(table, id);
  const sentences = reading.sentences.slice(passage.first, passage.last).map(({ span }) => {
    const own = wordsWithin(words, span);
    return { span, words: own, read: readWords(own.ids, matching, table) };
  });
  const surroundings = {
    passage,
    reading,
    title: matched(titleOf(table, passage.reading), matching),
    around: aroundMatch(context, id),
    article: articles[passage.reading] ?? 0,
  };
  const nothing = none(matching.terms.length);
  return sentences.map((sentence, at) => {
    const beside = sentences.reduce(
      (all: Matched, { read }, other) => (other === at ? all : better(all, read.match)),
      nothing,
    );
    const before = () => sentences[at - 1]?.read.match ?? lastSentenceMatch(context, id - 1, passage.reading);
    const found = signals(question, matching, table, surroundings, { ...sentence, beside, before });
    return {
      reading: passage.reading,
      sentence: passage.first + at,
      passage: id,
      span: sentence.span,
      score: total(found, scale),
      signals: found,
      match: sentence.read.match,
    };
  });
}

function lastSentenceMatch({ index, matching }: Context, id: number, reading: number): Matched {
  const passage = index.passages[id];
  const sentence = passage && index.readings[reading]?.sentences[passage.last - 1];
  if (passage?.reading !== reading || sentence === undefined) return none(matching.terms.length);
  return matched(wordsWithin(wordsOf(index.table, id), sentence.span).ids, matching);
}

function aroundMatch({ index: { passages }, matching, matchOf }: Context, id: number): Matched {
  const reading = passages[id]?.reading;
  return [id - 1, id + 1]
    .filter((other) => passages[other]?.reading === reading)
    .map(matchOf)
    .reduce(better, none(matching.terms.length));
}
