import type { Index } from '../../search/index.ts';
import { stopWords } from '../../search/stop-words.ts';
import { tokens } from '../../text/token.ts';

/** The folded words of the names of a library's persons, and those of their offices and of who signs its articles. */
export type KnownWords = { readonly names: ReadonlySet<string>; readonly others: ReadonlySet<string> };

/** Kept as long as the readings are, since every way to read who speaks asks for them. */
const known = new WeakMap<Index['readings'], KnownWords>();

/** The words that name somebody in a library. Linear in its mentions of persons the first time. */
export function knownWords({ readings }: Pick<Index, 'readings'>): KnownWords {
  const before = known.get(readings);
  if (before !== undefined) return before;
  const names = readings.flatMap(({ article, persons }) =>
    persons.flatMap(({ span }) => tokens(article.text, span).map(({ word }) => word)),
  );
  const others = readings.flatMap(({ article: { text, facts }, persons }) =>
    [
      ...tokens(facts.byline ?? ''),
      ...persons.flatMap(({ role }) => (role === undefined ? [] : tokens(text, role))),
    ].flatMap(({ word }) => (stopWords.has(word) ? [] : word)),
  );
  const words = { names: new Set(names), others: new Set(others) };
  known.set(readings, words);
  return words;
}
