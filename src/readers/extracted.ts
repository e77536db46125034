import type { Article, Facts } from '../library/article.ts';
import type { Warning } from '../ingest/warning.ts';

/** What was found in a file whose text had to be taken out of it, as plain data. */
export type Extracted = {
  /** Every paragraph is on a line of its own. */
  readonly text: string;
  /** Where its headings begin in the text, in UTF-16 units. */
  readonly headings: readonly number[];
  readonly pages?: NonNullable<Article['pages']>;
  readonly facts: Partial<Facts>;
  readonly extraction: NonNullable<Article['extraction']>;
  readonly warnings: readonly Omit<Warning, 'file'>[];
};
