import type { Iso } from '../text/date.ts';

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
