import { tokens } from '../text/token.ts';
import type { Matching, Weighted } from './partners.ts';

/** The folded words of persons' names, each with the names that it is part of. */
export type NameWords = ReadonlyMap<string, ReadonlySet<string>>;

/** The words of names, each given once. */
export function nameWords(names: Iterable<string>): NameWords {
  const words = new Map<string, Set<string>>();
  for (const name of names)
    for (const { word } of tokens(name)) words.set(word, (words.get(word) ?? new Set()).add(name));
  return words;
}

/**
 * Lets the words of one name, next to each other in a question, count together as much as the rarest of them: "Helena Marchbank"
 * is one thing that is asked about and not two, and must not outweigh what is asked about her.
 */
export function countNamesOnce(matching: Matching, names: NameWords): Matching {
  const terms: Weighted[] = [];
  let name: readonly Weighted[] = [];
  let persons: ReadonlySet<string> = new Set();
  const close = () => {
    terms.push(...asOne(name));
    name = [];
  };
  for (const term of matching.terms) {
    const own = namesWith(term, names);
    const shared = name.length === 0 ? own : persons.intersection(own);
    if (shared.size === 0) close();
    persons = shared.size === 0 ? own : shared;
    name = [...name, term];
  }
  close();
  return { ...matching, terms };
}

function namesWith({ word, meant }: Weighted, names: NameWords): ReadonlySet<string> {
  return new Set([word, ...meant].flatMap((each) => [...(names.get(each) ?? [])]));
}

function asOne(name: readonly Weighted[]): readonly Weighted[] {
  const all = name.reduce((sum, { weight }) => sum + weight, 0);
  const rarest = name.reduce((most, { weight }) => Math.max(most, weight), 0);
  return name.map((term) => ({ ...term, weight: term.weight * (all === 0 ? 1 : rarest / all) }));
}
