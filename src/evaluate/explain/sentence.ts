import type { Answer } from '../../answer/answer.ts';
import type { Index } from '../../search/index.ts';
import type { Ranked, Ranking } from '../../search/rank.ts';
import { weights } from '../../search/weights.ts';
import { wordsOf, wordsWithin } from '../../search/word-table.ts';
import { overlap } from '../../text/span.ts';
import type { Share } from './share.ts';
import type { StandIn } from './terms.ts';

/** A word of the question that a sentence has, and by which of its own words. */
export type TermMatched = StandIn & { readonly typed: string; readonly weight: number };

/** Why a sentence stands where it does. */
export type SentenceTold = {
  /** Where it stands in the ranking, from 1. */
  readonly rank: number;
  /** As which quotation of the answer it is shown, from 1. */
  readonly quotation?: number;
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly title: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly score: number;
  /** How its passage came through the first stage: the how manieth, from 1, with which score. */
  readonly retrieved: { readonly rank: number; readonly score: number };
  readonly matched: readonly TermMatched[];
  readonly missed: readonly { readonly typed: string; readonly weight: number }[];
  /** Those that count most first. */
  readonly signals: readonly Share[];
};

/** Explains a sentence of a ranking. */
export function explainSentence(
  index: Index,
  { question, matching }: Ranking,
  one: Ranked,
  { rank, retrieved, answered }: Pick<SentenceTold, 'rank' | 'retrieved'> & { readonly answered: Answer },
): SentenceTold {
  const article = index.readings[one.reading]?.article;
  if (article === undefined)
    throw new RangeError(`The ranking names reading ${one.reading}, which there is not`);
  const { facts, file, text } = article;
  const quotation = quotationOf(answered, file, one);
  const ids = wordsWithin(wordsOf(index.table, one.passage), one.span).ids;
  const terms = matching.terms.map(({ span, weight }, at) => {
    const standIn = [...ids]
      .flatMap((id) => (matching.byNumber.get(id) ?? []).map((partner) => ({ id, ...partner })))
      .filter(({ term }) => term === at)
      .reduce<(StandIn & { readonly id: number }) | undefined>(
        (best, { id, how, strength }) =>
          best !== undefined && best.strength >= strength
            ? best
            : { id, how, strength, word: index.table.words[id] ?? '' },
        undefined,
      );
    return { typed: question.text.slice(span.start, span.end), weight, standIn };
  });
  return {
    rank,
    ...(quotation > 0 && { quotation }),
    file,
    start: one.span.start,
    end: one.span.end,
    exact: text.slice(one.span.start, one.span.end),
    title: facts.title,
    ...(facts.publisher !== undefined && { publisher: facts.publisher }),
    ...(facts.published !== undefined && { published: facts.published.day }),
    score: one.score,
    retrieved,
    matched: terms.flatMap(({ typed, weight, standIn }) =>
      standIn === undefined
        ? []
        : [{ typed, weight, word: standIn.word, how: standIn.how, strength: standIn.strength }],
    ),
    missed: terms.flatMap(({ typed, weight, standIn }) => (standIn === undefined ? [{ typed, weight }] : [])),
    signals: shares(one.signals, weights),
  };
}

/** Each signal by name, with its weight, whatever signals there are; the greatest shares first. */
function shares(
  values: Readonly<Record<string, number>>,
  scale: Readonly<Record<string, number>>,
): readonly Share[] {
  return Object.entries(values)
    .map(([name, value]) => ({ name, value, weight: scale[name] ?? 0, share: value * (scale[name] ?? 0) }))
    .toSorted((a, b) => Math.abs(b.share) - Math.abs(a.share));
}

/** Which quotation of an answer has a sentence in it, from 1; 0 if none has. */
function quotationOf(answered: Answer, file: string, { span }: Ranked): number {
  if (answered.kind !== 'quotes') return 0;
  return (
    answered.quotes.findIndex(({ citation }) => citation.file === file && overlap(citation, span) > 0) + 1
  );
}
