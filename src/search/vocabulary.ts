import { root } from './lemma.ts';
import { wordKind, type WordTable } from './word-table.ts';

/** The library's own words by their roots: which share one, and in how many passages each root stands. */
export type Vocabulary = {
  /** Passages counted. */
  readonly passages: number;
  /** By word number: the number of its root. */
  readonly rootOf: Uint32Array;
  readonly roots: readonly string[];
  readonly rootNumbers: ReadonlyMap<string, number>;
  /** By root number: the words of that root, in the order of the alphabet. */
  readonly families: readonly (readonly string[])[];
  /** By root number: passages with any word of it. */
  readonly having: Uint32Array;
  /** Words of at least four letters by their first two, in the order of the alphabet, for spelling and compounds. */
  readonly byStart: ReadonlyMap<string, readonly string[]>;
};

/** The roots of a library's words. */
export type Roots = Pick<Vocabulary, 'rootOf' | 'roots'>;

/** Finds the root of each word, and numbers the roots in the order in which they first occur. */
export function rootsOf({ words, kinds }: Pick<WordTable, 'words' | 'kinds'>): Roots {
  const numbers = new Map<string, number>();
  const rootOf = Uint32Array.from(words, (word, id) => {
    const own = kinds[id] === wordKind.numeral ? word : root(word);
    const number = numbers.get(own) ?? numbers.size;
    numbers.set(own, number);
    return number;
  });
  return { rootOf, roots: [...numbers.keys()] };
}

/**
 * Groups words by root and by their first letters.
 * @param having by root number: passages with it, of so many
 */
export function vocabularyOf(
  words: readonly string[],
  { rootOf, roots }: Roots,
  having: Uint32Array,
  passages: number,
): Vocabulary {
  const families = roots.map((): string[] => []);
  const byStart = new Map<string, string[]>();
  const alphabetical = Uint32Array.from(words.keys()).toSorted((a, b) =>
    (words[a] ?? '') < (words[b] ?? '') ? -1 : 1,
  );
  for (const id of alphabetical) {
    const word = words[id] ?? '';
    families[rootOf[id] ?? 0]?.push(word);
    if (word.length < 4) continue;
    const start = word.slice(0, 2);
    const list = byStart.get(start);
    if (list === undefined) byStart.set(start, [word]);
    else list.push(word);
  }
  return { passages, rootOf, roots, rootNumbers: numbersOf(roots), families, having, byStart };
}

/** The number of each string in a list without any twice. */
export function numbersOf(strings: readonly string[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const [number, string] of strings.entries()) numbers.set(string, number);
  return numbers;
}

/** The library's words of a root, in the order of the alphabet; none where it has not. */
export function wordsWithRoot({ rootNumbers, families }: Vocabulary, rootOfWord: string): readonly string[] {
  return families[rootNumbers.get(rootOfWord) ?? -1] ?? [];
}

/** In how many passages a root stands. */
export function passagesHaving({ rootNumbers, having }: Vocabulary, rootOfWord: string): number {
  return having[rootNumbers.get(rootOfWord) ?? -1] ?? 0;
}

/** How telling a root is: the logarithm of passages to passages with it, as in BM25; never negative. */
export function rarity(vocabulary: Vocabulary, rootOfWord: string): number {
  const having = passagesHaving(vocabulary, rootOfWord);
  return Math.log(1 + (vocabulary.passages - having + 0.5) / (having + 0.5));
}
