import { foldWord } from '../text/fold.ts';
import type { Answerable } from './ask.ts';

/** What completion can offer. */
export type Completable = 'name' | 'publisher' | 'title';

/**
 * The library's own names, publishers or titles that go on from what was typed: those that begin with it first, then those of
 * which a word does; without a typed word the most named come first.
 */
export function complete(
  { index, people }: Answerable,
  what: Completable,
  typed: string,
  atMost: number,
): readonly string[] {
  const wanted = foldWord(typed.trim());
  const rank = (value: string) => {
    const folded = foldWord(value);
    if (folded.startsWith(wanted)) return 2;
    return folded.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted)) ? 1 : 0;
  };
  return [...new Set(all({ index, people }, what))]
    .map((value, at) => ({ value, at, rank: rank(value) }))
    .filter(({ rank: found }) => found > 0)
    .toSorted((a, b) => b.rank - a.rank || a.at - b.at)
    .slice(0, atMost)
    .map(({ value }) => value);
}

function all({ index, people }: Answerable, what: Completable): readonly string[] {
  if (what === 'name')
    return people
      .toSorted((a, b) => b.mentions.length - a.mentions.length || (a.name < b.name ? -1 : 1))
      .map(({ name }) => name);
  const facts = index.readings.map(({ article }) => article.facts);
  return what === 'title'
    ? facts.map(({ title }) => title).toSorted()
    : facts.flatMap(({ publisher }) => publisher ?? []).toSorted();
}
