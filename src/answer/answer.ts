import type { Citation } from '../library/citation.ts';
import type { LibraryFacts } from '../library/library.ts';
import type { NamedPack } from '../library/pack.ts';
import type { Quote } from '../library/quote.ts';
import type { DateRange, Precision } from '../text/date.ts';
import type { Span } from '../text/span.ts';
import type { Finding } from './quotation/finding.ts';

/** What an asking command looks for. */
export type Seeks = 'who' | 'when' | 'claim' | 'quote' | 'ask';

/** A question as the core takes it; dates typed by people are resolved at the edge. */
export type Question = {
  readonly seeks: Seeks;
  readonly text: string;
  /** A publisher's name, as `/sources` shows it; case and accents do not matter. */
  readonly publisher?: string;
  /** Only articles published in this range, inclusive UTC days; either end may be open. */
  readonly published?: { readonly from?: string; readonly to?: string };
  /** At most this many quotes, 1 to 25; 5 unless given. */
  readonly atMost?: number;
  /** `relevance` unless given; `time` orders by the first date in the passage, then by publication. */
  readonly order?: 'relevance' | 'time';
};

/** A part of an article's text that is shown beside a quotation: a speaker's name, a word that differs. */
export type Excerpt = { readonly span: Span; readonly text: string };

/** Who says the words, where the article itself quotes somebody. */
export type Speaker = {
  readonly said: Excerpt;
  /** The sentence before, shown when the speaker is only "he" or "she". */
  readonly before?: Quote;
};

/** A time named in a passage, worked out as far as the article allows. */
export type Dated = {
  readonly said: Excerpt;
  readonly precision: Precision;
  readonly range?: DateRange;
  /** Whether the words alone do not give it: worked out from the article's date, or from an earlier sentence. */
  readonly workedOut: boolean;
};

/** Where a passage differs from the claim: the words of each, which stay outside the quotation. */
export type Difference = {
  readonly kind: 'number' | 'date' | 'name' | 'negation' | 'word';
  /** Cut from what was asked; missing when the passage has something that the claim lacks. */
  readonly asked?: string;
  /** Cut from the passage; missing when the claim has something that the passage lacks. */
  readonly passage?: Excerpt;
};

/** One passage of an answer. */
export type Quoted = {
  readonly quote: Quote;
  readonly citation: Citation;
  readonly speaker?: Speaker;
  readonly dates: readonly Dated[];
  readonly differs: readonly Difference[];
};

export type AbstentionReason =
  | 'nothing-close'
  | 'no-known-word'
  | 'not-a-question'
  | 'empty-library'
  /** There are articles, but none that is open to who asks. */
  | 'nothing-open';

/** Passages, best first. */
export type Quotes = {
  readonly kind: 'quotes';
  readonly question: Question;
  readonly quotes: readonly [Quoted, ...Quoted[]];
  /** For `quote`: what became of the words that were looked up. */
  readonly finding?: Finding;
  /** The pack that alone was asked; null where somebody chose to ask all that is open to them. */
  readonly pack?: NamedPack | null;
};

/** The answer that there is none. */
export type Abstention = {
  readonly kind: 'abstention';
  readonly question: Question;
  readonly reason: AbstentionReason;
  /** What was searched, after the question's filters. */
  readonly searched: LibraryFacts;
  /** Words of the question, as typed, that occur nowhere in what was searched. */
  readonly unknown: readonly string[];
  /** Words and names of the library's own, that may have been meant. */
  readonly suggestions: readonly string[];
  /** The closest passages, to be shown only when asked for and marked as such. */
  readonly closest: readonly Quoted[];
  /** The pack that alone was asked; null where somebody chose to ask all that is open to them. */
  readonly pack?: NamedPack | null;
};

/** What comes back for a question. An adapter renders it and adds nothing. */
export type Answer = Quotes | Abstention;
