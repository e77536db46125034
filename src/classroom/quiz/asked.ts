import type { Quoted } from '../../answer/answer.ts';
import type { Facts } from '../../library/article.ts';
import type { Quote } from '../../library/quote.ts';
import type { GapKind, Question } from './question.ts';

/** A choice with its words, proven again when they are shown; or a reading by its bibliographic facts. */
export type ShownChoice =
  | { readonly is: 'quote'; readonly quote: Quote }
  | { readonly is: 'reading'; readonly facts: Facts };

/** A question as somebody is asked it. Nothing in it says which choice is right. */
export type AskedQuestion = {
  readonly question: Question['id'];
  readonly prompt:
    | { readonly kind: 'gap'; readonly of: GapKind; readonly before?: Quote; readonly after?: Quote }
    | { readonly kind: 'who-said'; readonly said: Quote }
    | { readonly kind: 'which-first' }
    | { readonly kind: 'which-reading'; readonly says: Quote };
  /** In the order in which they are shown; a choice is told by its place in it, from 0. */
  readonly choices: readonly ShownChoice[];
  /** It is cut from the sample library: said wherever it is shown. */
  readonly sample?: true;
};

/** What came of an answer: which was chosen and which is right, by their places, and the whole passages. */
export type Judged = {
  readonly asked: AskedQuestion;
  readonly chosen: number;
  readonly right: number;
  readonly passages: readonly Quoted[];
};
