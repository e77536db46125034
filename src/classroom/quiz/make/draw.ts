/** A whole number from 0 on that words always have (FNV-1a, 32 bits): what stands in for chance, since questions are always the same. */
export function drawn(of: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < of.length; at += 1) hash = Math.imul(hash ^ of.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** At most so many of a list, beginning at a place that words choose, so that not every question has the same. */
export function someOf<T>(list: readonly T[], atMost: number, by: string): readonly T[] {
  if (list.length <= atMost) return list;
  const from = drawn(by) % list.length;
  return Array.from({ length: atMost }, (_, at) => list[(from + at) % list.length]).flatMap((one) =>
    one === undefined ? [] : [one],
  );
}
