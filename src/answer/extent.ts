import type { Reading } from '../library/reading.ts';
import type { Index } from '../search/index.ts';
import { better, covered } from '../search/matched.ts';
import type { Ranked, Ranking } from '../search/rank.ts';
import { slice, type Span } from '../text/span.ts';
import { beginsWithPronoun } from '../text/pronoun.ts';
import { speechIn } from './quoted.ts';

/** The most that a sentence and its neighbours have together, in UTF-16 units. */
const longest = 320;

/** A sentence with this share of what is asked says it without its neighbours. */
const enough = 0.9;

/** The share that a neighbour has to add where the sentence has enough. */
const adds = 0.02;

/** A sentence that answers, and what is quoted of its block. */
export type Chosen = Ranked & {
  /** The sentence, or with it one before, one after, or both. */
  readonly extent: Span;
};

/**
 * What of a ranking is quoted, best first, none of it twice. A sentence that lacks something of the question, or begins with a
 * pronoun, stands together with its neighbours in the block, as far as they are spoken in the same voice and fit into 320
 * UTF-16 units: what is missing usually stands there, and so does who "she" is. For a claim only the pronoun counts, since two
 * sentences may differ from it each in its own way.
 */
export function* extents(
  index: Index,
  { ranked, matching }: Pick<Ranking, 'ranked' | 'matching'>,
  isClaim: boolean,
): Generator<Chosen> {
  const at = new Map(ranked.map((one) => [key(one.reading, one.sentence), one]));
  const taken: { readonly reading: number; readonly extent: Span }[] = [];
  const isTaken = (reading: number, { start, end }: Span) =>
    taken.some((other) => other.reading === reading && other.extent.start < end && start < other.extent.end);
  for (const one of ranked) {
    const reading = index.readings[one.reading];
    if (reading === undefined || isTaken(one.reading, one.span)) continue;
    const wide = extentOf(reading, one, isClaim, (sentence) => {
      const neighbour = at.get(key(one.reading, sentence));
      if (neighbour?.passage !== one.passage) return undefined;
      const gain = covered(better(one.match, neighbour.match), matching) - covered(one.match, matching);
      return { span: neighbour.span, gain };
    });
    const extent = isTaken(one.reading, wide) ? one.span : wide;
    taken.push({ reading: one.reading, extent });
    yield { ...one, extent };
  }
}

type Neighbour = { readonly span: Span; readonly gain: number };

function extentOf(
  reading: Reading,
  { span, sentence, signals }: Ranked,
  isClaim: boolean,
  neighbour: (sentence: number) => Neighbour | undefined,
): Span {
  const { text } = reading.article;
  const refersBack = beginsWithPronoun(text, span);
  const voice = voiceOf(reading, span);
  const [before, after] = [neighbour(sentence - 1), neighbour(sentence + 1)].map((each) => {
    const belongs = !isClaim && (signals.coverage < enough || (each?.gain ?? 0) > adds);
    return each !== undefined && voiceOf(reading, each.span) === voice ? { ...each, belongs } : undefined;
  });
  const backFirst = refersBack || (before?.gain ?? 0) > (after?.gain ?? 0);
  let extent = span;
  for (const each of backFirst ? [before, after] : [after, before]) {
    if (each === undefined || !(each.belongs || (refersBack && each === before))) continue;
    const wider = {
      start: Math.min(extent.start, each.span.start),
      end: Math.max(extent.end, each.span.end),
    };
    if (wider.end - wider.start <= longest) extent = wider;
  }
  return extent;
}

/** Who speaks in a sentence, as the article says it; nobody where it is the article's own words. */
function voiceOf(reading: Reading, span: Span): string {
  const speaker = speechIn(reading, span)?.speaker;
  return speaker === undefined ? '' : slice(reading.article.text, speaker);
}

const key = (reading: number, sentence: number) => `${reading}:${sentence}`;
