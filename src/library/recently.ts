/**
 * Makes something of a key, and keeps the last few for who asks again at once. What is kept longer grows old, and the garbage
 * collector lets what is old lie until the heap is half as large again.
 * @param atMost how many are kept
 */
export function recently<Key, Value>(make: (key: Key) => Value, atMost: number): (key: Key) => Value {
  const kept = new Map<Key, Value>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    kept.set(key, made);
    if (kept.size > atMost) for (const oldest of kept.keys().take(1)) kept.delete(oldest);
    return made;
  };
}
