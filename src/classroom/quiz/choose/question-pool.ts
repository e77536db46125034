import { articleKey } from '../../../library/article-key.ts';
import { queue } from '../../../guild/turns.ts';
import type { GuildScope } from '../../../library/asker.ts';
import { mostRecent, type AtMost } from '../../../library/most-recent.ts';
import type { Reading } from '../../../library/reading.ts';
import { sha256 } from '../../../library/sound.ts';
import { say } from '../../../answer/say.ts';
import { Refusal } from '../../../refusal.ts';
import type { Question, QuestionKind } from '../question.ts';

/** All that can be asked of some readings. That a question has one right answer was looked at in all of these, and in no others. */
export type Pool = {
  readonly questions: readonly Question[];
  readonly byId: ReadonlyMap<Question['id'], Question>;
};

/**
 * The pool of readings, for a server.
 * @throws Refusal `refusal.too-many-readings` where there are more than questions are cut from at a time; `refusal.busy` where too many
 *   wait for theirs
 */
export type Pools = (scope: GuildScope, readings: readonly Reading[]) => Promise<Pool>;

/** How pools are made and kept. */
export type PoolParts = {
  /** Cuts questions from readings; whatever else waits has its turn between two that it gives, which may be none. */
  readonly questionsFrom: (readings: readonly Reading[]) => Iterable<Question | undefined>;
  /** Pools that are kept, and questions in all of them. */
  readonly atMost?: AtMost;
  /** Readings that questions are cut from at a time. */
  readonly mostReadings?: number;
};

/** Measured: a question takes a kilobyte. */
const usual: AtMost = { count: 200, weight: 30_000 };

/** Of one pool; of more, those that are kept are any. */
const mostQuestions = 5_000;

/** More than a class reads in a year; a whole library takes the thread for minutes, in turns or not. */
const usualReadings = 400;

/**
 * The pools of readings, made when they are first asked for. Who asks the same readings, in whichever server or pack they are, asks
 * the same pool; those that were not asked for the longest time are let go.
 */
export function questionPools({
  questionsFrom,
  atMost = usual,
  mostReadings = usualReadings,
}: PoolParts): Pools {
  const pools = mostRecent<string, Promise<Pool>>(atMost);
  const keys = new WeakMap<readonly Reading[], string>();
  const keyOf = (readings: readonly Reading[]) => {
    const key = keys.get(readings) ?? sha256(readings.map(({ article }) => articleKey(article)).join(' '));
    keys.set(readings, key);
    return key;
  };
  // One after the other: each lets others have their turn every few milliseconds, and a hundred at once would take turns with each other.
  const inLine = queue({ atOnce: 1, waiting: 1000, waitingEach: 50 });
  const make = async (scope: GuildScope, readings: readonly Reading[]) => {
    try {
      return await inLine(scope, () => makePool(questionsFrom(readings)));
    } catch (error) {
      throw error instanceof Refusal ? new Refusal('refusal.busy') : error;
    }
  };
  return async (scope, readings) => {
    if (readings.length > mostReadings)
      throw new Refusal('refusal.too-many-readings', { limit: say.number(mostReadings) });
    const key = keyOf(readings);
    const known = pools.get(key);
    if (known !== undefined) return known;
    const made = make(scope, readings);
    pools.set(key, made);
    made.then(
      ({ questions }) => pools.weigh(key, made, questions.length),
      () => pools.delete(key),
    );
    return made;
  };
}

/** Those of some kinds; all where none is named. */
export function ofKinds(
  questions: readonly Question[],
  kinds: readonly QuestionKind[] | undefined,
): readonly Question[] {
  return kinds === undefined ? questions : questions.filter(({ prompt }) => kinds.includes(prompt.kind));
}

async function makePool(questions: Iterable<Question | undefined>): Promise<Pool> {
  const byId = new Map<Question['id'], Question>();
  for (const each of questions) {
    if (each !== undefined) byId.set(each.id, each);
    await turn();
  }
  // An id is a hash, so that the first by their ids come from everywhere in the readings.
  const sorted = [...byId.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)).slice(0, mostQuestions);
  return { questions: sorted, byId: new Map(sorted.map((each) => [each.id, each])) };
}

/** Lets whatever else waits have its turn. */
const turn = () => new Promise((resolve) => setImmediate(resolve));
