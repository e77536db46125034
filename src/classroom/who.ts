import type { Acting } from '../guild/act.ts';
import { classIn, learnsIn, teaches, type Class } from '../guild/class.ts';
import { Refusal } from '../refusal.ts';
import type { Needs } from './needs.ts';
import { pupilOf, type Pupil } from './pupil.ts';

/**
 * A class that somebody teaches. Who teaches none of that id is told that they may not, whether or not there is one.
 * @throws Refusal `refusal.may-not-teach`; `refusal.no-class` where there is none, to whoever may configure
 */
export function demandTeaching(acting: Acting, of: Class['id']): Class {
  const found = acting.settings.classes.find(({ id }) => id === of);
  if (found !== undefined && teaches(found, acting)) return found;
  throw new Refusal(acting.rights.includes('configure') ? 'refusal.no-class' : 'refusal.may-not-teach');
}

/**
 * The class in whose channel somebody is, of which they are a student.
 * @throws Refusal `refusal.no-class`, `refusal.no-student`
 */
export function demandStudent({ member, settings: { classes } }: Acting): Class {
  const found = classIn(classes, member.channels);
  if (found === undefined) throw new Refusal('refusal.no-class');
  if (!learnsIn(found, member, classes)) throw new Refusal('refusal.no-student');
  return found;
}

/** Who somebody is in the class in whose channel they are, or outside of the classes. */
export async function pupilHere(
  needs: Pick<Needs, 'classroom' | 'makeKey'>,
  acting: Pick<Acting, 'scope' | 'member' | 'settings'>,
): Promise<Pupil> {
  return pupilIn(needs, acting, classIn(acting.settings.classes, acting.member.channels)?.id);
}

/** Who somebody is in a class, or (undefined) outside of the server's classes. */
export async function pupilIn(
  { classroom, makeKey }: Pick<Needs, 'classroom' | 'makeKey'>,
  { scope, member }: Pick<Acting, 'scope' | 'member'>,
  of: Class['id'] | undefined,
): Promise<Pupil> {
  const key = await classroom.classKey(scope, of, makeKey());
  return { scope, ...(of !== undefined && { class: of }), pupil: pupilOf(key, member.user) };
}
