/** A whole number from 0 on that words always have (FNV-1a, 32 bits): what stands in for chance, since questions are always the same. */
export function drawn(of: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < of.length; at += 1) hash = Math.imul(hash ^ of.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
