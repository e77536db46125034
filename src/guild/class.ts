import type { Iso } from '../text/date.ts';
import type { Member, Right } from './member.ts';

/** A class of a server, as its settings have it. Nobody is listed in it: roles and channels say who is in it, when it is asked. */
export type Class = {
  /** Six characters of Crockford's base 32; unique in its scope, and never used again. */
  readonly id: string;
  readonly name: string;
  /** The ids of the channels and categories that are this class's and no other's; at least one. */
  readonly channels: readonly string[];
  /** The ids of roles, one of which a student has; empty where whoever is in its channels is one. */
  readonly students: readonly string[];
  /** The ids of roles, one of which a teacher has; who may configure is one, too. */
  readonly teachers: readonly string[];
  /** The last day of its term, in the server's time zone. The day after, all that is kept of the class is deleted. */
  readonly ends: Iso;
  /** How results name students: by a pseudonym, or by the name that they have on the server when they answer. */
  readonly results: 'pseudonyms' | 'names';
  /** Whether answers may be posted for everybody in its channels. */
  readonly posting: boolean;
};

/** The class in whose channel somebody is: of the innermost channel that is a class's. */
export function classIn(classes: readonly Class[], channels: readonly string[]): Class | undefined {
  return channels.flatMap((channel) => classes.find((each) => each.channels.includes(channel)) ?? []).at(0);
}

/** Whether its term is over, so that it is deleted with the next sweep. @param today in the server's time zone */
export function isPast({ ends }: Pick<Class, 'ends'>, today: Iso): boolean {
  return ends < today;
}

/** Whether somebody is a student of a class: in a channel that is its, and with one of its roles where it has some. */
export function learnsIn(
  of: Class,
  { roles, channels }: Pick<Member, 'roles' | 'channels'>,
  classes: readonly Class[],
): boolean {
  if (classIn(classes, channels)?.id !== of.id) return false;
  return of.students.length === 0 || of.students.some((role) => roles.includes(role));
}

/** Whether somebody teaches a class, wherever in the server they are: with one of its teachers' roles, or the right to configure. */
export function teaches(
  of: Class,
  { member, rights }: { readonly member: Pick<Member, 'roles'>; readonly rights: readonly Right[] },
): boolean {
  return rights.includes('configure') || of.teachers.some((role) => member.roles.includes(role));
}
