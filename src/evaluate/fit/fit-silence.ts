import { bearing, weigh } from '../../search/silence.ts';
import type { Ranking } from '../../search/rank.ts';
import { isGold, type Asked } from './asked.ts';
import { fitLogistic, type Example, type Logistic } from './logistic.ts';

/** A question that has been answered wrongly is worse than one that has not been answered. */
const twice = 2;

/** A question whose gold was taken out may be answered by what is left, so it counts for less. */
const perhaps = 0.2;

/**
 * Fits what each measure of `silence.ts` counts: questions with an answer against those without, and against themselves once more
 * with every passage that answers them taken out of the ranking.
 * @returns counts in the order of the measures, in units of log odds
 */
export function fitSilence(asked: readonly Asked[]): Logistic {
  const examples = asked.flatMap((one): readonly Example[] => {
    const answerable = one.question.evidence.length > 0;
    const itself = example(one.ranking, answerable, answerable ? 1 : twice);
    return answerable ? [itself, example(withoutGold(one), false, perhaps)] : [itself];
  });
  return fitLogistic(examples);
}

/** The shares of questions met with silence wrongly and rightly by the rule that is in use. */
export function silentNow(asked: readonly Asked[]): { readonly wrongly: number; readonly rightly: number } {
  const silent = asked.map(({ index, ranking, question }) => {
    const { sum, needed } = weigh(bearing(ranking), index.passages.length);
    return { answerable: question.evidence.length > 0, isSilent: sum < needed };
  });
  const share = (answerable: boolean) => {
    const those = silent.filter((one) => one.answerable === answerable);
    return those.filter(({ isSilent }) => isSilent).length / Math.max(1, those.length);
  };
  return { wrongly: share(true), rightly: share(false) };
}

function example(ranking: Ranking, isSo: boolean, counts: number): Example {
  return { measures: Object.values(bearing(ranking)), isSo, counts };
}

function withoutGold(one: Asked): Ranking {
  const { ranking } = one;
  const gold = new Set(
    ranking.ranked.filter((each) => isGold(one, each, each.span)).map(({ passage }) => passage),
  );
  return { ...ranking, ranked: ranking.ranked.filter(({ passage }) => !gold.has(passage)) };
}
