import { bm25Weights, type Walk, type Weights } from './bm25-weights.ts';
import type { Index } from './index.ts';
import { piecesOf } from './pieces.ts';
import { wordKind } from './word-table.ts';

/** Whole articles made searchable: their text and title together, by the roots of words and by pieces of words. */
export type ArticleIndex = {
  /** Features are the numbers of roots. */
  readonly roots: Weights;
  readonly pieces: Weights;
  readonly pieceNumbers: ReadonlyMap<string, number>;
  /** Walks the numbers of an article's words that are no stop words, those of its title twice. */
  readonly words: Walk;
};

/** How often a word of the title counts. */
const inTitle = 2;

/** Weighs the words of each article, stop words left out. Linear in the letters of the library. */
export function articleIndex(index: Index): ArticleIndex {
  const { table, vocabulary, readings } = index;
  const { piecesOfWord, pieceNumbers } = numberPieces(table.words);
  const words = wordsOfArticles(index);
  return {
    roots: bm25Weights(readings.length, vocabulary.roots.length, (reading, see) =>
      words(reading, (word) => see(vocabulary.rootOf[word] ?? 0)),
    ),
    pieces: bm25Weights(readings.length, pieceNumbers.size, (reading, see) =>
      words(reading, (word) => piecesOfWord[word]?.forEach(see)),
    ),
    pieceNumbers,
    words,
  };
}

function wordsOfArticles({ table, firstPassage }: Index): Walk {
  return (reading, see) => {
    const walk = (ids: Uint32Array, from = 0, to = from) => {
      for (let at = from; at < to; at += 1) {
        const id = ids[at] ?? 0;
        if (table.kinds[id] !== wordKind.stop) see(id);
      }
    };
    for (let times = 0; times < inTitle; times += 1)
      walk(table.titleIds, table.titleOffsets[reading], table.titleOffsets[reading + 1]);
    const [first = 0, last = 0] = [firstPassage[reading], firstPassage[reading + 1]];
    walk(table.ids, table.offsets[first], table.offsets[last]);
  };
}

function numberPieces(words: readonly string[]) {
  const pieceNumbers = new Map<string, number>();
  const piecesOfWord = words.map((word) =>
    Uint32Array.from(piecesOf(word), (piece) => {
      const number = pieceNumbers.get(piece) ?? pieceNumbers.size;
      pieceNumbers.set(piece, number);
      return number;
    }),
  );
  return { piecesOfWord, pieceNumbers };
}
