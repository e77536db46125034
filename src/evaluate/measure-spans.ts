import { askAll } from './ask-all.ts';
import type { SpanSet } from './data-sets.ts';
import type { Measured } from './measured.ts';
import { spanOutcome, spanScore, type Answered } from './span-score.ts';

/** What a set of questions can be parted by. */
export type By = 'command' | 'difficulty';

/** The figures of a set of questions, and below them those of each part of it. */
export async function measureSpans(set: SpanSet, by?: By): Promise<readonly Measured[]> {
  const answered = await askAll(set);
  const parts = by === undefined ? {} : Object.groupBy(answered, ({ question }) => question[by] ?? 'none');
  return [
    measured(`${set.name} (${set.use})`, answered),
    ...Object.entries(parts).map(([part, some = []]) => measured(`  ${set.name}: ${part}`, some)),
  ];
}

function measured(name: string, answered: readonly Answered[]): Measured {
  const outcomes = Object.fromEntries(answered.map((one) => [one.question.id, spanOutcome(one)]));
  return { name, figures: spanScore(answered), outcomes };
}
