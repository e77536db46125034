import { createHash } from 'node:crypto';
import type { Question } from '../question.ts';

/**
 * Things in an order that their names and a seed decide: the same seed always gives the same one, and another seed one that has
 * nothing to do with it.
 */
export function byHash<T>(things: readonly T[], seed: string, nameOf: (thing: T) => string): readonly T[] {
  return things
    .map((thing) => ({
      thing,
      hash: createHash('sha256')
        .update(`${seed} ${nameOf(thing)}`)
        .digest('hex'),
    }))
    .toSorted((a, b) => (a.hash < b.hash ? -1 : Number(a.hash > b.hash)))
    .map(({ thing }) => thing);
}

/** The order in which the choices of a question are shown: 0 is the right one, 1 to 3 are the wrong ones in the question's order. */
export function choiceOrder({ id, wrong }: Question, seed: string): readonly number[] {
  return byHash([0, ...wrong.map((_, at) => at + 1)], `${seed} ${id}`, String);
}
