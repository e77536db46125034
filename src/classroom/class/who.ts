import { say } from '../../answer/say.ts';
import type { Acting } from '../../guild/act.ts';
import { classIn, isPast, learnsIn, teaches, type Class } from '../../guild/class.ts';
import { dayIn } from '../../library/day-in.ts';
import { Refusal } from '../../refusal.ts';
import type { Needs } from '../needs.ts';
import { pupilOf, type Pupil } from '../pupil.ts';

/**
 * A class that somebody teaches. Who teaches none of that id is told that they may not, whether or not there is one.
 * @throws Refusal `refusal.may-not-teach`; `refusal.no-class` where there is none, to whoever may configure
 */
export function demandTeaching(acting: Acting, of: Class['id']): Class {
  const found = acting.settings.classes.find(({ id }) => id === of);
  if (found !== undefined && teaches(found, acting)) return found;
  throw new Refusal(acting.rights.includes('configure') ? 'refusal.no-class' : 'refusal.may-not-teach');
}

/** Whether the term of a class is over: what is kept of it is there until the next sweep, but nothing new is taken. */
export function hasEnded(of: Class, { settings, member }: Pick<Acting, 'settings' | 'member'>): boolean {
  return isPast(of, dayIn(settings.timeZone, member.at));
}

/** @throws Refusal `refusal.class-over` */
export function demandRunning(of: Class, acting: Pick<Acting, 'settings' | 'member'>): void {
  if (hasEnded(of, acting)) throw new Refusal('refusal.class-over', { command: say.name('/notebook') });
}

/**
 * The class in whose channel somebody is, of which they are a student, while its term lasts.
 * @throws Refusal `refusal.no-class`, `refusal.no-student`, `refusal.class-over`
 */
export function demandStudent(acting: Acting): Class {
  const { member, settings } = acting;
  const { classes } = settings;
  const found = classIn(classes, member.channels);
  if (found === undefined) throw new Refusal('refusal.no-class');
  if (!learnsIn(found, member, classes)) throw new Refusal('refusal.no-student');
  demandRunning(found, acting);
  return found;
}

/** Who somebody is in the class in whose channel they are, or outside of the classes. */
export async function pupilHere(
  needs: Pick<Needs, 'classroom' | 'makeKey'>,
  acting: Pick<Acting, 'scope' | 'member' | 'settings'>,
): Promise<Pupil> {
  return pupilIn(needs, acting, classIn(acting.settings.classes, acting.member.channels)?.id);
}

/** The same for what is added to what is kept of them. @throws Refusal `refusal.class-over` */
export async function pupilAdding(
  needs: Pick<Needs, 'classroom' | 'makeKey'>,
  acting: Pick<Acting, 'scope' | 'member' | 'settings'>,
): Promise<Pupil> {
  const found = classIn(acting.settings.classes, acting.member.channels);
  if (found !== undefined) demandRunning(found, acting);
  return pupilIn(needs, acting, found?.id);
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
