import type { Reading } from '../library/reading.ts';
import { overlap, type Span } from '../text/span.ts';
import type { Token } from '../text/token.ts';
import type { Passage } from './index.ts';
import type { Matching } from './partners.ts';
import type { Analysed } from './question.ts';
import { stopWords } from './stop-words.ts';

/** What speaks for and against a sentence, each from 0 to 1. */
export type Signals = {
  /** The question's words that the sentence has, by weight and by how well each is matched. */
  readonly coverage: number;
  /** What the sentences beside it in its passage add to that. */
  readonly beside: number;
  /** What the passages before and after add. */
  readonly around: number;
  /** What the article's title adds. */
  readonly title: number;
  /** Neighbouring words of the question that stand close together, by weight. */
  readonly proximity: number;
  /** How much of the sentence the question speaks of: its matched words among its own. */
  readonly density: number;
  /** The sentence has what the question's type asks for: a person, a time, a number. */
  readonly type: number;
  /** It has a date that the question names. */
  readonly date: number;
  /** Short, a heading, or one that only asks: it says little. */
  readonly heading: number;
  readonly short: number;
  readonly long: number;
};

export type SignalName = keyof Signals;

/** Best strength of a match for each term, in the order of the terms. */
type Matched = readonly number[];

/** Everything about one passage that its sentences' signals need. */
export type Surroundings = {
  readonly passage: Passage;
  readonly reading: Reading;
  readonly title: Matched;
  readonly around: Matched;
};

/** The best match of each term among some tokens. */
export function matched(found: readonly Token[], { partners, terms }: Matching): Matched {
  const best = terms.map(() => 0);
  for (const { word } of found)
    for (const { term, strength } of partners.get(word) ?? [])
      if (strength > (best[term] ?? 0)) best[term] = strength;
  return best;
}

/** The better of two matches, term by term. */
export function better(a: Matched, b: Matched): Matched {
  return a.map((strength, at) => Math.max(strength, b[at] ?? 0));
}

/** The share of the question's weight that a match covers, 0 to 1. */
export function covered(match: Matched, { terms }: Matching): number {
  let sum = 0;
  let all = 0;
  for (const [at, { weight }] of terms.entries()) {
    sum += weight * (match[at] ?? 0);
    all += weight;
  }
  return all === 0 ? 0 : sum / all;
}

/** Words of the question next to each other that the sentence has at most four words apart, by weight. */
function proximity(found: readonly Token[], { partners, terms }: Matching): number {
  const places = terms.map((): number[] => []);
  for (const [at, { word }] of found.entries())
    for (const { term, strength } of partners.get(word) ?? []) if (strength >= 0.5) places[term]?.push(at);
  let sum = 0;
  let all = 0;
  for (let at = 0; at + 1 < terms.length; at += 1) {
    const weight = Math.min(terms[at]?.weight ?? 0, terms[at + 1]?.weight ?? 0);
    all += weight;
    let nearest = Infinity;
    for (const here of places[at] ?? [])
      for (const there of places[at + 1] ?? []) nearest = Math.min(nearest, Math.abs(here - there));
    if (nearest > 0 && nearest <= 5) sum += weight / nearest;
  }
  return all === 0 ? 0 : sum / all;
}

/** The signals of one sentence. */
export function signals(
  question: Analysed,
  matching: Matching,
  { passage, reading, title, around }: Surroundings,
  sentence: Span,
  words: { readonly here: readonly Token[]; readonly beside: Matched },
): Signals & { readonly match: Matched } {
  const here = matched(words.here, matching);
  const coverage = covered(here, matching);
  const inPassage = better(here, words.beside);
  const besideCover = covered(inPassage, matching);
  const withAround = better(inPassage, around);
  const aroundCover = covered(withAround, matching);
  const content = words.here.filter(({ word }) => !stopWords.has(word));
  let told = 0;
  for (const { word } of content)
    told += Math.max(0, ...(matching.partners.get(word) ?? []).map(({ strength }) => strength));
  return {
    match: here,
    coverage,
    beside: besideCover - coverage,
    around: aroundCover - besideCover,
    title: covered(better(withAround, title), matching) - aroundCover,
    proximity: proximity(words.here, matching),
    density: content.length === 0 ? 0 : told / content.length,
    type: hasType(question, reading, sentence, words.here, matching),
    date: namesDate(question, reading, sentence),
    heading: passage.heading ? 1 : 0,
    short: content.length < 5 ? (5 - content.length) / 5 : 0,
    long: Math.min(1, Math.max(0, sentence.end - sentence.start - 280) / 280),
  };
}

function hasType(
  { type }: Analysed,
  reading: Reading,
  sentence: Span,
  here: readonly Token[],
  matching: Matching,
): number {
  const asked = (span: Span) => tokensIn(here, span).every(({ word }) => matching.partners.has(word));
  switch (type) {
    case 'person':
      return reading.persons.some(({ span }) => overlap(span, sentence) > 0 && !asked(span)) ? 1 : 0;
    case 'time':
      return Math.max(
        0,
        ...reading.dates
          .filter(({ span }) => overlap(span, sentence) > 0)
          .map(({ precision, span }) => (asked(span) ? 0.4 : precision === 'vague' ? 0.5 : 1)),
      );
    case 'number':
      return here.some(({ kind, word }) => kind === 'number' && !matching.partners.has(word)) ? 1 : 0;
    case 'place':
    case 'reason':
    case 'any':
      return 0;
  }
}

function tokensIn(here: readonly Token[], span: Span): readonly Token[] {
  return here.filter(({ start, end }) => start < span.end && end > span.start);
}

function namesDate({ dates }: Analysed, reading: Reading, sentence: Span): number {
  if (dates.length === 0) return 0;
  const ranges = reading.dates.flatMap(({ span, range }) =>
    range && overlap(span, sentence) > 0 ? [range] : [],
  );
  const hit = (date: Analysed['dates'][number]) =>
    ranges.some(({ from, to }) => {
      if (date.range) return from <= date.range.to && date.range.from <= to;
      const sameMonth =
        date.month === undefined ||
        (from.slice(0, 7) === to.slice(0, 7) && Number(from.slice(5, 7)) === date.month);
      const sameDay = date.day === undefined || (from === to && Number(from.slice(8)) === date.day);
      return sameMonth && sameDay;
    });
  return dates.filter(hit).length / dates.length;
}
