import type { Pack } from '../../../library/pack.ts';

/**
 * Whether a link to a handout shows what its teacher gets as a file: of chosen packs it does; of all that is open to the teacher, a
 * link shows only what is open to everybody.
 * @param open the packs that are open to the teacher where they are
 */
export function showsTheSame(
  chosen: readonly Pack['id'][],
  open: readonly Pick<Pack, 'roles' | 'channels'>[],
): boolean {
  return chosen.length > 0 || open.every(({ roles, channels }) => roles.length + channels.length === 0);
}
