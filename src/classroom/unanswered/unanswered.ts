import type { Iso } from '../../text/date.ts';
import type { Pack } from '../../library/pack.ts';

/** Behind what is counted of what a class asks stand at least so many people. */
export const leastPeople = 5;

/** Words of one question that are counted, the first; and how many different ones of one person are in a week, so that nobody fills the store. */
export const mostWordsOfQuestion = 12;
export const mostUnansweredWords = 120;

/**
 * A word of a question that had no answer. Until enough people stand behind it, it is kept by its hash alone; whoever is the fifth
 * brings the word itself.
 */
export type UnansweredWord = { readonly hash: string; readonly word: string };

/** What somebody in a class asked without an answer. */
export type Unanswered = {
  /** The Monday of the week, in the server's time zone. */
  readonly week: Iso;
  /** The pack that was asked; none where all that was open to them. */
  readonly pack?: Pack['id'];
  readonly words: readonly UnansweredWord[];
  /** A hash of the person that is salted with the class's key and the week; it goes with the count. */
  readonly person: string;
};

/** A word that enough people of a class asked with and had no answer: how many they are, in a week and a pack. */
export type UnansweredCount = {
  readonly week: Iso;
  readonly pack?: Pack['id'];
  readonly word: string;
  readonly people: number;
};
