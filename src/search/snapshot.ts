import MiniSearch from 'minisearch';
import type { Library } from '../library/library.ts';
import type { Reading } from '../library/reading.ts';
import { analyserVersion, counted, miniOptions, type Entry, type Index } from './index.ts';
import { passagesOf } from './passages.ts';
import type { WordTable } from './word-table.ts';

type Saved = {
  readonly analyser: number;
  readonly library: string;
  readonly readings: readonly Omit<Reading, 'article'>[];
  readonly words: readonly string[];
  /** Arrays of numbers, in base64. */
  readonly kinds: string;
  readonly offsets: string;
  readonly ids: string;
  readonly starts: string;
  readonly mini: string;
};

/** An index as a text that `loadIndex` reads. */
export function saveIndex({ library, readings, table, mini }: Index): string {
  const saved: Saved = {
    analyser: analyserVersion,
    library: library.version,
    readings: readings.map(({ sentences, persons, dates, speeches }) => ({
      sentences,
      persons,
      dates,
      speeches,
    })),
    words: table.words,
    kinds: packed(table.kinds),
    offsets: packed(table.offsets),
    ids: packed(table.ids),
    starts: packed(table.starts),
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
  const passages = passagesOf(readings);
  const table: WordTable = {
    words: saved.words,
    numberOf: new Map(saved.words.map((word, id) => [word, id])),
    kinds: bytes(saved.kinds),
    offsets: numbers(saved.offsets),
    ids: numbers(saved.ids),
    starts: numbers(saved.starts),
  };
  const mini = MiniSearch.loadJSON<Entry>(saved.mini, miniOptions);
  return counted({ library, readings, passages, table, mini });
}

function packed({ buffer, byteOffset, byteLength }: Uint8Array | Uint32Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}

function bytes(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'base64'));
}

function numbers(text: string): Uint32Array {
  return new Uint32Array(bytes(text).buffer);
}
