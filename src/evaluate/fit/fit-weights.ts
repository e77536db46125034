import { extents } from '../../answer/extent.ts';
import type { Ranked } from '../../search/rank.ts';
import type { SignalName, Signals } from '../../search/signals.ts';
import { weights as inUse, type Weights } from '../../search/weights.ts';
import { isGold, type Asked } from './asked.ts';

/** How many sentences of a ranking are ranked again: a better one hardly stands below. */
const deepest = 120;

/** A step has to win this much of success@1 and @3 together, so that one lucky question of a thousand moves nothing. */
const worthwhile = 0.0005;

/** Success @1 and @3 of what would be quoted, were the signals weighted so; shares from 0 to 1. */
export function successWith(asked: readonly Asked[], scale: Weights): readonly [at1: number, at3: number] {
  const answerable = asked.filter(({ question }) => question.evidence.length > 0);
  const places = answerable.map((one) => placeWith(one, scale));
  const share = (atMost: number) =>
    places.filter((place) => place <= atMost).length / Math.max(1, places.length);
  return [share(1), share(3)];
}

/**
 * Searches for better weights one after the other (coordinate ascent, Metzler and Croft 2007), coverage staying 1, as long as a
 * round finds any, three rounds at most.
 */
export function fitWeights(asked: readonly Asked[]): Weights {
  const worth = (scale: Weights) => successWith(asked, scale).reduce((a, b) => a + b, 0);
  let best: Weights = inUse;
  let most = worth(best);
  for (let round = 0, found = true; found && round < 3; round += 1) {
    found = false;
    for (const name of names(inUse).filter((each) => each !== 'coverage'))
      for (const value of tries(best[name])) {
        const scale = { ...best, [name]: value };
        const reached = worth(scale);
        if (reached <= most + worthwhile) continue;
        [best, most, found] = [scale, reached, true];
      }
  }
  return best;
}

/** Values to try for a weight, nearer and farther; rounded, so that they can be read. */
function tries(weight: number): readonly number[] {
  const sign = weight < 0 ? -1 : 1;
  const found = [0.5, 0.75, 1.33, 2].map((factor) => factor * weight).concat(0, weight + sign * 0.05);
  return [...new Set(found.map((value) => Number(value.toFixed(3))))].filter((value) => value !== weight);
}

/** At which place of what would be quoted a gold passage stands, 1 to 3; Infinity where it is none of them. */
function placeWith(asked: Asked, scale: Weights): number {
  const { index, ranking, question } = asked;
  const ranked = ranking.ranked
    .slice(0, deepest)
    .map((one): Ranked => ({ ...one, score: scored(one.signals, scale) }))
    .toSorted((a, b) => b.score - a.score || a.reading - b.reading || a.sentence - b.sentence);
  let place = 0;
  for (const chosen of extents(index, { ...ranking, ranked }, question.command === 'claim')) {
    place += 1;
    if (place > 3) break;
    if (isGold(asked, chosen, chosen.extent)) return place;
  }
  return Infinity;
}

function scored(signals: Signals, scale: Weights): number {
  return names(scale).reduce((sum, name) => sum + scale[name] * signals[name], 0);
}

function names(scale: Weights): readonly SignalName[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys of a record with literal keys
  return Object.keys(scale) as readonly SignalName[];
}
