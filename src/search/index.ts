import MiniSearch from 'minisearch';
import type { Library } from '../library/library.ts';
import type { Reading } from '../library/reading.ts';
import { tokens } from '../text/token.ts';
import { root } from './lemma.ts';
import { nameWords, type NameWords } from './names.ts';
import { passagesOf, type Passage } from './passages.ts';
import { stopWords } from './stop-words.ts';
import { countWords, type Vocabulary } from './vocabulary.ts';
import { tableOf, wordKind, wordsOf, type WordTable } from './word-table.ts';

/** A library made searchable. */
export type Index = {
  readonly library: Library;
  readonly readings: readonly Reading[];
  readonly passages: readonly Passage[];
  readonly table: WordTable;
  readonly vocabulary: Vocabulary;
  readonly names: NameWords;
  readonly mini: MiniSearch<Entry>;
};

/** A passage as MiniSearch sees it: its number, and the roots of its text and of its article's title, with spaces between. */
export type Entry = { readonly id: number; readonly text: string; readonly title: string };

/** Changes with everything that decides what stands in an index; a snapshot of another version is not read. */
export const analyserVersion = 5;

/** How MiniSearch is used: the words come to it as roots, and it guesses nothing. */
export const miniOptions = {
  fields: ['text', 'title'],
  idField: 'id',
  tokenize: (roots: string) => roots.split(' '),
  processTerm: (term: string) => (term === '' ? null : term),
};

/** Builds the index of a library from its readings, which are in the order of its articles. */
export function buildIndex(library: Library, readings: readonly Reading[]): Index {
  const passages = passagesOf(readings);
  const table = tableOf(readings, passages);
  const titles = readings.map(({ article }) => titleRoots(article.facts.title));
  const mini = new MiniSearch<Entry>(miniOptions);
  const roots = table.words.map((word, id) => rootOf(word, table.kinds[id]));
  mini.addAll(
    passages.map(({ reading }, id) => ({
      id,
      text: rootsOf(table, roots, id),
      title: titles[reading] ?? '',
    })),
  );
  return counted({ library, readings, passages, table, mini });
}

/** Adds to what an index is made of, or was kept as, what is counted from it. */
export function counted(parts: Omit<Index, 'vocabulary' | 'names'>): Index {
  return {
    ...parts,
    vocabulary: countWords(parts.table, parts.passages.length),
    names: nameWords(parts.readings),
  };
}

function rootOf(word: string, kind: number | undefined): string {
  if (kind === wordKind.stop) return '';
  return kind === wordKind.numeral ? word : root(word);
}

function rootsOf(table: WordTable, roots: readonly string[], passage: number): string {
  return Array.from(wordsOf(table, passage).ids, (id) => roots[id] ?? '').join(' ');
}

function titleRoots(title: string): string {
  return tokens(title)
    .map(({ word, kind }) => (kind === 'number' ? word : stopWords.has(word) ? '' : root(word)))
    .join(' ');
}
