import type { Library, Scope } from '../library/library.ts';
import type { Reach } from '../library/reach.ts';

/** Snapshots of parts of one scope's library that are kept at a time: as many as fit are found again after a start, the others built. */
const slots = 16;

/** What tells the libraries of those who ask apart; all that a scope has where no reach is given. */
export function libraryKey(scope: Scope, reach: Reach | undefined): string {
  return `${scope} ${reach === undefined ? '*' : reachKey(reach)}`;
}

/**
 * The name that a library's snapshot is kept under. A library of all that a scope has is kept under the scope's name, one of a
 * part of it in one of sixteen slots, where it takes the place of another's: what stands in one is known by its version.
 */
export function snapshotName({ scope, sample, version }: Library, reach: Reach | undefined): string {
  if (sample) return `sample@${version}`;
  return `${scope}${reach === undefined ? '' : `~${slotOf(reachKey(reach))}`}@${version}`;
}

function reachKey({ packs, unpacked }: Reach): string {
  return `${packs.join(',')}${unpacked ? '+' : ''}`;
}

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function slotOf(key: string): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01_00_01_93);
  return (hash >>> 0) % slots;
}
