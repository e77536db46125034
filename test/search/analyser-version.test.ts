import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { makeLibrary } from '../../src/library/library-version.ts';
import { read } from '../../src/library/reading.ts';
import { analyserVersion, buildIndex } from '../../src/search/index.ts';
import { packSections, unpackSections } from '../../src/search/sections.ts';
import { saveIndex } from '../../src/search/snapshot.ts';
import { sampleArticles } from '../sample-library.ts';

/** What `analyserVersion` stands for: what was found in a small library, hashed. */
const known = { analyserVersion: 10, found: 'af038f6473d68505' };

// A snapshot that an older version of the rules made must not be read as if it were of this one. If this fails, raise
// `analyserVersion` in src/search/index.ts, and write here what was found.
it('has a version that changes with what stands in an index', () => {
  const library = makeLibrary('local', sampleArticles().slice(0, 6), true);
  const { madeOf: _, ...found } =
    unpackSections(saveIndex(buildIndex(library, library.articles.map(read)))) ?? {};
  const hash = createHash('sha256').update(packSections(found)).digest('hex');
  expect({ analyserVersion, found: hash.slice(0, 16) }).toEqual(known);
});
