import type { AskedQuestion } from '../asked.ts';
import type { Class } from '../../../guild/class.ts';
import type { Pack } from '../../../library/pack.ts';
import type { Question, QuestionKind } from '../question.ts';

/** A quiz that a teacher opened for a class. */
export type ClassQuiz = {
  /** Eight characters of Crockford's base 32; unique in its scope. */
  readonly id: string;
  readonly class: Class['id'];
  /** Where its message is, or is going to be. */
  readonly channel: string;
  /** The packs that its questions were cut from; none: all that was open to the teacher. */
  readonly packs: readonly Pack['id'][];
  /** The same for everybody; each has them in another order. */
  readonly questions: readonly [Question, ...Question[]];
  /** ms UTC. */
  readonly opened: number;
  readonly closes: number;
  /** ms UTC: when a teacher closed it before its time. */
  readonly closed?: number;
};

/** Whether no answer counts any more. @param at ms UTC */
export function isOver({ closes, closed }: ClassQuiz, at: number): boolean {
  return at >= Math.min(closes, closed ?? closes);
}

/** One answer of one student. The first counts, and there is no second. */
export type QuizAnswer = {
  /** See `pupilOf`. */
  readonly pupil: string;
  /** As the server showed it, where the class's results have names; empty where it was taken away since. */
  readonly name?: string;
  readonly question: Question['id'];
  /** 0 is the right one, 1 to 3 are the wrong ones in the question's order. */
  readonly choice: number;
  /** ms UTC. */
  readonly at: number;
};

/** How the lines of a quiz's results name whoever took part; `own-pseudonyms` are of this quiz alone, since it had names once. */
export type ResultLines = Class['results'] | 'own-pseudonyms';

/** How far a class is, without anybody's name. */
export type QuizProgress = {
  /** How many have seen a question, and how many have answered all. */
  readonly begun: number;
  readonly finished: number;
};

/** What a quiz's message shows; missing where there is no message yet. */
export type QuizMessage = QuizProgress & {
  /** Its id; empty where it could never be sent. */
  readonly message: string;
  readonly over: boolean;
  /** Discord takes nothing more for it: it was deleted, or the bot may not write there. Nothing is tried again, and teachers are told. */
  readonly lost?: true;
};

/** All that is left of a quiz whose class ended while its message was open, until that says that it is over. */
export type EndedQuiz = Pick<ClassQuiz, 'id' | 'channel' | 'opened'> & {
  /** Its message's id; missing where it is not known whether it was sent. */
  readonly message?: string;
};

/** A quiz whose message has to be sent or changed, and how far the class is. */
export type QuizToShow = {
  readonly quiz: ClassQuiz;
  readonly progress: QuizProgress;
  readonly over: boolean;
  readonly shown?: QuizMessage;
};

/** Where a student is in a class quiz. */
export type QuizTurn = {
  readonly quiz: Pick<ClassQuiz, 'id' | 'closes'>;
  /** From 1; none once all are answered. */
  readonly number?: number;
  readonly of: number;
  readonly next?: AskedQuestion;
  /** How many of those that were answered are right. */
  readonly right: number;
  readonly answered: number;
  /** How many of the others cannot be asked any more, because the passage is gone: they do not count. */
  readonly gone: number;
};

/** Where questions for a class are to be cut from; none of the packs: all that is open to the teacher. */
export type QuestionsWish = {
  readonly packs: readonly Pack['id'][];
  readonly kinds?: readonly QuestionKind[];
};

/** A class quiz as a teacher sees it in a list. */
export type ListedQuiz = Pick<ClassQuiz, 'id' | 'channel' | 'opened' | 'closes'> &
  QuizProgress & {
    readonly questions: number;
    readonly over: boolean;
    /** Whether its message could not be sent, or is not there any more. */
    readonly lost: boolean;
  };
