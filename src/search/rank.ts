import { contains, type Span } from '../text/span.ts';
import { tokens, type Token } from '../text/token.ts';
import type { Index, Passage } from './index.ts';
import { match, type Matching } from './partners.ts';
import { analyse, type Analysed } from './question.ts';
import { retrieve } from './retrieve.ts';
import { better, matched, signals, type SignalName, type Signals } from './signals.ts';
import { weights, type Weights } from './weights.ts';

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
  const matching = match(question, index.vocabulary);
  const scale = options.weights ?? weights;
  const ids = retrieve(index, matching, options.allowed ?? (() => true));
  const ranked = ids.flatMap((id) => sentencesOf(index, question, matching, id));
  const scored = ranked.map((one) => ({ ...one, score: total(one.signals, scale) }));
  return {
    question,
    matching,
    ranked: scored.toSorted((a, b) => b.score - a.score || a.reading - b.reading || a.sentence - b.sentence),
  };
}

/** The weighted sum of signals. */
export function total(found: Signals, scale: Weights): number {
  let sum = 0;
  for (const name of names(scale)) sum += scale[name] * found[name];
  return sum;
}

function names(scale: Weights): readonly SignalName[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys of a record with literal keys
  return Object.keys(scale) as readonly SignalName[];
}

function sentencesOf(index: Index, question: Analysed, matching: Matching, id: number) {
  const passage = index.passages[id];
  const reading = passage && index.readings[passage.reading];
  if (passage === undefined || reading === undefined) return [];
  const { text, facts } = reading.article;
  const around = [id - 1, id + 1]
    .map((other) => index.passages[other])
    .filter((other): other is Passage => other?.reading === passage.reading)
    .map(({ span }) => matched(tokens(text, span), matching))
    .reduce(
      better,
      matching.terms.map(() => 0),
    );
  const title = matched(tokens(facts.title), matching);
  const all = tokens(text, passage.span);
  const sentences = reading.sentences.slice(passage.first, passage.last);
  const here = sentences.map(({ span }) => all.filter((token) => contains(span, token)));
  return sentences.map(({ span }, at) => {
    const others = here.filter((_, other) => other !== at).flat();
    const { match: terms, ...found } = signals(
      question,
      matching,
      { passage, reading, title, around },
      span,
      {
        here: here[at] ?? ([] as readonly Token[]),
        beside: matched(others, matching),
      },
    );
    return {
      reading: passage.reading,
      sentence: passage.first + at,
      passage: id,
      span,
      signals: found,
      match: terms,
    };
  });
}
