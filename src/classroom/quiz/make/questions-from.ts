import type { Reading } from '../../../library/reading.ts';
import type { Question } from '../question.ts';
import { gapQuestions } from './gap.ts';
import { kinOf } from './kin.ts';
import { alike, tellPack } from './pack.ts';
import { fillPool } from './pool.ts';
import { sceneOf } from './scene.ts';
import { whichFirst } from './which-first.ts';
import { headedAs, whichReading } from './which-reading.ts';
import { speakersOf } from './speaker.ts';
import { isTakenBack } from './taken-back.ts';
import { whoSaid } from './who-said.ts';

/**
 * The questions that can be cut from readings: those of each reading in the order of its text, and which came first at the end.
 * Of each there is one right answer in all of them, as far as words can tell. The same readings always make the same ones. Gives
 * `undefined` between two questions, some milliseconds apart, so that whoever takes them can let others have their turn; whoever
 * does not care filters it out. Takes time in proportion to the readings.
 * @param set a whole number; each other than 0 gives what stands in a gap other wrong choices, where there are more, under the same ids
 */
export function* questionsFrom(
  readings: readonly Reading[],
  { set = 0 }: { readonly set?: number } = {},
): Generator<Question | undefined> {
  const pack = yield* tellPack(readings);
  const pool = yield* fillPool(pack);
  const speakers = yield* speakersOf(pack);
  const areKin = kinOf(pack);
  const headed = headedAs(pack);
  for (const [from, { from: first, to }] of pack.ranges.entries()) {
    for (const told of pack.told.slice(first, to)) {
      const scene = sceneOf(pack, told);
      const shares = scene === undefined ? undefined : alike(pack, scene.content);
      yield undefined;
      if (scene === undefined || shares === undefined || isTakenBack(pack, scene, shares)) continue;
      yield* gapQuestions({ pack, pool, areKin, set }, scene, shares);
      yield whichReading(pack, headed, areKin, scene, shares);
    }
    yield* whoSaid({ pack, speakers, areKin }, from);
  }
  yield* whichFirst(pack, areKin);
}
