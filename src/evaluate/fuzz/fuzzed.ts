import type { Quotes } from '../../answer/answer.ts';

/** What became of the quotations of one answer that was rendered and read back. */
export type Fuzzed = {
  /** Quotations that were shown and compared. */
  readonly shown: number;
  /** Quotations that were left out because the medium would change them. */
  readonly withheld: number;
  readonly problems: readonly Problem[];
};

/** `letters`: what is shown differs from the article; `unaccounted`: a character that is nobody's. */
export type Problem = {
  readonly kind: 'letters' | 'pings' | 'links' | 'unaccounted' | 'withheld' | 'limits' | 'crash';
  readonly what: string;
};

/** A way to render answers, checked. */
export type Renderer = (answer: Quotes, draw: () => number) => Fuzzed;
