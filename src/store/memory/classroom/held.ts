import type { Assignment, HandIn } from '../../../classroom/hand-in/hand-in.ts';
import type { Notebook } from '../../../classroom/notebook/notebook.ts';
import type { Practised } from '../../../classroom/quiz/practice/practised.ts';
import type { ClassKey } from '../../../classroom/pupil.ts';
import type { ClassQuiz, QuizAnswer, QuizMessage } from '../../../classroom/quiz/class/class-quiz.ts';
import type { Unanswered } from '../../../classroom/unanswered/unanswered.ts';
import type { Class } from '../../../guild/class.ts';

/** A quiz as it is held; who has seen a question of it with when (ms UTC), by their pseudonym. */
export type HeldQuiz = {
  readonly quiz: ClassQuiz;
  readonly begun: ReadonlyMap<string, number>;
  readonly answers: readonly QuizAnswer[];
  readonly shown?: QuizMessage;
};

/** A word that was asked without an answer; in letters once enough people stand behind it. */
export type HeldCount = Pick<Unanswered, 'week' | 'pack'> & {
  readonly hash: string;
  readonly word?: string;
  readonly people: ReadonlySet<string>;
};

/** An assignment, and under which pseudonym its teacher can be found. */
export type HeldAssignment = { readonly assignment: Assignment; readonly teacher?: string };

/** All that is kept of a class, or of a server outside of its classes. */
export type HeldClass = {
  key?: ClassKey;
  readonly notebooks: Map<string, Notebook>;
  /** In the order in which they were made. */
  readonly assignments: Map<Assignment['id'], HeldAssignment>;
  readonly handIns: Map<HandIn['id'], HandIn>;
  /** By pseudonym, and then by question. */
  readonly practised: Map<string, Map<Practised['question'], Practised>>;
  readonly quizzes: Map<ClassQuiz['id'], HeldQuiz>;
  /** By week, pack and hash. */
  readonly counts: Map<string, HeldCount>;
};

/** Classes of a room by their ids; what is outside of them by the empty one. */
export type HeldClasses = Map<Class['id'], HeldClass>;

/** Whether anything is kept of a class. */
export function hasAnyOf({ key, ...held }: HeldClass): boolean {
  const { notebooks, assignments, handIns, practised, quizzes, counts } = held;
  return (
    key !== undefined ||
    [notebooks, assignments, handIns, practised, quizzes, counts].some(({ size }) => size > 0)
  );
}

/** Whether anything is kept of the classes of a room, or outside of them. */
export function hasClasses({ classes }: { readonly classes: HeldClasses }): boolean {
  return [...classes.values()].some(hasAnyOf);
}

export function emptyClass(): HeldClass {
  return {
    notebooks: new Map(),
    assignments: new Map(),
    handIns: new Map(),
    practised: new Map(),
    quizzes: new Map(),
    counts: new Map(),
  };
}
