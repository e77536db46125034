/** Numbers that look random and come again with the same seed (mulberry32): from 0 up to but not 1. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of several. */
export function oneOf<T>(draw: () => number, all: readonly [T, ...T[]]): T {
  return all[Math.floor(draw() * all.length)] ?? all[0];
}

/** A whole number from `least` to `most`. */
export function between(draw: () => number, least: number, most: number): number {
  return least + Math.floor(draw() * (most - least + 1));
}
