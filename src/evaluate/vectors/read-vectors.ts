import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseVectors, type Vectors } from '../../search/vectors.ts';

/** The vectors of English words that `make-vectors.ts` made. */
export function readVectors(): Vectors {
  return parseVectors(readFileSync(join(import.meta.dirname, '../../../data/vectors/en.bin')));
}
