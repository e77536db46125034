/** Strings by number, in the order in which they were first numbered. */
export type StringTable = {
  /** The number of a string, a new one where it has none yet. */
  readonly number: (string: string) => number;
  readonly strings: () => readonly string[];
};

/** Numbers strings, so that each is kept once. */
export function stringTable(): StringTable {
  const numbers = new Map<string, number>();
  return {
    number: (string) => {
      const known = numbers.get(string) ?? numbers.size;
      if (known === numbers.size) numbers.set(string, known);
      return known;
    },
    strings: () => [...numbers.keys()],
  };
}
