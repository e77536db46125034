import type { Span } from '../span.ts';

/** A mention of a person in an article; spans are in UTF-16 units of its text. */
export type PersonMention = {
  /** The name alone, without honorific, title and possessive: "Brandt" in "Mr Brandt’s". */
  readonly span: Span;
  /** Who it is within this article: the fullest form of the name in the text, NFC, single spaces. */
  readonly person: string;
  /** Where the sentence says who that is: the title, role or apposition beside the name, verbatim. */
  readonly role?: Span;
  /** What an honorific before the name says: Mr is `m`; Ms, Mrs and Miss are `f`; Dr and the like `other`. */
  readonly honorific?: 'm' | 'f' | 'other';
};
