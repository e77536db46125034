import type { Index } from '../search/index.ts';
import type { Matching } from '../search/partners.ts';
import { writtenAs } from '../search/word-table.ts';
import { slice } from '../text/span.ts';

/** The question's words that occur nowhere in the library, as they were typed, each once; ten at most. */
export function unknownWords(typed: string, { terms }: Matching): readonly string[] {
  const words = terms.filter(({ known }) => !known).map(({ span }) => slice(typed, span));
  return [...new Set(words)].slice(0, 10);
}

/** The library's own words that may have been meant by those it does not have, spelt as the library spells them. */
export function suggestions(index: Index, { terms }: Matching): readonly string[] {
  const meant = terms.filter(({ known }) => !known).flatMap(({ meant: [first] }) => first ?? []);
  return [...new Set(meant)].flatMap((word) => writtenAs(index, word) ?? []).slice(0, 5);
}
