import type { Kept } from '../guild/kept.ts';
import { byFile } from '../library/shelf.ts';

/** The order of `GuildStore.kept`: what was added last first, and what nobody knows when last, as on the shelf. */
export function lastAddedFirst(a: Kept, b: Kept): number {
  const [first, second] = [a, b].map(({ added }) => added?.at ?? Number.NEGATIVE_INFINITY);
  if (first !== second && first !== undefined && second !== undefined) return first < second ? 1 : -1;
  return byFile(a, b);
}
