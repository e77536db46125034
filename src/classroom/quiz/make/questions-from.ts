import type { Reading } from '../../../library/reading.ts';
import type { Question } from '../question.ts';
import { gapQuestions } from './gap.ts';
import { tellPack } from './pack.ts';
import { fillPool } from './pool.ts';

/**
 * The questions that can be cut from readings, in their order: of each there is one right answer in all of them. The same readings
 * always make the same ones. Gives `undefined` now and then between two questions, at most some milliseconds apart, so that whoever
 * takes them can let others have their turn.
 */
export function* questionsFrom(readings: readonly Reading[]): Generator<Question | undefined> {
  const pack = yield* tellPack(readings);
  const pool = yield* fillPool(pack);
  for (const told of pack.told) {
    yield* gapQuestions(pack, pool, told);
    yield undefined;
  }
}
