import { randomBytes } from 'node:crypto';
import type { ClassKey } from '../classroom/pupil.ts';

/** A key for a class that has none yet. */
export function freshKey(): ClassKey {
  return new Uint8Array(randomBytes(32));
}
