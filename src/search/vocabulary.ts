import { root } from './lemma.ts';

/** The library's own words: in how many passages each occurs, and which share a root. */
export type Vocabulary = {
  /** Passages counted. */
  readonly passages: number;
  /** Passages with this very word, folded. */
  readonly words: ReadonlyMap<string, number>;
  /** Passages with any word of this root. */
  readonly roots: ReadonlyMap<string, number>;
  readonly byRoot: ReadonlyMap<string, readonly string[]>;
  /** Words of at least four letters by their first two, for spelling and compounds. */
  readonly byStart: ReadonlyMap<string, readonly string[]>;
};

/** Counts the words of passages, each a list of folded words. */
export function countWords(passages: Iterable<readonly string[]>): Vocabulary {
  const words = new Map<string, number>();
  const roots = new Map<string, number>();
  let count = 0;
  for (const passage of passages) {
    count += 1;
    const unique = new Set(passage);
    for (const word of unique) words.set(word, (words.get(word) ?? 0) + 1);
    for (const each of new Set([...unique].map(root))) roots.set(each, (roots.get(each) ?? 0) + 1);
  }
  return vocabularyOf(count, words, roots);
}

/** A vocabulary from its counts. */
export function vocabularyOf(
  passages: number,
  words: ReadonlyMap<string, number>,
  roots: ReadonlyMap<string, number>,
): Vocabulary {
  const byRoot = new Map<string, string[]>();
  const byStart = new Map<string, string[]>();
  for (const word of [...words.keys()].toSorted()) {
    push(byRoot, root(word), word);
    if (word.length >= 4) push(byStart, word.slice(0, 2), word);
  }
  return { passages, words, roots, byRoot, byStart };
}

/** How telling a root is: the logarithm of passages to passages with it, as in BM25; never negative. */
export function rarity({ passages, roots }: Vocabulary, rootOfWord: string): number {
  const having = roots.get(rootOfWord) ?? 0;
  return Math.log(1 + (passages - having + 0.5) / (having + 0.5));
}

function push(lists: Map<string, string[]>, key: string, value: string) {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
