import MiniSearch from 'minisearch';
import type { Library } from '../library/library.ts';
import type { Reading } from '../library/reading.ts';
import { analyserVersion, miniOptions, passagesOf, type Entry, type Index } from './index.ts';
import { vocabularyOf } from './vocabulary.ts';

type Saved = {
  readonly analyser: number;
  readonly library: string;
  readonly readings: readonly Omit<Reading, 'article'>[];
  readonly passages: number;
  readonly words: readonly (readonly [string, number])[];
  readonly roots: readonly (readonly [string, number])[];
  readonly mini: string;
};

/** An index as a text that `loadIndex` reads. */
export function saveIndex({ library, readings, vocabulary, mini }: Index): string {
  const saved: Saved = {
    analyser: analyserVersion,
    library: library.version,
    readings: readings.map(({ sentences, persons, dates, speeches }) => ({
      sentences,
      persons,
      dates,
      speeches,
    })),
    passages: vocabulary.passages,
    words: [...vocabulary.words],
    roots: [...vocabulary.roots],
    mini: JSON.stringify(mini),
  };
  return JSON.stringify(saved);
}

/** The index of a library from a snapshot; undefined when it was made of other articles or by another analyser. */
export function loadIndex(library: Library, text: string): Index | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own file, whole by its checksum, of this very version
  const saved = JSON.parse(text) as Saved;
  if (saved.analyser !== analyserVersion || saved.library !== library.version) return undefined;
  const readings = library.articles.flatMap((article, at): readonly Reading[] => {
    const reading = saved.readings[at];
    return reading ? [{ article, ...reading }] : [];
  });
  return {
    library,
    readings,
    passages: passagesOf(readings),
    vocabulary: vocabularyOf(saved.passages, new Map(saved.words), new Map(saved.roots)),
    mini: MiniSearch.loadJSON<Entry>(saved.mini, miniOptions),
  };
}
