import type { Library } from '../library/library.ts';
import { analyserVersion, indexOf, type Index } from './index.ts';
import { keptPeople, packPeople } from './kept-people.ts';
import { keptReadings, packReadings } from './kept-readings.ts';
import { packPassages, unpackPassages } from './passages.ts';
import { packSections, unpackSections, type Sections } from './sections.ts';
import { numbersOf } from './vocabulary.ts';

/** An index as bytes that `loadIndex` reads. */
export function saveIndex({ library, readings, passages, table, vocabulary, people }: Index): Uint8Array {
  const { numberOf: _, ...words } = table;
  return packSections({
    madeOf: [String(analyserVersion), library.version],
    ...words,
    roots: vocabulary.roots,
    rootOf: vocabulary.rootOf,
    passages: packPassages(passages),
    ...packReadings(readings),
    ...packPeople(people),
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
  const names = strings(sections, 'names');
  return indexOf({
    library,
    readings: keptReadings(library.articles, {
      foundAt: numbers(sections, 'foundAt'),
      found: numbers(sections, 'found'),
      names,
      days: strings(sections, 'days'),
    }),
    passages: unpackPassages(library.articles, numbers(sections, 'passages')),
    table: {
      words,
      numberOf: numbersOf(words),
      kinds: section(sections, 'kinds', (found) => found instanceof Uint8Array),
      offsets: numbers(sections, 'offsets'),
      ids: numbers(sections, 'ids'),
      starts: section(
        sections,
        'starts',
        (found) => found instanceof Uint16Array || found instanceof Uint32Array,
      ),
      begins: numbers(sections, 'begins'),
      titleOffsets: numbers(sections, 'titleOffsets'),
      titleIds: numbers(sections, 'titleIds'),
    },
    roots: { roots: strings(sections, 'roots'), rootOf: numbers(sections, 'rootOf') },
    personNames: names,
    people: keptPeople(
      library.articles.map(({ id }) => id),
      {
        personAt: numbers(sections, 'personAt'),
        persons: numbers(sections, 'persons'),
        forms: strings(sections, 'forms'),
        nameWords: strings(sections, 'nameWords'),
        byName: numbers(sections, 'byName'),
        roleWords: strings(sections, 'roleWords'),
        byRole: numbers(sections, 'byRole'),
      },
    ),
  });
}

function strings(sections: Sections, name: string): readonly string[] {
  return section(sections, name, (found) => Array.isArray(found));
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
