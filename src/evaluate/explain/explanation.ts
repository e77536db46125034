import type { AbstentionReason, Answer, Seeks } from '../../answer/answer.ts';
import { answer, type Answerable } from '../../answer/ask.ts';
import { personsAsked } from '../../answer/persons-asked.ts';
import { rank, type Ranking } from '../../search/rank.ts';
import { passageScores } from '../../search/retrieve.ts';
import { bearing, weigh } from '../../search/silence.ts';
import { explainSentence, type SentenceTold } from './sentence.ts';
import type { Share } from './share.ts';
import { explainTerms, type TermTold } from './terms.ts';

/** Why a question is answered as it is. Plain data; the same for the same library and question. */
export type Explanation = {
  readonly command: Seeks;
  readonly question: string;
  /** What kind of thing would answer. */
  readonly type: string;
  readonly terms: readonly TermTold[];
  readonly answer: {
    readonly kind: Answer['kind'];
    readonly quotes: number;
    readonly reason?: AbstentionReason;
    /** Whether persons are all that was asked for: then the passages about them answer, and the ranking is not asked. */
    readonly aboutPersons: boolean;
  };
  /** The measures of what bears on the question, their sum, and what it is set against. */
  readonly silence: {
    readonly measures: readonly Share[];
    readonly sum: number;
    readonly needed: number;
    readonly enough: boolean;
  };
  readonly library: { readonly articles: number; readonly passages: number };
  /** Passages that came through the first stage, and their sentences. */
  readonly retrieved: number;
  readonly ranked: number;
  readonly sentences: readonly SentenceTold[];
};

/** Which sentences of the ranking are explained: so many from the first on, or only one, counted from 1. */
export type Wanted = { readonly top: number } | { readonly sentence: number };

const everywhere = () => true;

/** Explains an answer, over whatever signals and measures there are. */
export function explain(
  answerable: Answerable,
  { seeks, text }: { readonly seeks: Seeks; readonly text: string },
  wanted: Wanted,
): Explanation {
  const { index, people } = answerable;
  const ranking = rank(index, text, seeks);
  const answered = answer(answerable, { seeks, text });
  const found = bearing(ranking);
  const { shares, counts, sum, needed } = weigh(found, index.passages.length);
  const scores = passageScores(index, ranking.matching);
  const chosen =
    'top' in wanted ? { from: 0, to: wanted.top } : { from: wanted.sentence - 1, to: wanted.sentence };
  return {
    command: seeks,
    question: text,
    type: ranking.question.type,
    terms: explainTerms(ranking),
    answer: {
      kind: answered.kind,
      quotes: answered.kind === 'quotes' ? answered.quotes.length : 0,
      ...(answered.kind === 'abstention' && { reason: answered.reason }),
      aboutPersons: seeks === 'who' && personsAsked(index, people, ranking, everywhere).length > 0,
    },
    silence: {
      measures: Object.entries(found).map(([name, value]) => ({
        name,
        value,
        weight: number(counts, name),
        share: number(shares, name),
      })),
      sum,
      needed,
      enough: sum >= needed,
    },
    library: { articles: index.readings.length, passages: index.passages.length },
    retrieved: passagesOf(ranking).length,
    ranked: ranking.ranked.length,
    sentences: ranking.ranked.slice(chosen.from, chosen.to).map((one, at) =>
      explainSentence(index, ranking, one, {
        rank: chosen.from + at + 1,
        retrieved: retrieval(passagesOf(ranking), scores, one.passage),
        answered,
      }),
    ),
  };
}

/** The passages that were retrieved. */
function passagesOf({ ranked }: Ranking): readonly number[] {
  return [...new Set(ranked.map(({ passage }) => passage))];
}

/** Which of the retrieved passages one is, from 1, by its score; equal ones stand in the library's order. */
function retrieval(passages: readonly number[], scores: Float64Array, passage: number) {
  const score = scores[passage] ?? 0;
  const before = passages.filter((other) => {
    const its = scores[other] ?? 0;
    return its > score || (its === score && other < passage);
  });
  return { rank: before.length + 1, score };
}

function number(of: Readonly<Record<string, number>>, name: string): number {
  return of[name] ?? 0;
}
