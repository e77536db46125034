import type { Class } from '../../../guild/class.ts';
import type { Pack } from '../../../library/pack.ts';

/**
 * Packs of a quiz that not every student of a class can ask.
 * @param theirs those that are open, where the quiz will be, to somebody with all of the students' roles: most have one of them
 */
export function closedPacks(
  used: readonly Pack[],
  theirs: readonly Pick<Pack, 'id'>[],
  { students }: Pick<Class, 'students'>,
): readonly Pack[] {
  const open = new Set(theirs.map(({ id }) => id));
  const isForEach = ({ roles }: Pack) => roles.length === 0 || students.every((role) => roles.includes(role));
  return used.filter((pack) => !open.has(pack.id) || !isForEach(pack));
}
