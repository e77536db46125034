import { root } from './lemma.ts';
import { wordKind, wordsOf, type WordTable } from './word-table.ts';

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

/** Counts in how many passages each word and each root stands. Linear in the words of the library. */
export function countWords(table: WordTable, passages: number): Vocabulary {
  const rootNumbers = new Map<string, number>();
  const rootOfWord = table.words.map((word, id) => {
    const own = table.kinds[id] === wordKind.numeral ? word : root(word);
    const number = rootNumbers.get(own) ?? rootNumbers.size;
    rootNumbers.set(own, number);
    return number;
  });
  const words = counter(table.words.length);
  const roots = counter(rootNumbers.size);
  for (let passage = 0; passage < passages; passage += 1)
    for (const id of wordsOf(table, passage).ids) {
      words.seen(id, passage);
      roots.seen(rootOfWord[id] ?? 0, passage);
    }
  return vocabularyOf(
    passages,
    new Map(table.words.map((word, id) => [word, words.counts[id] ?? 0])),
    new Map([...rootNumbers].map(([own, id]) => [own, roots.counts[id] ?? 0])),
  );
}

/** Counts in how many passages a number was seen, passages coming in order. */
function counter(size: number) {
  const counts = new Uint32Array(size);
  const last = new Int32Array(size).fill(-1);
  const seen = (id: number, passage: number) => {
    if (last[id] === passage) return;
    last[id] = passage;
    counts[id] = (counts[id] ?? 0) + 1;
  };
  return { counts, seen };
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
    push(byRoot, /^\p{N}/u.test(word) ? word : root(word), word);
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
