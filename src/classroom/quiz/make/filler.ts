import type { Span } from '../../../text/span.ts';
import type { Day } from './day.ts';
import type { Numeral } from './numeral.ts';
import type { Named } from './named.ts';
import type { Noun } from './noun.ts';
import type { Term } from './term.ts';
import type { Told } from './told.ts';

/** Words that can be left out of a sentence, and what is to be known of them to find others that could stand there. */
export type Filler = {
  readonly told: Told;
  readonly span: Span;
  /** Its folded words that say something. */
  readonly words: readonly string[];
} & (
  | { readonly of: 'name'; readonly is: Named }
  | { readonly of: 'number'; readonly is: Numeral }
  | { readonly of: 'date'; readonly is: Day }
  | { readonly of: 'term'; readonly is: Term }
  | { readonly of: 'noun'; readonly is: Noun }
);

/** Those that are written alike stand in one place of the pool. */
export function shelfOf({ of, is, told }: Filler): string {
  return [of, is.shape, told.language].join(' ');
}
