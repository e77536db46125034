import type { Library } from '../library/library.ts';
import type { Reading } from '../library/reading.ts';
import { nameWords, type NameWords } from './names.ts';
import { firstPassages, passagesOf, type Passage } from './passages.ts';
import { peopleOf, type People } from './people.ts';
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
  readonly people: People;
};

/** What an index is made of, or was kept as: the rest is counted from it. */
export type Parts = Pick<Index, 'library' | 'readings' | 'passages' | 'table' | 'people'> & {
  readonly roots: Roots;
  /** The names of all persons mentioned, each once. */
  readonly personNames: Iterable<string>;
};

/** Changes with everything that decides what stands in an index; a snapshot of another version is not read. */
export const analyserVersion = 10;

/** Builds the index of a library from its readings, which are in the order of its articles. */
export function buildIndex(library: Library, readings: readonly Reading[]): Index {
  const passages = passagesOf(readings);
  const table = tableOf(readings, passages);
  const personNames = new Set(readings.flatMap(({ persons }) => persons.map(({ person }) => person)));
  const people = peopleOf(readings);
  return indexOf({ library, readings, passages, table, roots: rootsOf(table), personNames, people });
}

/** Puts an index together from its parts. Linear in the words of the library. */
export function indexOf({ library, readings, passages, table, roots, personNames, people }: Parts): Index {
  const { kinds, ids, offsets, titleIds, titleOffsets } = table;
  const rootOf = roots.rootOf.map((root, id) => (kinds[id] === wordKind.stop ? unindexed : root));
  const postings = invert({ offsets, words: ids, rootOf }, roots.roots.length);
  return {
    library,
    readings,
    passages,
    firstPassage: firstPassages(passages, readings.length),
    table,
    vocabulary: vocabularyOf(table.words, roots, unitsHaving(postings), passages.length),
    postings,
    titles: invert({ offsets: titleOffsets, words: titleIds, rootOf }, roots.roots.length),
    names: nameWords(personNames),
    people,
  };
}
