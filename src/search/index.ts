import MiniSearch from 'minisearch';
import type { Reading } from '../library/reading.ts';
import type { Library } from '../library/library.ts';
import type { Span } from '../text/span.ts';
import { tokens } from '../text/token.ts';
import { root } from './lemma.ts';
import { stopWords } from './stop-words.ts';
import { countWords, type Vocabulary } from './vocabulary.ts';

/** What is retrieved: one block of an article. */
export type Passage = {
  readonly reading: number;
  readonly block: number;
  readonly span: Span;
  readonly heading: boolean;
  /** Its sentences, as a range of indices into the reading's. */
  readonly first: number;
  readonly last: number;
};

/** A library made searchable. */
export type Index = {
  readonly library: Library;
  readonly readings: readonly Reading[];
  readonly passages: readonly Passage[];
  readonly vocabulary: Vocabulary;
  readonly mini: MiniSearch<Entry>;
};

/** A passage as MiniSearch sees it: its number, its text and its article's title. */
export type Entry = { readonly id: number; readonly text: string; readonly title: string };

/** Changes with everything that decides what stands in an index; a snapshot of another version is not read. */
export const analyserVersion = 1;

/** How MiniSearch is used: one root for each word, stop words left out, no fuzziness of its own. */
export const miniOptions = {
  fields: ['text', 'title'],
  idField: 'id',
  tokenize: (text: string) =>
    tokens(text).map(({ word, kind }) => (kind === 'number' ? word : wordRoot(word))),
  processTerm: (term: string) => (term === '' ? null : term),
};

function wordRoot(word: string): string {
  return stopWords.has(word) ? '' : root(word);
}

/** The passages of the readings, in the library's order. */
export function passagesOf(readings: readonly Reading[]): readonly Passage[] {
  return readings.flatMap(({ article, sentences }, reading) => {
    let first = 0;
    return article.blocks.flatMap(({ span, kind }, block) => {
      let last = first;
      while (sentences[last]?.block === block) last += 1;
      const passage = { reading, block, span, heading: kind === 'heading', first, last };
      first = last;
      return passage.first === passage.last ? [] : [passage];
    });
  });
}

/** Builds the index of a library from its readings, which are in the order of its articles. */
export function buildIndex(library: Library, readings: readonly Reading[]): Index {
  const passages = passagesOf(readings);
  const mini = new MiniSearch<Entry>(miniOptions);
  mini.addAll(
    passages.map(({ reading, span }, id) => {
      const article = readings[reading]?.article;
      return { id, text: article?.text.slice(span.start, span.end) ?? '', title: article?.facts.title ?? '' };
    }),
  );
  return { library, readings, passages, mini, vocabulary: countWords(wordsOf(readings, passages)) };
}

/** The folded words of each passage. */
export function* wordsOf(readings: readonly Reading[], passages: readonly Passage[]) {
  for (const { reading, span } of passages) {
    const text = readings[reading]?.article.text ?? '';
    yield tokens(text, span).map(({ word }) => word);
  }
}
