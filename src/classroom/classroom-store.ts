import type { Class } from '../guild/class.ts';
import type { Action } from '../guild/kept.ts';
import type { GuildScope } from '../library/asker.ts';
import type { Assignment, HandIn, KeptHandIn } from './hand-in/hand-in.ts';
import type { Notebook } from './notebook/notebook.ts';
import type { Practised } from './quiz/practice/practised.ts';
import type { ClassKey, Pupil } from './pupil.ts';
import type {
  ClassQuiz,
  EndedQuiz,
  QuizAnswer,
  QuizMessage,
  QuizProgress,
  QuizToShow,
} from './quiz/class/class-quiz.ts';
import type { Unanswered, UnansweredCount } from './unanswered/unanswered.ts';

/**
 * Where notebooks, hand-ins, quizzes and practice are kept, in the same place as a server's articles: `store` fulfils it, and one
 * contract suite tests every implementation. It checks no right. Each change is whole or not there, and outlives a power cut once it
 * is answered; what has an action is logged in the same transaction. No Discord id of a person is kept here: pseudonyms are
 * (`pupilOf`), which the store works out from its keys where `GuildStore.personal` and `erasePerson` name somebody. Everything goes
 * when the server's data goes (`GuildStore.forget`, `sweep`), and erased words leave the disk as an erased article's do.
 */
export type ClassroomStore = {
  /** The key of a class, or of a server outside of its classes; the fresh one is kept where there is none. */
  classKey(scope: GuildScope, of: Class['id'] | undefined, fresh: ClassKey): Promise<ClassKey>;

  notebook(of: Pupil): Promise<Notebook>;
  /** Keeps all entries, in their order, as `revision`; whether they were: not where it is not one more than what is there. */
  saveNotebook(of: Pupil, notebook: Notebook): Promise<boolean>;

  /** In the order in which they were made. */
  assignments(scope: GuildScope, of: Class['id']): Promise<readonly Assignment[]>;
  assignment(scope: GuildScope, id: Assignment['id']): Promise<Assignment | undefined>;
  putAssignment(scope: GuildScope, assignment: Assignment, action: Action): Promise<void>;
  /** With what was handed in for it; whether it was there. */
  removeAssignment(scope: GuildScope, id: Assignment['id'], action: Action): Promise<boolean>;

  /** Keeps it in the place of what the same pupil handed in for the assignment before; false where the assignment is gone. */
  putHandIn(scope: GuildScope, handIn: HandIn): Promise<boolean>;
  handIn(scope: GuildScope, id: HandIn['id']): Promise<HandIn | undefined>;
  /** How many entries each has, in the order in which they were handed in. */
  handIns(scope: GuildScope, assignment: Assignment['id']): Promise<readonly KeptHandIn[]>;
  /** Whether there was one of this pupil. */
  withdrawHandIn(of: Pupil, assignment: Assignment['id']): Promise<boolean>;

  practised(of: Pupil): Promise<readonly Practised[]>;
  /** Keeps it in the place of what there was of the question. */
  putPractised(of: Pupil, practised: Practised): Promise<void>;
  /** Forgets some, which cannot be asked any more. */
  dropPractised(of: Pupil, questions: readonly Practised['question'][]): Promise<void>;
  /** Forgets how far somebody is. */
  forgetPractised(of: Pupil): Promise<void>;

  openQuiz(scope: GuildScope, quiz: ClassQuiz, action: Action): Promise<void>;
  quiz(scope: GuildScope, id: ClassQuiz['id']): Promise<ClassQuiz | undefined>;
  /** Those of a class, the last that was opened first, with what their messages show. */
  quizzes(
    scope: GuildScope,
    of: Class['id'],
  ): Promise<readonly (ClassQuiz & { readonly shown?: QuizMessage })[]>;
  /** Those of all classes of a server that can be answered at `at`, ms UTC, the last that was opened first. */
  openQuizzes(scope: GuildScope, at: number): Promise<readonly ClassQuiz[]>;
  /** Whether it was still open: not closed, and not over by `at`, ms UTC. */
  closeQuiz(scope: GuildScope, id: ClassQuiz['id'], at: number, action: Action): Promise<boolean>;
  /** Somebody has seen a question of it; whether it was open. */
  beginQuiz(scope: GuildScope, id: ClassQuiz['id'], pupil: string, at: number): Promise<boolean>;
  /** The first answer of a pupil to a question counts; `over` where the quiz is not open at the answer's time. */
  answerQuiz(
    scope: GuildScope,
    id: ClassQuiz['id'],
    answer: QuizAnswer,
  ): Promise<'kept' | 'answered-already' | 'over'>;
  /** In the order in which they were given; of one pupil where it is named. */
  quizAnswers(scope: GuildScope, id: ClassQuiz['id'], pupil?: string): Promise<readonly QuizAnswer[]>;
  /** Who has seen a question of it, and when first (ms UTC), in that order. */
  quizBegun(
    scope: GuildScope,
    id: ClassQuiz['id'],
  ): Promise<readonly { readonly pupil: string; readonly at: number }[]>;
  /** Takes the names away from all answers to a class's quizzes, which have empty ones then: its results are by pseudonym from now on. */
  forgetNames(scope: GuildScope, of: Class['id']): Promise<void>;
  quizProgress(scope: GuildScope, id: ClassQuiz['id']): Promise<QuizProgress>;
  /**
   * Those that have no message yet, or one that shows something else than is the case at `at`, ms UTC, and is not lost; the oldest
   * first.
   */
  quizzesToShow(
    at: number,
    atMost: number,
  ): Promise<readonly (QuizToShow & { readonly scope: GuildScope })[]>;
  /**
   * Its message shows this now. Of a quiz that went with its class, where the message is; nothing where that says that it is over, or
   * is lost.
   */
  quizShown(scope: GuildScope, id: ClassQuiz['id'], shown: QuizMessage): Promise<void>;
  /** Those whose class ended while their message was not known to say that they are over, or to be lost; the oldest first. */
  quizzesToEnd(atMost: number): Promise<readonly (EndedQuiz & { readonly scope: GuildScope })[]>;
  /** Nothing is left to be said of such a quiz: its message says that it is over, or there is none. */
  quizEnded(scope: GuildScope, id: ClassQuiz['id']): Promise<void>;

  /**
   * Counts a person once for each word, and for at most `mostUnansweredWords` words of a week in all packs: what is more is not kept.
   * A word that fewer than `leastPeople` stand behind is kept by its hash alone, also after a
   * backup; it is kept in letters from whoever makes them enough.
   */
  countUnanswered(scope: GuildScope, of: Class['id'], unanswered: Unanswered): Promise<void>;
  /** Words that enough people stand behind: the latest week first, then the most people, then the word. */
  unanswered(scope: GuildScope, of: Class['id']): Promise<readonly UnansweredCount[]>;
  /** Deletes what was counted before a week (its Monday). */
  dropUnanswered(scope: GuildScope, of: Class['id'], before: string): Promise<void>;

  /**
   * Deletes everything of a class, its key among it, so that nothing that may be left anywhere leads to anybody; only where the messages
   * of its quizzes are that still ask to take part stays, for `quizzesToEnd`. It leaves the disk at once, or, where many end on one day, with the next `GuildStore.sweep`.
   */
  endClass(
    scope: GuildScope,
    of: Class['id'],
    how?: { readonly action?: Action; readonly disk?: 'at-once' | 'with-the-sweep' },
  ): Promise<void>;
  /** Classes of which anything is kept; for deleting what a crash left of a class that is no longer in the settings. */
  keptClasses(scope: GuildScope): Promise<readonly Class['id'][]>;
};
