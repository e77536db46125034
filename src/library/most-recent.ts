/** What is kept of what was used last. */
export type MostRecent<Key, Value> = {
  readonly get: (key: Key) => Value | undefined;
  readonly set: (key: Key, value: Value) => void;
  /** How much a value takes, once that is known; nothing until then, and nothing where it is not kept any more. */
  readonly weigh: (key: Key, value: Value, weight: number) => void;
  readonly delete: (key: Key) => void;
  readonly entries: () => readonly (readonly [Key, Value])[];
};

/** How much is kept at most. What was used last is kept however much it takes. */
export type AtMost = { readonly count: number; readonly weight: number };

/** Keeps what was used last, and lets go of what was not used for the longest time. */
export function mostRecent<Key, Value>({ count, weight: most }: AtMost): MostRecent<Key, Value> {
  const kept = new Map<Key, { readonly value: Value; readonly weight: number }>();
  let weight = 0;
  const take = (key: Key) => {
    const found = kept.get(key);
    kept.delete(key);
    weight -= found?.weight ?? 0;
    return found;
  };
  const put = (key: Key, entry: { readonly value: Value; readonly weight: number }) => {
    kept.set(key, entry);
    weight += entry.weight;
    for (const oldest of kept.keys()) {
      if ((kept.size <= count && weight <= most) || oldest === key) break;
      take(oldest);
    }
  };
  return {
    get: (key) => {
      const found = take(key);
      if (found === undefined) return undefined;
      put(key, found);
      return found.value;
    },
    set: (key, value) => {
      take(key);
      put(key, { value, weight: 0 });
    },
    weigh: (key, value, taken) => {
      if (kept.get(key)?.value !== value) return;
      take(key);
      put(key, { value, weight: taken });
    },
    delete: (key) => void take(key),
    entries: () => [...kept].map(([key, { value }]) => [key, value] as const),
  };
}
