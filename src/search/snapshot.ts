import type { Library } from '../library/library.ts';
import type { Reading, Sentence } from '../library/reading.ts';
import { analyserVersion, indexOf, type Index } from './index.ts';
import { packSections, unpackSections, type Sections } from './sections.ts';

/** An index as bytes that `loadIndex` reads. */
export function saveIndex({ library, readings, table, vocabulary }: Index): Uint8Array {
  return packSections({
    madeOf: [String(analyserVersion), library.version],
    words: table.words,
    kinds: table.kinds,
    offsets: table.offsets,
    ids: table.ids,
    starts: table.starts,
    titleOffsets: table.titleOffsets,
    titleIds: table.titleIds,
    roots: vocabulary.roots,
    rootOf: vocabulary.rootOf,
    sentences: Uint32Array.from(
      readings.flatMap(({ sentences }) => [
        sentences.length,
        ...sentences.flatMap(({ span, block }) => [span.start, span.end, block]),
      ]),
    ),
    found: readings.map(({ persons, dates, speeches }) => JSON.stringify({ persons, dates, speeches })),
  });
}

/**
 * The index of a library from a snapshot; undefined when it was made of other articles or by another analyser. The index goes
 * on using the snapshot's bytes.
 */
export function loadIndex(library: Library, snapshot: Uint8Array): Index | undefined {
  const sections = unpackSections(snapshot);
  if (sections === undefined) return undefined;
  const [analyser, version] = strings(sections, 'madeOf');
  if (analyser !== String(analyserVersion) || version !== library.version) return undefined;
  const words = strings(sections, 'words');
  return indexOf({
    library,
    readings: readingsOf(library, sections),
    table: {
      words,
      numberOf: new Map(words.map((word, id) => [word, id])),
      kinds: bytes(sections, 'kinds'),
      offsets: numbers(sections, 'offsets'),
      ids: numbers(sections, 'ids'),
      starts: numbers(sections, 'starts'),
      titleOffsets: numbers(sections, 'titleOffsets'),
      titleIds: numbers(sections, 'titleIds'),
    },
    roots: { roots: strings(sections, 'roots'), rootOf: numbers(sections, 'rootOf') },
  });
}

function readingsOf({ articles }: Library, sections: Sections): readonly Reading[] {
  const spans = numbers(sections, 'sentences');
  const found = strings(sections, 'found');
  let at = 0;
  const next = () => {
    at += 1;
    return spans[at - 1] ?? 0;
  };
  return articles.map((article, number) => {
    const sentences = Array.from({ length: next() }, (): Sentence => {
      const span = { start: next(), end: next() };
      return { span, block: next() };
    });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own bytes, whole by their checksum, of this very version
    const rest = JSON.parse(found[number] ?? '{}') as Pick<Reading, 'persons' | 'dates' | 'speeches'>;
    return { article, sentences, ...rest };
  });
}

function strings(sections: Sections, name: string): readonly string[] {
  return section(sections, name, (found) => Array.isArray(found));
}

function bytes(sections: Sections, name: string): Uint8Array {
  return section(sections, name, (found) => found instanceof Uint8Array);
}

function numbers(sections: Sections, name: string): Uint32Array {
  return section(sections, name, (found) => found instanceof Uint32Array);
}

function section<T extends Sections[string]>(
  sections: Sections,
  name: string,
  is: (found: Sections[string] | undefined) => found is T,
): T {
  const found = sections[name];
  if (!is(found)) throw new Error(`A snapshot has no ${name}`);
  return found;
}
