import { createHash } from 'node:crypto';

/** Where two lists of hashes differ; what one of them has too many of differs. */
export function differing(one: readonly string[], other: readonly string[]): readonly number[] {
  const longer = Array.from({ length: Math.max(one.length, other.length) }, (_, at) => at);
  return longer.filter((at) => one[at] !== other[at]);
}

/** One hash of several. */
export function overall(hashes: readonly string[]): string {
  return createHash('sha256').update(hashes.join('\n')).digest('hex').slice(0, 16);
}
