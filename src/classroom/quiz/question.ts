import type { Article } from '../../library/article.ts';
import type { PassageRef } from '../../library/passage-id.ts';
import type { Span } from '../../text/span.ts';

/** What can be asked of readings without writing a word. */
export const questionKinds = ['gap', 'who-said', 'which-first', 'which-reading'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** What stands in a gap. */
export type GapKind = 'name' | 'number' | 'date' | 'term';

/** What can be chosen: words of an article, a whole passage, or a reading by its title. */
export type Choice =
  | { readonly is: 'words'; readonly article: Article['id']; readonly span: Span }
  | { readonly is: 'passage'; readonly article: Article['id']; readonly span: Span }
  | { readonly is: 'reading'; readonly article: Article['id'] };

/** What is asked. Spans are of the first passage's article. */
export type Prompt =
  /** Which words stand between two spans of a sentence, one of which is missing where the gap is at its beginning or end. */
  | { readonly kind: 'gap'; readonly of: GapKind; readonly before?: Span; readonly after?: Span }
  /** Whose words these are: what stands between quotation marks, without them. Choices are names. */
  | { readonly kind: 'who-said'; readonly said: Span }
  /** Which of several happened first. Choices are the passages. */
  | { readonly kind: 'which-first' }
  /** Which reading says this. Choices are readings. */
  | { readonly kind: 'which-reading'; readonly says: Span };

/** A question cut from readings: all of it are places in articles, and it has one right answer in them. */
export type Question = {
  /** Sixteen characters of Crockford's base 32 from a hash of what it asks: the same question always has the same. */
  readonly id: string;
  readonly prompt: Prompt;
  /** Shown whole, with their citations, once it is answered: whole sentences, up to three. */
  readonly passages: readonly [PassageRef, ...PassageRef[]];
  readonly right: Choice;
  /** One to three of the same kind, from the same readings, none of which is right as well. */
  readonly wrong: readonly [Choice, ...Choice[]];
};
