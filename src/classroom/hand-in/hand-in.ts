import type { Class } from '../../guild/class.ts';
import type { Iso } from '../../text/date.ts';
import type { Entry } from '../notebook/notebook.ts';

/** Something that a class is to hand in. */
export type Assignment = {
  /** Eight characters of Crockford's base 32; unique in its scope. */
  readonly id: string;
  readonly class: Class['id'];
  /** As its teacher typed it. */
  readonly title: string;
  /** The last day, in the server's time zone, on which what was handed in can be withdrawn or replaced. */
  readonly due: Iso;
  /** The name of the teacher as the server showed it; none where they had themselves erased. */
  readonly by?: string;
  /** ms UTC. */
  readonly at: number;
};

/** A copy of a notebook, or of what has a tag in it, as it was when it was handed in. One of each student for an assignment. */
export type HandIn = {
  /** Eight characters of Crockford's base 32; unique in its scope. */
  readonly id: string;
  readonly assignment: Assignment['id'];
  /** See `pupilOf`. */
  readonly pupil: string;
  /** As the server showed it when it was handed in: a teacher has to know whose it is. */
  readonly name: string;
  /** ms UTC. */
  readonly at: number;
  /** Whether the day that it was due was over by then. */
  readonly late: boolean;
  /** As they were, by place and hash; the words stay with their articles. */
  readonly entries: readonly Entry[];
};

/** What was handed in, as a list has it: without its entries, of which a class can have many thousand. */
export type KeptHandIn = Omit<HandIn, 'entries'> & { readonly entries: number };

/** An assignment as a student sees it, with what became of their own. */
export type OwnAssignment = Assignment & {
  /** Whether what was handed in can still be withdrawn or replaced. */
  readonly open: boolean;
  readonly handedIn?: Pick<HandIn, 'at' | 'late'> & { readonly entries: number };
};

/** A line of a teacher's list of what was handed in. */
export type ListedHandIn = Pick<HandIn, 'id' | 'name' | 'at' | 'late'> & { readonly entries: number };
