import type { Library } from '../library/library.ts';
import type { Reading } from '../library/reading.ts';
import { nameWords, type NameWords } from './names.ts';
import { firstPassages, passagesOf, type Passage } from './passages.ts';
import { invert, unindexed, unitsHaving, type Postings } from './postings.ts';
import { rootsOf, vocabularyOf, type Roots, type Vocabulary } from './vocabulary.ts';
import { tableOf, wordKind, type WordTable } from './word-table.ts';

/** A library made searchable. */
export type Index = {
  readonly library: Library;
  readonly readings: readonly Reading[];
  readonly passages: readonly Passage[];
  /** The passages of reading `r` are `[firstPassage[r], firstPassage[r + 1])`. */
  readonly firstPassage: Uint32Array;
  readonly table: WordTable;
  readonly vocabulary: Vocabulary;
  /** The roots of passages, without stop words. */
  readonly postings: Postings;
  /** The same of the titles; its units are readings. */
  readonly titles: Postings;
  readonly names: NameWords;
};

/** What an index is made of, or was kept as: the rest is counted from it. */
export type Parts = Pick<Index, 'library' | 'readings' | 'table'> & { readonly roots: Roots };

/** Changes with everything that decides what stands in an index; a snapshot of another version is not read. */
export const analyserVersion = 6;

/** Builds the index of a library from its readings, which are in the order of its articles. */
export function buildIndex(library: Library, readings: readonly Reading[]): Index {
  const table = tableOf(readings, passagesOf(readings));
  return indexOf({ library, readings, table, roots: rootsOf(table) });
}

/** Puts an index together from its parts. Linear in the words of the library. */
export function indexOf({ library, readings, table, roots }: Parts): Index {
  const passages = passagesOf(readings);
  const { kinds, ids, offsets, titleIds, titleOffsets } = table;
  const rootAt = (id: number) => (kinds[id] === wordKind.stop ? unindexed : (roots.rootOf[id] ?? unindexed));
  const postings = invert({ offsets, roots: ids.map(rootAt) }, roots.roots.length);
  return {
    library,
    readings,
    passages,
    firstPassage: firstPassages(passages, readings.length),
    table,
    vocabulary: vocabularyOf(table.words, roots, unitsHaving(postings), passages.length),
    postings,
    titles: invert({ offsets: titleOffsets, roots: titleIds.map(rootAt) }, roots.roots.length),
    names: nameWords(readings),
  };
}
