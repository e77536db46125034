import { describe, expect, it } from 'vitest';
import { packSections, unpackSections } from '../../src/search/sections.ts';
import fc from '../chance.ts';

const content = fc.oneof(
  fc.uint8Array(),
  fc.uint16Array(),
  fc.uint32Array(),
  fc.array(fc.string({ unit: 'binary' })),
);

describe('sections', () => {
  it('come back as they were packed', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]+$/), content), (sections) => {
        expect(unpackSections(packSections(sections))).toEqual({ ...sections });
      }),
    );
  });

  it('are not read from other bytes', () => {
    expect(unpackSections(new TextEncoder().encode('{"analyser":5}'))).toBeUndefined();
    expect(unpackSections(new Uint8Array())).toBeUndefined();
  });
});
