import type { Span } from '../span.ts';

/** A direct quotation in an article, and who says it; spans are in UTF-16 units of its text. */
export type Speech = {
  /** With the quotation marks. */
  readonly span: Span;
  /** `continuation` goes on with the words of the speaker before; `partial` is a piece of somebody's sentence. */
  readonly kind: 'direct' | 'continuation' | 'partial';
  /** The words that name the speaker, verbatim ("Brandt", "a source", "he"). */
  readonly speaker?: Span;
  /** `PersonMention.person`, when the speaker is a named person or a pronoun that can only stand for one. */
  readonly person?: string;
  /** The speaker is a pronoun: show the sentence before. */
  readonly pronoun?: true;
};
