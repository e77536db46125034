import type { Class } from '../../guild/class.ts';

/** What a class is set up with, as it is typed; `ends` as people type a day. */
export type TypedClass = Omit<Class, 'id' | 'ends'> & { readonly ends: string };

/** A class as somebody in one of its channels may know it. Nothing of it says who else is in it. */
export type ClassHere = Pick<Class, 'id' | 'name' | 'ends' | 'posting' | 'results'> & {
  readonly isStudent: boolean;
  readonly isTeacher: boolean;
  /** What the class's results call them: see `shortPupil`. */
  readonly pseudonym: string;
};
